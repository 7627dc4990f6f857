import { WordSet } from "../lexicon/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";

const calendar =
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow week month year ramadan eid easter christmas passover diwali nowruz muharram".split(
    " ",
  );
const calendarWords = new WordSet(calendar);
const timeNouns = new WordSet([
  ...calendar,
  ..."day night morning evening afternoon hour minute weekend decade time moment".split(" "),
]);

/** Whether further names hang on a name, so that it is a person's: "Jan Kowalczyk", not "May 5". */
const beginsName = (tree: Tree, index: number): boolean =>
  tree.token(index).upos === "PROPN" && tree.children(index, "flat").some((child) => tree.token(child).upos === "PROPN");

/** "took part in a march": no month, which begins with a capital. */
const isWalk = (tree: Tree, index: number): boolean => tree.token(index).form === "march" || tree.token(index).form === "marches";

/** Whether a word names a time by the calendar, so that no party is read into it: not "Jan" and "April" where they have surnames. */
export const namesTime = (tree: Tree, index: number): boolean =>
  calendarWords.has(tree.lemmas[index]!) && !beginsName(tree, index) && !isWalk(tree, index);

/** Whether a noun says when, not who or where: a weekday, "last week", a year in figures. */
export const isTimeNoun = (tree: Tree, index: number): boolean => {
  const token = tree.token(index);
  return (
    (timeNouns.has(tree.lemmas[index]!) && !beginsName(tree, index) && !isWalk(tree, index)) ||
    (token.upos === "NUM" && token.form.length === 4)
  );
};
