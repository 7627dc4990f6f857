import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";
import { actsAnywhere, isOfOrgan } from "./role-reach.ts";

const ruling = listed("person title: ruling");

/** The role that a title before a name, or in apposition to it, gives its bearer. */
export function titleRole(tree: Tree, index: number): RoleNoun | undefined {
  const title = titleBefore(tree, index);
  const apart = title === undefined ? undefined : roleAt(tree, title);
  if (apart) return apart;
  for (const child of tree.children(index, "compound", "nmod", "flat", "amod", "appos")) {
    // "Peter Cook" is no cook.
    if (child > index && /^flat/.test(tree.token(child).deprel) && tree.token(child).upos === "PROPN") continue;
    const role = roleAt(tree, child);
    // "general", "liberal" are no titles before a name, "dissident" is.
    if (role && (tree.token(child).upos !== "ADJ" || role.sector === "OPP")) return role;
  }
  // "the Minister of Investment, | Jane Doe"
  const { deprel, head, upos } = tree.token(index);
  if (deprel !== "appos" || upos !== "PROPN" || head > index || head < 0) return undefined;
  const above = tree.token(head).deprel === "nmod" && tree.preposition(head) === "of" ? tree.token(head).head : head;
  const beside = roleAt(tree, head) ?? roleAt(tree, above);
  return beside?.kind === "person" ? beside : undefined;
}

/** Whether a title is of one who rules at home: no state is read into an adviser or an envoy, or a minister for another region. */
export function rulesAtHome(tree: Tree, index: number): boolean {
  if (isForRegion(tree, index)) return false;
  const titles = [...tree.children(index, "compound", "nmod", "flat", "amod", "appos"), titleBefore(tree, index) ?? index].map(
    (title) => tree.lemma(title),
  );
  const spokesmen = [...tree.children(index, "compound", "nmod", "flat", "amod", "appos"), titleBefore(tree, index) ?? index];
  if (spokesmen.some((title) => /^spokes/.test(tree.lemma(title)) && isOfOrgan(tree, title))) return true;
  return titles.some((title) => ruling.has(title)) && !titles.some(actsAnywhere);
}

/** "Minister for Africa", "Secretary for the Middle East": who is for a part of the world is not of it. */
export const isForRegion = (tree: Tree, index: number): boolean =>
  [index, ...tree.children(index, "compound", "nmod", "flat", "appos", "amod")].some((at) =>
    tree.children(at, "nmod", "obl").some((child) => tree.preposition(child) === "for" && tree.token(child).upos === "PROPN"),
  );

const roleAt = (tree: Tree, index: number): RoleNoun | undefined => roleOf(pairLemma(tree, index)) ?? roleOf(tree.lemma(index));
