import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";

const peers = listed("peer: of the same rank");

/**
 * "his Moroccan colleague", "her Lithuanian host": somebody who has the same office in another state, where the noun by itself would say
 * nothing of office; undefined for other nouns.
 */
export function peerRole(tree: Tree, index: number): RoleNoun | undefined {
  if (!peers.has(tree.lemma(index))) return undefined;
  const his = tree.children(index, "nmod:poss").some((child) => /^(?:his|her|their)$/i.test(tree.token(child).form));
  const foreign = tree.children(index, "amod", "compound").some((child) => /^\p{Lu}/u.test(tree.token(child).form));
  return his && foreign ? roleOf("counterpart") : undefined;
}
