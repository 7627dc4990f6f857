import type { Tree } from "./tree.ts";

/** "its troops", "his minister": whether a noun is owned by somebody who is only pointed to. */
export const isOnesOwn = (tree: Tree, index: number): boolean =>
  tree.children(index, "nmod:poss").some((child) => /^(its|their|his|her)$/i.test(tree.token(child).form));
