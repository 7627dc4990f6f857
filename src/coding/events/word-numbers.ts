import { numberOf } from "../lexicon/vocabulary.ts";
import { pairLemma } from "../parties/noun-phrase.ts";
import type { Tree } from "../syntax/tree.ts";
import { hyphenedLemma } from "./hyphened.ts";
import { weaponMark } from "./weapon-mark.ts";

/**
 * Numbers in the vocabulary of all that a noun may be called in the lexicon: its lemma, the word as written, with the word before it
 * ("riot police"), joined by a hyphen ("cease-fire"), as a weapon's mark ("F-16s"). Looked up once a token.
 */
export const wordNumbers = (tree: Tree, token: number): readonly number[] => tree.called(token, lookUp);

function lookUp(tree: Tree, token: number): readonly number[] {
  const numbers = [
    tree.lemmas[token]!,
    tree.forms[token]!,
    weaponMark(tree, token),
    numberOf(pairLemma(tree, token)),
    numberOf(hyphenedLemma(tree, token)),
    ...oneOf(tree, token),
  ];
  return [...new Set(numbers)].filter((number) => number !== 0);
}

/** The singular of a noun that opens its sentence, and of a plural that the lemma leaves as it is or cuts too short ("supplies", "levies"). */
function oneOf(tree: Tree, token: number): readonly number[] {
  const { xpos, form } = tree.token(token);
  if (token > 0 && xpos !== "NNS") return [];
  const one = singular(form.toLowerCase());
  if (token === 0) return [numberOf(one)];
  if (one === tree.lemma(token)) return [];
  const pair = pairLemma(tree, token);
  return [numberOf(one), pair === "" ? 0 : numberOf(`${pair.slice(0, pair.indexOf(" "))} ${one}`)];
}

/** The singular of a noun that opens its sentence, where the tagger takes it for a name ("Militiamen"). */
export const singular = (form: string): string => form.replace(/men$/, "man").replace(/ies$/, "y").replace(/s$/, "");
