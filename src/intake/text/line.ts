import { endsAsSentence, wordsIn } from "./words.ts";

/** A line of a text with the features by which article and surroundings are told apart. */
export interface Line {
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does: . ! ? … perhaps inside quotation marks or brackets. */
  readonly closed: boolean;
  /** Reads as running text: a closed line of some length, or several sentences. */
  readonly prose: boolean;
  /** Share of words with a capital, small function words aside: 1 in "Leave a Comment", low in sentences. */
  readonly capitals: number;
  /** Nothing but a blank line before it. */
  readonly afterBlank: boolean;
}

const FUNCTION_WORDS = new Set(
  "a an and as at but by for from in into nor of on or over per the to up via vs with is are be its it".split(" "),
);

/** Measures one line; `afterBlank` says whether a blank line (or the start) comes before it. */
export function line(text: string, afterBlank: boolean): Line {
  const words = text.split(" ");
  const closed = endsAsSentence(text.replace(/\s*\[\d+\]$/, "")) && !/(?:\.\.\.|…)["”’]?$/.test(text);
  const sentences = /[.!?]["”’)]? +["“‘(]?[A-Z\d]/.test(text);
  let named = 0;
  let counted = 0;
  for (const word of words.length > 60 ? words.slice(0, 60) : words) {
    const letters = word.replace(/^[^\p{L}]+/u, "");
    if (letters === "" || FUNCTION_WORDS.has(letters.toLowerCase())) continue;
    counted += 1;
    if (/^\p{Lu}/u.test(letters)) named += 1;
  }
  const count = wordsIn(text);
  const prose = (closed && count >= 8) || (count >= 15 && sentences) || count >= 25;
  return { text, words: count, closed, prose, capitals: counted === 0 ? 0 : named / counted, afterBlank };
}
