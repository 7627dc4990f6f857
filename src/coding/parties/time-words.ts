import type { Tree } from "../syntax/tree.ts";

const timeWords = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year".split(
    " ",
  ),
);

/** Whether a word names a time, so that no party is read into it: not where it begins a person's name ("Jan" and "April" have surnames). */
export const namesTime = (tree: Tree, index: number): boolean => timeWords.has(tree.lemma(index)) && !beginsName(tree, index);

/** Whether further names hang on a name: "Jan Kowalczyk", not "May 5". */
export const beginsName = (tree: Tree, index: number): boolean =>
  tree.token(index).upos === "PROPN" && tree.children(index, "flat").some((child) => tree.token(child).upos === "PROPN");
