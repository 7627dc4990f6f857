import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

/** "wrote off part of what Cameroon owes": whose debt it is that aid forgives; empty where nobody is said to owe. */
export function debtor(reading: Reading, { entry, predicate }: Match): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (entry.type !== "AID" || clause.object === undefined) return [];
  for (let at = clause.object + 1; at < sentence.tokens.length && at < clause.object + 12; at++) {
    if (tree.lemma(at) !== "owe" || !tree.isUnder(at, clause.object)) continue;
    const subject = tree.child(at, "nsubj");
    return subject === undefined ? [] : reading.parties.list(sentence, subject);
  }
  return [];
}
