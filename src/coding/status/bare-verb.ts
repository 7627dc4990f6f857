import type { Tree } from "../syntax/tree.ts";

/** "would see them extend the line", "may help it grow": a bare verb stands as what it hangs on. */
export const isBareUnder = (tree: Tree, at: number): boolean =>
  tree.token(at).xpos === "VB" &&
  tree.child(at, "aux", "mark", "cop") === undefined &&
  tree.children(tree.token(at).head, "aux").some((child) => tree.token(child).xpos === "MD");

/** "that Israel stop building": a clause with a subject and a bare verb asks. */
export const isSubjunctive = (tree: Tree, index: number): boolean =>
  (tree.token(index).xpos === "VB" || tree.children(index, "aux:pass").some((child) => tree.token(child).form === "be")) &&
  tree.children(index, "aux", "cop").every((child) => tree.token(child).form.toLowerCase() === "be") &&
  tree.children(index, "nsubj", "nsubj:pass").length > 0 &&
  tree.children(index, "mark").some((child) => tree.lemma(child) === "that");
