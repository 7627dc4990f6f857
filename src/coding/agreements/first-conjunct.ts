import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** "agreements and contracts": what governs the first governs all. */
export const firstConjunct = (tree: Tree, head: number): number => {
  let at = ofWhole(tree, asWellAs(tree, head));
  for (let steps = 0; steps < 50 && tree.token(at).deprel === "conj" && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return at;
};

/** "signed an agreement, as well as | a contract": what is added stands as what it is added to. */
const asWellAs = (tree: Tree, head: number): number => {
  const { from } = tree.extent(head);
  const words = tree.sentence.tokens.slice(Math.max(0, from - 3), from + 3).map(({ form }) => form.toLowerCase());
  const { head: above } = tree.token(head);
  return words.join(" ").includes("as well as") && above >= 0 && above < head && /^(NOUN|PROPN)$/.test(tree.token(above).upos)
    ? above
    : head;
};

/** "the outline of an agreement", "the text of the treaty": what happens to the one happens to the other. */
const ofWhole = (tree: Tree, head: number): number => {
  const { deprel, head: above } = tree.token(head);
  return deprel.startsWith("nmod") && above >= 0 && ["of", ""].includes(tree.preposition(head)) && WHOLE.has(tree.lemma(above))
    ? above
    : head;
};

const WHOLE = listed("standing: wholes");
