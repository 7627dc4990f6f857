import type { Found } from "../../parties/read-parties.ts";
import { twoInTalks } from "../../parties/two-sides.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];
const signing = listed("accord signed");
const accords = listed("things meant");
const definite = /^(?:the|this|that|its|their)$/i;

/**
 * "Greece and Macedonia agreed on the name; the accord will be signed at the weekend": of those who dealt with each other before, where
 * nobody is said to sign it.
 */
export function partiesToIt({ parties }: Reading, { entry, predicate }: Match, because: string[]): readonly Found[] {
  if (entry.type !== "SUPPORT" || entry.kind === "n") return none;
  const { sentence, tree, clause } = predicate;
  const head = clause.passive ? clause.head : tree.token(clause.head).head;
  const accord = clause.passive ? clause.object : clause.head;
  if (head < 0 || accord === undefined || !signing.has(tree.lemma(head)) || !accords.has(tree.lemma(accord))) return none;
  if (!tree.token(accord).deprel.startsWith("nsubj:pass")) return none;
  if (!tree.children(accord, "det", "nmod:poss").some((child) => definite.test(tree.token(child).form))) return none;
  const two = twoInTalks(parties, sentence, accord);
  if (two.length > 0) because.push("of the two who have dealt with each other, as nobody else is said");
  return two;
}
