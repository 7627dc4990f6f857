import type { Sentence } from "../../../language/analysis.ts";
import { slotOf } from "../../lexicon/slot.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { subjectBefore } from "./subject-before.ts";

const none: readonly Found[] = [];

/** Acts upon another, whom a pronoun may be told by. */
const upon = new Set(["SANCTION", "ASSAULT", "AID", "COERCE", "THREATEN", "REQUEST", "SUPPORT", "COOPERATE", "ACCUSE"]);

/**
 * "After Chad tested a missile, Mali imposed sanctions on it": a pronoun that is not the doer himself is the subject before him in the
 * sentence, or of the sentence before, where that is another.
 */
export function anotherMeant(reading: Reading, { entry, predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  const [doer] = actors;
  if (entry.kind === "n" || !upon.has(entry.type) || actors.length !== 1 || !doer || !isOneState(doer.party.code)) return none;
  if (doer.token < 0 || tree.token(doer.token).upos === "PRON") return none;
  const pronoun = entry.recipient
    .map((slot) => predicate.first(slotOf(slot)))
    .find((at) => at !== undefined && /^(it|them|him|her)$/i.test(tree.token(at).form));
  if (entry.type === "ACCUSE" && clause.object !== undefined && /^(?:it|this|that)$/i.test(tree.token(clause.object).form)) {
    const wrong = saidBefore(tree, clause.head);
    const whose = wrong === undefined ? none : reading.parties.list(sentence, wrong);
    if (whose.some(({ party }) => party.code !== "" && party.code !== doer.party.code)) return whose;
  }
  if (pronoun === undefined || (pronoun === clause.object && (entry.type === "SUPPORT" || entry.type === "ACCUSE"))) return none;
  const meant = (of: Sentence, at: number): readonly Found[] | null => {
    const { deprel, upos, xpos } = of.tokens[at]!;
    if (!deprel.startsWith("nsubj") || (upos !== "NOUN" && upos !== "PROPN")) return null;
    const found = reading.parties.list(of, at);
    const one = found.length === 1 && !xpos.endsWith("S");
    if (found.length === 0 || (found[0]!.party.type === "person") !== /^h/i.test(tree.token(pronoun).form)) return null;
    if (one === /^them$/i.test(tree.token(pronoun).form)) return null;
    return found.every(({ party }) => isOneState(party.code) && party.code !== doer.party.code)
      ? found.map(({ party }) => ({ token: pronoun, party: { ...party, rule: "pronoun, the subject before" } }))
      : none;
  };
  for (let at = doer.token - 1; at >= 0; at--) {
    const found = meant(sentence, at);
    if (found !== null) return found;
  }
  const before = subjectBefore(reading, sentence);
  return (before && meant(before.sentence, before.subject.index)) ?? none;
}

/** "said soldiers had crossed the river and called it a provocation": of whom was said what is called so. */
function saidBefore(tree: Tree, verb: number): number | undefined {
  const { deprel, head } = tree.token(verb);
  if (!deprel.startsWith("conj") || head < 0) return undefined;
  const told = tree.child(head, "ccomp");
  return told === undefined || told > verb ? undefined : tree.child(told, "nsubj");
}
