import type { Tree } from "../syntax/tree.ts";

/** What comes before an event: "ahead of", "on the eve of", "in preparation for". */
const before = new Set(["ahead", "eve", "run-up", "runup", "preparation", "anticipation"]);

/** "ahead of a visit", "preparations are under way for the talks": an event noun before whose event the rest is told. */
export function isAhead(tree: Tree, noun: number): boolean {
  const { from } = tree.extent(noun);
  for (let at = from; at <= from + 3 && at < noun; at++) {
    const { lemma, upos } = tree.token(at);
    if (before.has(lemma.toLowerCase())) return true;
    if (upos === "NOUN" || upos === "VERB") break;
  }
  const { deprel, head } = tree.token(noun);
  if (head >= 0 && /^(nmod|obl)/.test(deprel) && before.has(tree.lemma(head))) return true;
  if (head < 0 || !/^(nmod|obl)/.test(deprel) || tree.preposition(noun) !== "for") return false;
  const subject = tree.child(head, "nsubj");
  return subject !== undefined && ["preparation", "plan", "arrangement", "date"].includes(tree.lemma(subject));
}
