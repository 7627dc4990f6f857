import type { Tree } from "../syntax/tree.ts";

/** "Chad, whose term ends in May, presides in June": whether a word below `clause` stands in a relative clause that `head` stands outside of. */
export const isAside = (tree: Tree, index: number, clause: number, head: number): boolean => {
  for (let at = index, steps = 0; at >= 0 && at !== clause && steps < 30; at = tree.token(at).head, steps++)
    if (tree.token(at).deprel === "acl:relcl" && !tree.isUnder(head, at)) return true;
  return false;
};
