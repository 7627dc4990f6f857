import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const texts = listed("text nouns");

const things = listed("called after: things");

/** "the Admiral Grigorovich heavy frigate": whether a name stands before the noun of a thing that is called after somebody. */
export const isNameOfThing = (tree: Tree, index: number): boolean => {
  const { upos, deprel, head } = tree.token(index);
  return upos === "PROPN" && /^(?:compound|nmod:desc|amod)/.test(deprel) && head > index && things.has(tree.lemma(head));
};

/** Whether a noun is that of a treaty, law or resolution, which is nobody, whoever it is called after: "the Kyoto Protocol", "UN Security Council Resolution 2254". */
export const isText = (lemma: string): boolean => texts.has(lemma) || texts.has(lemma.replace(/s$/, ""));
