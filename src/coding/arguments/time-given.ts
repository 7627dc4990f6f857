import type { Tree } from "../syntax/tree.ts";
import { isTimeNoun } from "./time-noun.ts";

/** "gave the rebels four days to leave": the time that somebody is given, taken for how long that took. */
export const timeGiven = (tree: Tree, head: number): number | undefined =>
  /^(?:give|allow|grant)$/.test(tree.lemma(head))
    ? tree
        .children(head, "obl:unmarked", "obl")
        .find((child) => child > head && tree.preposition(child) === "" && isTimeNoun(tree, child))
    : undefined;

/** "was given two days by the army to leave": a counted time that somebody is given. */
export const spanGiven = (tree: Tree, head: number): number | undefined => {
  const time = timeGiven(tree, head);
  return time !== undefined && tree.child(time, "nummod") !== undefined && tree.token(time + 1).form !== "ago" ? time : undefined;
};
