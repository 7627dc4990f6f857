import type { Analysis, Mention, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { bodyAt, byOwnName, isFirm } from "./by-own-name.ts";

/** Tokens that a list of parties may run over. */
const reach = 40;

/**
 * The parties named one after the other from a token on, to where something else begins: "by | Ghana's minister Jane Doe and the
 * World Bank's John Roe", however the tree hangs them. What stands within a name, or tells of the same person, counts once.
 */
export const namedAlong = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  from: number,
  parties: Parties,
): readonly Party[] => {
  const { mentions } = inSentence(analysis, sentence.index);
  const found = new Map<string, Party>();
  const chains = new Set<number>();
  const take = (mention: Mention): Party | null => {
    if (mention.chain >= 0 && chains.has(mention.chain)) return null;
    const told = parties.of(mention);
    const party = told && byOwnName(analysis, sentence, tree, mention.head, told, parties);
    if (!party || party.type === "place" || found.has(party.id)) return null;
    if (mention.chain >= 0) chains.add(mention.chain);
    found.set(party.id, party);
    return party;
  };
  let joined = -1;
  for (let i = from; i < sentence.tokens.length && i < from + reach; ) {
    const widest = mentions.filter((mention) => mention.from === i && mention.kind !== "pronoun").sort((a, b) => b.to - a.to)[0];
    if (widest) {
      // "Peru's | REP", whom nothing is known of.
      const owned =
        /^['’]s$/.test(sentence.tokens[widest.to]?.form ?? "") && !mentions.some(({ from: at }) => at === widest.to + 1);
      const state = owned ? parties.of(widest) : null;
      const body = state && bodyAt(analysis, sentence, tree, widest.to + 1, state);
      if (body) found.set(body.id, body);
      const party = body ?? take(named(widest, mentions));
      i = widest.to;
      while (party && (sentence.tokens[i]?.start ?? party.end) < party.end) i++;
      continue;
    }
    const { upos, form } = sentence.tokens[i]!;
    // "by the power company | CELEC", of whom nothing is known.
    const unknown = upos === "PROPN" && isFirm(tree, i - 1) ? bodyAt(analysis, sentence, tree, i, { code: "" }) : null;
    if (unknown) found.set(unknown.id, unknown);
    if (upos === "CCONJ") joined = found.size;
    // "between Chad and Mali, | Chinese firms pay no tax": the list is over behind its "and".
    const over = form === "," && joined > 0 && found.size > joined;
    if (over && !mentions.some((mention) => mention.from === i + 1 && mention.type === "person")) break;
    // ", the under secretary of state, | and John Roe": what tells of one of them, up to its comma.
    if (upos === "ADP" && found.size > 0) {
      const comma = sentence.tokens.findIndex((token, k) => k > i && k < i + 12 && token.form === ",");
      if (comma < 0 || sentence.tokens.slice(i, comma).some((token) => token.upos === "VERB")) break;
      i = comma + 1;
      continue;
    }
    if (!/^(DET|CCONJ|ADJ|NOUN|PROPN|PART)$/.test(upos) && form !== "," && form !== "-") break;
    i++;
  }
  return [...found.values()];
};

/** "finance minister | Jane Doe": the name right behind a description of the same person. */
const named = (mention: Mention, all: readonly Mention[]): Mention =>
  mention.kind === "name"
    ? mention
    : (all.find(
        (other) => other.kind === "name" && other.from === mention.to && other.chain === mention.chain && other.chain >= 0,
      ) ?? mention);
