import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** What is done by saying that one wants to do it. */
const performed = listed("performed");

/** "I want to thank", "we would like to express": the saying does it. */
export const performs = (tree: Tree, said: number, governor: number): boolean =>
  performed.has(tree.lemma(said)) &&
  ["want", "wish", "like"].includes(tree.lemma(governor)) &&
  tree.children(governor, "nsubj").some((child) => ["i", "we"].includes(tree.lemma(child)));

/** "take this opportunity to thank": the taking does it. */
export const isTaken = (tree: Tree, noun: number): boolean => {
  const { lemma, head } = tree.token(noun);
  return ["opportunity", "occasion", "moment"].includes(lemma.toLowerCase()) && head >= 0 && tree.lemma(head) === "take";
};
