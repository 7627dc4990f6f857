import type { Amount, Analysis, Sentence } from "../../language/analysis.ts";
import type { AgreementFinding, Bounded } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import { phraseWordsOf } from "../topics/sentence-words.ts";
import { agreementWords, sectorWords } from "./lexicon.ts";

/** An amount as an exact number or a bound. */
export const bounded = (amount: Amount): Bounded => ({ [amount.bound]: amount.value });

/** How many agreements: the amount counted by the noun; null if none is said. */
export const countOf = (analysis: Analysis, sentence: Sentence, tree: Tree, head: number): AgreementFinding["count"] => {
  const { from } = tree.extent(head);
  const amount = inSentence(analysis, sentence.index).amounts.find(
    (candidate) =>
      candidate.kind === "count" && candidate.from >= from && candidate.from <= head && modifies(tree, candidate, head),
  );
  return amount ? bounded(amount) : null;
};

const modifies = (tree: Tree, amount: Amount, head: number): boolean => {
  for (let i = amount.from; i < amount.to; i++) {
    const token = tree.token(i);
    if (token.deprel.startsWith("nummod") && token.head === head) return true;
    if (token.index === head) return true;
  }
  return false;
};

/** The money an agreement is worth: an amount of money in its noun phrase or its clause. */
export const worthOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  verb: number | undefined,
): AgreementFinding["value"] => {
  const money = inSentence(analysis, sentence.index).amounts.filter((amount) => amount.kind === "money");
  const under = (amount: Amount, root: number): boolean => {
    for (let i = amount.from; i < amount.to; i++) if (tree.isUnder(i, root)) return true;
    return false;
  };
  const amount =
    money.find((candidate) => under(candidate, head)) ??
    (verb === undefined ? undefined : money.find((candidate) => under(candidate, verb) && candidate.from > head)) ??
    money.find((candidate) => isSaidWorth(tree, head, candidate.from));
  return amount ? { ...bounded(amount), currency: amount.unit } : null;
};

/** Tokens from an agreement to what it is worth. */
const reach = 24;

/** "the signing of the accord on the line from A to B, | valued at $1 billion": told behind it, of no other agreement, wherever it hangs. */
const isSaidWorth = (tree: Tree, head: number, money: number): boolean => {
  if (money < head || money > head + reach) return false;
  const between = tree.sentence.tokens.slice(head + 1, money).map(({ lemma }) => lemma.toLowerCase());
  const said = between.findLastIndex((lemma) => lemma === "worth" || lemma === "value");
  return (
    said > 0 &&
    between.length - said <= 4 &&
    between[said - 1] === "," &&
    !between.slice(0, said).some((lemma) => lemma === ";" || agreementWords().has(lemma))
  );
};

/** The sectors named under a token, in order of the text, each once. */
export const sectorsUnder = (sentence: Sentence, tree: Tree, roots: readonly number[]): string[] =>
  sectorsAmong(sentence, (token) => roots.some((root) => tree.isUnder(token, root)));

/** The sectors named by the tokens of a sentence that are asked for, in order of the text, each once. */
export const sectorsAmong = (sentence: Sentence, isAsked: (token: number) => boolean): string[] => {
  const words = phraseWordsOf(sentence).filter((word) => isAsked(word.token));
  const sectors = new Set<string>();
  for (const match of sectorWords().matches(words)) for (const sector of match.values) sectors.add(sector);
  return [...sectors];
};
