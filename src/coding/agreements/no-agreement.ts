import type { Tree } from "../syntax/tree.ts";

/** "exchanged letters on a grant" is an agreement, any other letter is none. */
export const isCorrespondence = (tree: Tree, head: number): boolean => {
  if (!["letter", "note"].includes(tree.lemma(head))) return false;
  const above = tree.token(head).head;
  const about = [...tree.children(head, "nmod"), ...(above < 0 ? [] : tree.children(above, "obl"))];
  return (
    above < 0 ||
    tree.lemma(above) !== "exchange" ||
    !about.some((child) => child > head && ["on", "for", "concerning", "regarding"].includes(tree.preposition(child)))
  );
};

/** "no agreements were announced", "the fourth state to strike such a deal" */
export const isNone = (tree: Tree, head: number): boolean =>
  tree.children(head, "det", "amod").some((child) => ["no", "such"].includes(tree.lemma(child)));

/** "to honour all treaties concluded by Chad": no one of them. */
export const isAnySuch = (tree: Tree, head: number, rule: string): boolean =>
  rule === "participle" && tree.children(head, "det").some((det) => ["all", "any", "every"].includes(tree.lemma(det)));
