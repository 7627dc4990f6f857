import type { Sentence } from "../../language/analysis.ts";
import { treeOf } from "../syntax/tree.ts";
import { foesMeant } from "./foes.ts";
import type { Found } from "./found.ts";
import { isTwo } from "./is-two.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isWarring, ofText } from "./two-sides.ts";

const dealing = listed("two sides: dealing");

/**
 * The two whom a chain takes "both governments" or "the two sides" for (`chained`), or rather the two whom the text is about, or who fight
 * each other in it, where the chain has one of them and a third; of "both sides" also where it has two others who have not just met.
 */
export function twoMeant(phrases: PhraseReader, sentence: Sentence, index: number, chained: readonly Found[]): readonly Found[] {
  const tree = treeOf(sentence);
  if (chained.length !== 2 || !isTwo(tree, index)) return chained;
  const lemma = tree.lemma(index);
  const before = phrases.scope.analysis.sentences[sentence.index - 1];
  const met = before?.tokens.some((token) => dealing.has(token.lemma)) === true;
  const foes = foesMeant(phrases.scope, tree, index, chained, isWarring(sentence, lemma) || (lemma === "side" && !met));
  if (foes.length > 0) return foes;
  const about = ofText(phrases.scope, tree, index, chained);
  return about.length > 0 ? about : chained;
}
