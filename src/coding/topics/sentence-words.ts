import type { Sentence, Span } from "../../language/analysis.ts";
import type { TrieWord } from "./phrase-trie.ts";

/** A word of a sentence as phrases are matched against it, with the token it is (part of). */
export interface SentenceWord extends TrieWord, Span {
  readonly token: number;
}

/** The words of a sentence, with hyphenated ones taken apart ("non-proliferation" is two) and no punctuation but possessive 's. */
export const phraseWordsOf = (sentence: Sentence): readonly SentenceWord[] => {
  const words: SentenceWord[] = [];
  for (const token of sentence.tokens) {
    const form = token.form.toLowerCase().replaceAll("’", "'");
    if (/^[\p{P}\p{S}]+$/u.test(form)) continue;
    const lemma = token.lemma.toLowerCase();
    if (form.includes("-") && form.length > 1) {
      const pieces = form.split("-").filter((piece) => piece !== "");
      const last = lemma.split("-").filter((piece) => piece !== "");
      pieces.forEach((piece, i) => {
        const stem = last[i];
        words.push({
          keys: stem && stem !== piece ? [piece, stem] : [piece],
          start: token.start,
          end: token.end,
          token: token.index,
        });
      });
    } else words.push({ keys: lemma === form ? [form] : [form, lemma], start: token.start, end: token.end, token: token.index });
  }
  return words;
};
