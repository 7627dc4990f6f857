import { WordSet } from "../lexicon/vocabulary.ts";
import { beginsName } from "../parties/time-words.ts";
import type { Tree } from "../syntax/tree.ts";

const timeNouns = new WordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year day night morning evening afternoon hour minute weekend decade time moment".split(
    " ",
  ),
);

/** Whether a noun says when, not who or where: a weekday, "last week", a year in figures. */
export const isTimeNoun = (tree: Tree, index: number): boolean => {
  const token = tree.token(index);
  return (timeNouns.has(tree.lemmas[index]!) && !beginsName(tree, index)) || (token.upos === "NUM" && token.form.length === 4);
};
