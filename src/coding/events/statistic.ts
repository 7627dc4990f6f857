import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const counting = listed("counting");

/**
 * "Number of nations that it has attacked: 2", "35 - percentage of those who were jailed": an act told below a figure, in a line without a
 * verb of its own. It counts, and tells of no occasion.
 */
export function isStatistic(tree: Tree, head: number): boolean {
  const { root } = tree;
  if (root === undefined || root === head || !/^(?:NOUN|NUM|PROPN|SYM|X)$/.test(tree.token(root).upos)) return false;
  if (tree.child(root, "cop", "nsubj", "aux") !== undefined) return false;
  const counted = [root, ...tree.children(root, "appos", "nmod", "parataxis", "dep")].find((each) =>
    counting.has(tree.lemma(each)),
  );
  return counted !== undefined && tree.isUnder(head, counted);
}
