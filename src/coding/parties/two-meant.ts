import type { Sentence } from "../../language/analysis.ts";
import { treeOf } from "../syntax/tree.ts";
import { foesMeant } from "./foes.ts";
import { type Found, nobody } from "./found.ts";
import { pairOfText } from "./home-of-text.ts";
import { isTwo } from "./is-two.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isOneOf, isWarring, ofText, pairJustBefore, pairTold } from "./two-sides.ts";

const dealing = listed("two sides: dealing");
const states = listed("two sides: states");

/**
 * The two whom a chain takes "both governments" or "the two sides" for (`chained`), or rather the two whom the text is about, or who fight
 * each other in it, where the chain has one of them and a third; of "both sides" also where it has two others who have not just met.
 */
export function twoMeant(phrases: PhraseReader, sentence: Sentence, index: number, chained: readonly Found[]): readonly Found[] {
  const tree = treeOf(sentence);
  if (chained.length !== 2 || !isTwo(tree, index)) return chained;
  const lemma = tree.lemma(index);
  if (isOneOf(phrases, sentence, tree, index, chained)) return pairTold(phrases, tree, index);
  const before = phrases.scope.analysis.sentences[sentence.index - 1];
  const met = before?.tokens.some((token) => dealing.has(token.lemma)) === true;
  const foes = foesMeant(phrases.scope, tree, index, chained, isWarring(sentence, lemma) || (lemma === "side" && !met));
  if (foes.length > 0) return foes;
  const about = ofText(phrases.scope, tree, index, chained);
  if (about.length > 0) return about;
  const others = states.has(lemma) || lemma === "side" ? rather(phrases, sentence, index, chained) : nobody;
  return others.length > 0 ? others : chained;
}

/**
 * "Doe expelled the US ambassador in 2008. The two countries …": those who deal with each other in the sentence before, which names neither
 * of the chain's; or the two of whom the text is, where the chain's are two others, who only stand beside each other ("the crises in
 * Somalia and Ethiopia").
 */
function rather(phrases: PhraseReader, sentence: Sentence, index: number, chained: readonly Found[]): readonly Found[] {
  const { scope } = phrases;
  const codes = chained.map(({ party }) => party.code);
  const two = pairOfText(scope);
  if (two !== undefined && codes.every((code) => two.includes(code))) return nobody;
  const before = scope.analysis.sentences[sentence.index - 1];
  const named = new Set(
    (before?.tokens ?? []).map((token) => scope.names.at(before!.index, token.index)?.senses[0]?.actor.code ?? ""),
  );
  const last = codes.every((code) => named.has(code)) ? nobody : pairJustBefore(phrases, sentence, index);
  if (last.length === 2 && !isOneOf(phrases, sentence, treeOf(sentence), index, last)) return last;
  if (two === undefined || codes.some((code) => two.includes(code)) || actsIn(phrases, before, codes)) return nobody;
  return pairTold(phrases, treeOf(sentence), index);
}

/** Whether one of two is a subject, or they have something between them, in a sentence. */
function actsIn({ scope }: PhraseReader, sentence: Sentence | undefined, codes: readonly string[]): boolean {
  if (sentence === undefined) return false;
  const tree = treeOf(sentence);
  return sentence.tokens.some(({ index, deprel }) => {
    const code = scope.names.at(sentence.index, index)?.senses[0]?.actor.code;
    return code !== undefined && codes.includes(code) && (deprel.startsWith("nsubj") || tree.preposition(index) === "between");
  });
}
