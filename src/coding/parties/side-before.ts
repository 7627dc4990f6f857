import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";

/** Sides by the noun that stands before what they say: "rebel", "government", "union". */
const sides = listed("side before: sides");

/** What a side says or decides: "demand", "offer", "ultimatum". */
const sayings = listed("side before: sayings");

/** "rejected rebel demands", "a government offer of talks": the side whose word it is; nobody for other nouns. */
export function sideBefore(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  if (tree.token(index).upos !== "NOUN" || !sayings.has(tree.lemma(index))) return nobody;
  const side = tree.children(index, "compound").find((child) => child < index && sides.has(tree.lemma(child)));
  return side === undefined ? nobody : phrases.list(sentence, side);
}
