import type { Tree } from "./tree.ts";

/** "will expel two envoys over the poisoning": a noun that says why its verb's act is, and so has been before it. */
export const isCause = (tree: Tree, noun: number): boolean =>
  tree.token(noun).deprel.startsWith("obl") && causes.has(tree.preposition(noun));

const causes = new Set([
  "over",
  "despite",
  "since",
  "because of",
  "due to",
  "in response to",
  "in retaliation for",
  "in revenge for",
]);

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
