import type { Sentence, Span } from "../../language/analysis.ts";
import type { TrieWord } from "./phrase-trie.ts";

/** A word of a sentence as phrases are matched against it, with the token it is (part of). */
export interface SentenceWord extends TrieWord, Span {
  readonly token: number;
}

const known = new WeakMap<Sentence, readonly SentenceWord[]>();

/** The words of a sentence, with hyphenated ones taken apart ("non-proliferation" is two) and no punctuation but possessive 's; made once. */
export const phraseWordsOf = (sentence: Sentence): readonly SentenceWord[] => {
  let words = known.get(sentence);
  if (!words) {
    words = wordsIn(sentence);
    known.set(sentence, words);
  }
  return words;
};

const hasLetter = /[\p{L}\p{N}]/u;

const wordsIn = (sentence: Sentence): readonly SentenceWord[] => {
  const words: SentenceWord[] = [];
  for (const { form: written, lemma: basic, upos, start, end, index: token } of sentence.tokens) {
    if (upos === "PUNCT" || ((upos === "SYM" || written.length === 1) && !hasLetter.test(written))) continue;
    const form = written.toLowerCase().replaceAll("’", "'");
    const lemma = basic.toLowerCase();
    if (form.includes("-") && form.length > 1) {
      const pieces = form.split("-").filter((piece) => piece !== "");
      const last = lemma.split("-").filter((piece) => piece !== "");
      pieces.forEach((piece, i) => {
        const stem = last[i];
        words.push({ keys: stem && stem !== piece ? [piece, stem] : [piece], start, end, token });
      });
    } else words.push({ keys: lemma === form ? [form] : [form, lemma], start, end, token });
  }
  return words;
};
