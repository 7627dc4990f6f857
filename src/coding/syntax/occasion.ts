import type { Tree } from "./tree.ts";

/**
 * Whether a noun only says on what occasion its verb's act was, and is no part of it: "announced a pact after talks", "asked him at their
 * meeting"; not "hinted at talks".
 */
export function isOccasion(tree: Tree, noun: number): boolean {
  const { deprel, head } = tree.token(noun);
  return (
    deprel.startsWith("obl") &&
    /^(?:after|following|during|at)$/.test(tree.preposition(noun)) &&
    !/^(?:aim|hint|direct|point)$/.test(tree.lemma(head))
  );
}
