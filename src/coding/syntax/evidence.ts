import type { Analysis, Sentence, Span } from "../../language/analysis.ts";
import type { Evidence } from "../finding.ts";

/** A stretch of the document as evidence, without white space at either end. */
export const evidenceOf = (analysis: Analysis, span: Span): Evidence => {
  const { text } = analysis.document;
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end, text: text.slice(start, end) };
};

/** The sentence in which an offset lies, or the one before it. */
export const sentenceAt = (analysis: Analysis, offset: number): Sentence | undefined => {
  const { sentences } = analysis;
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
};

/** A clause without the "and", "but" or "that" that joins it to the one before. */
export const withoutConjunction = (text: string, { start, end }: Span): Span => {
  const joining = /^(and|but|or|that|because|while|although)\s+/i.exec(text.slice(start, Math.min(end, start + 8)));
  return { start: start + (joining?.[0].length ?? 0), end };
};

/** Marks that open a quotation, and those that close it. */
const marks: readonly (readonly [opening: string, closing: string])[] = [
  ["\u201c", "\u201d"],
  ["\u00ab", "\u00bb"],
  ["``", "''"],
  ['"', '"'],
];

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** A stretch of text with the mark right behind it that closes a quotation opened within: `called it "a farce|"`. */
export function withClosingMark(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  for (const [opening, closing] of marks) {
    if (!text.startsWith(closing, end)) continue;
    const open = opening === closing ? count(words, opening) % 2 : count(words, opening) - count(words, closing);
    if (open > 0) return { start, end: end + closing.length };
  }
  return { start, end };
}
