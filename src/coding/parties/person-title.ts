import type { Tree } from "../syntax/tree.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";
import { actsAnywhere } from "./role-reach.ts";

const ruling = new Set("president minister premier king queen emir sultan chancellor ruler dictator general governor".split(" "));

/** The role that a title before a name, or in apposition to it, gives its bearer. */
export function titleRole(tree: Tree, index: number): RoleNoun | undefined {
  const title = titleBefore(tree, index);
  const apart = title === undefined ? undefined : roleAt(tree, title);
  if (apart) return apart;
  for (const child of tree.children(index, "compound", "nmod", "flat", "amod", "appos")) {
    if (tree.token(child).upos === "ADJ") continue;
    const role = roleAt(tree, child);
    if (role) return role;
  }
  return undefined;
}

/** Whether a title is of one who rules at home: no state is read into an adviser or an envoy. */
export function rulesAtHome(tree: Tree, index: number): boolean {
  const titles = [...tree.children(index, "compound", "nmod", "flat", "amod", "appos"), titleBefore(tree, index) ?? index].map(
    (title) => tree.token(title).lemma.toLowerCase(),
  );
  return titles.some((title) => ruling.has(title)) && !titles.some(actsAnywhere);
}

const roleAt = (tree: Tree, index: number): RoleNoun | undefined =>
  roleOf(pairLemma(tree, index)) ?? roleOf(tree.token(index).lemma.toLowerCase());
