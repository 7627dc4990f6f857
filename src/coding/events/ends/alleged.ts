import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

/** Farthest that the "that" of what is alleged stands behind the noun. */
const reach = 10;

/**
 * "accusations by the president that Athens shelters plotters": of whom the clause behind a noun of accusing speaks, wherever the tree hangs
 * it; nobody for other words.
 */
export function allegedOf({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.type !== "ACCUSE" || entry.kind !== "n" || entry.mode === "investigate") return [];
  for (let at = clause.head + 1; at < sentence.tokens.length && at <= clause.head + reach; at++) {
    const { form, deprel, head, upos } = tree.token(at);
    if (upos === "VERB" || /^[,;:]$/.test(form)) return [];
    if (form !== "that" || !(deprel === "mark" || deprel === "obj")) continue;
    const subject = tree.child(head, "nsubj");
    return subject === undefined || subject < at ? [] : parties.deep(sentence, subject);
  }
  return [];
}
