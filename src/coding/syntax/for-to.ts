import type { Tree } from "./tree.ts";

/**
 * "arrangements for the king to visit Rome", "called for the army to leave": who is to do what an infinitive says, led in by "for" right
 * before its "to"; undefined elsewhere.
 */
export function doerLedByFor(tree: Tree, verb: number): number | undefined {
  const { head, deprel } = tree.token(verb);
  if (head < 0 || !/^(?:acl|advcl|csubj|xcomp)/.test(deprel)) return undefined;
  const to = tree.children(verb, "mark").findLast((each) => tree.lemma(each) === "to" && each < verb);
  if (to === undefined) return undefined;
  const doer = deprel === "acl" && tree.token(head).deprel.startsWith("nmod") ? head : before(tree, head, to);
  if (doer === undefined || doer >= to) return undefined;
  const led =
    tree.preposition(doer) === "for" || tree.children(verb, "mark").some((each) => tree.lemma(each) === "for" && each < doer);
  return led ? doer : undefined;
}

/** The last phrase below a word that ends before another. */
const before = (tree: Tree, head: number, at: number): number | undefined =>
  tree.children(head, "obl", "nmod", "obl:agent").findLast((each) => each < at && tree.extent(each).to === at - 1);
