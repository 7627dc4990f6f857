import type { Tree } from "../syntax/tree.ts";

/** Whether a number or an adjective is a noun phrase of its own that points to one or both of two: "the two", "the latter". */
export const isAloneOfTwo = (tree: Tree, index: number): boolean =>
  (/^(two|latter|former)$/i.test(tree.token(index).form) &&
    /^(nsubj|obj|iobj|obl|root|conj)/.test(tree.token(index).deprel) &&
    tree.children(index, "det").some((det) => tree.lemma(det) === "the")) ||
  (/^each$/i.test(tree.token(index).form) && isEachOfTwo(tree, index));

/** Whether a phrase speaks of two: "both", "the two", "our two", "neither". */
export function isTwo(tree: Tree, index: number): boolean {
  const { form, xpos } = tree.token(index);
  const own = tree.children(index).map((child) => tree.token(child).form.toLowerCase());
  if (own.includes("neither")) return true;
  if (/^each$/i.test(form) || own.includes("each")) return isEachOfTwo(tree, index);
  if (/^both$/i.test(form)) return true;
  if (/^two$/i.test(form)) return own.includes("the");
  return (
    xpos.endsWith("S") &&
    (own.includes("both") || (own.includes("two") && own.some((word) => /^(the|our|these|those)$/.test(word))))
  );
}

/** "Each accused the other", "each side blamed the other": the subject of what one of two does to the other. */
function isEachOfTwo(tree: Tree, index: number): boolean {
  const { deprel, head } = tree.token(index);
  if (!deprel.startsWith("nsubj") || head < index) return false;
  const { tokens } = tree.sentence;
  for (let at = head + 1; at < tokens.length && at < head + 6; at++)
    if (tokens[at]!.lemma === "other" && tokens[at - 1]!.lemma === "the" && !/^(?:amod|compound)/.test(tokens[at]!.deprel))
      return true;
  return false;
}
