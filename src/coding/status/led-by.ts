import type { Tree } from "../syntax/tree.ts";

/** Whether a preposition leads a clause or phrase in: "bent *on* invading", "kept *from* leaving". */
export const isLedBy = (tree: Tree, at: number, preposition: RegExp): boolean =>
  tree.children(at, "mark", "case").some((mark) => preposition.test(tree.lemma(mark)));
