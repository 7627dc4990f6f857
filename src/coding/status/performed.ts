import type { Tree } from "../syntax/tree.ts";

/** What is done by saying that one wants to do it. */
const performed = new Set(
  "thank congratulate express convey commend praise welcome salute condemn denounce urge call ask apologise apologize offer extend reiterate reaffirm stress emphasise emphasize pay appeal applaud acknowledge warn underline underscore voice say".split(
    " ",
  ),
);

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
