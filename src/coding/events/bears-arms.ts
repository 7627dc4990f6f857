import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const weapons = listed("bears arms: weapons");
const bearing = new Set(["wield", "brandish", "carry", "bear", "tote"]);

/** "herdsmen armed with bows", "villagers with spears", "youths wielding machetes": whoever is said to bear arms that kill is no mere crowd. */
export const bearsArms = (tree: Tree, index: number): boolean =>
  isSomebodysMen(tree, index) ||
  tree.children(index, "acl", "amod", "nmod").some((child) => {
    const { form, deprel, lemma } = tree.token(child);
    if (deprel.startsWith("nmod")) return tree.preposition(child) === "with" && isWeapon(tree, child);
    if (form.toLowerCase() === "armed") {
      const arms = tree.children(child, "obl").find((each) => tree.preposition(each) === "with");
      return arms === undefined ? deprel === "amod" : isWeapon(tree, arms);
    }
    return bearing.has(lemma) && [child + 1, ...tree.children(child, "obj")].some((each) => isWeapon(tree, each));
  });

/** "the warlord's men" */
const isSomebodysMen = (tree: Tree, index: number): boolean =>
  /^men$/i.test(tree.token(index).form) &&
  tree.children(index, "nmod:poss").some((child) => tree.token(child).upos === "PROPN" || leaders.has(tree.lemma(child)));

const leaders = new Set(["warlord", "general", "colonel", "commander", "strongman", "chieftain", "dictator", "commandant"]);

const isWeapon = (tree: Tree, index: number): boolean =>
  index < tree.sentence.tokens.length && [index, ...tree.children(index, "conj")].some((each) => weapons.has(tree.lemma(each)));
