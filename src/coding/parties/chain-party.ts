import type { Chain, Mention, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { type Found, nobody } from "./found.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";

/** The parties of the other mentions in a mention's chain, the clearest first. */
export function chainParty(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const { scope } = phrases;
  const mention = scope.mentionAt(sentence, index);
  const chain = mention && mention.chain >= 0 ? scope.analysis.chains[mention.chain] : undefined;
  if (!mention || !chain) return nobody;
  const words = scope.words(mention);
  const parts = chain.members?.map((member) => ofChain(phrases, member, mention.id)).filter((party) => party !== null) ?? [];
  // "both countries" of one state are two that are not known.
  if (parts.length > 1 && parts.every(({ id }) => id === parts[0]!.id)) return nobody;
  if (parts.length > 0) return parts.map((party) => ({ token: index, party: { ...party, ...words, rule: "chain members" } }));
  return allOfChain(phrases, chain.id, mention.id).map((party) => ({
    token: index,
    party: { ...party, ...words, rule: "chain" },
  }));
}

const ofChain = (phrases: PhraseReader, id: number, but: number): Party | null => allOfChain(phrases, id, but)[0] ?? null;

/** Those whom a chain's clearest mention names: one, or the several of "the Iranian and Pakistani presidents". */
function allOfChain(phrases: PhraseReader, id: number, but: number): readonly Party[] {
  const { scope } = phrases;
  const chain = scope.analysis.chains[id];
  if (!chain) return [];
  for (const mention of clearest(scope, chain)) {
    if (mention.id === but) continue;
    const sentence = scope.analysis.sentences[mention.sentence];
    const found = sentence ? phrases.one(sentence, mention.head) : nobody;
    // A state that was only read into another mention, by the place it stands at, is not passed on.
    if (found.length > 0 && !found[0]!.party.rule?.includes("the place,")) return found.map(({ party }) => party);
  }
  return [];
}

const known = new WeakMap<Chain, readonly Mention[]>();

/** The mentions by which a chain is known: names before descriptions, the first before the later, at most seven. */
function clearest({ analysis }: PartyScope, chain: Chain): readonly Mention[] {
  let clear = known.get(chain);
  if (!clear) {
    clear = chain.mentions
      .map((each) => analysis.mentions[each]!)
      .filter((mention) => mention.kind !== "pronoun")
      .sort((a, b) => Number(a.kind !== "name") - Number(b.kind !== "name") || a.start - b.start)
      .slice(0, 7);
    known.set(chain, clear);
  }
  return clear;
}
