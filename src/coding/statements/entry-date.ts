import type { Analysis, Sentence, TimeExpression } from "../../language/analysis.ts";
import type { FindingDate } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { dateOf } from "./said-on.ts";

/** What a day of a chronology is headed by, and how far it holds. */
interface Heading {
  readonly sentence: number;
  readonly date: FindingDate;
  /** Whether it is a line of its own, so that paragraphs follow it. */
  readonly alone: boolean;
}

const headings = new WeakMap<Analysis, readonly Heading[]>();

/**
 * The day of the entry that a sentence stands in, in a text told by days ("Monday, May 5. Iraq … / May 6: Iran …"): that of the date which
 * opens its paragraph, or which stands on a line of its own before it. Null where fewer than two days are headed so.
 */
export function entryDate(analysis: Analysis, { index }: Sentence): FindingDate | null {
  let all = headings.get(analysis);
  if (!all) {
    const found = analysis.sentences.flatMap((sentence) => headingAt(analysis, sentence) ?? []);
    all = new Set(found.map(({ date }) => date.start)).size < 2 ? [] : found;
    headings.set(analysis, all);
  }
  if (all.length === 0) return null;
  const heading = all.findLast(({ sentence }) => sentence <= index);
  if (!heading) return null;
  const { sentences, document } = analysis;
  const between = heading.alone ? "" : document.text.slice(sentences[heading.sentence]!.start, sentences[index]!.start);
  return between.includes("\n") ? null : heading.date;
}

function headingAt(analysis: Analysis, sentence: Sentence): Heading | null {
  const { text } = analysis.document;
  const time = inSentence(analysis, sentence.index).times.find(({ from, kind }) => from === 0 && kind === "date");
  if (!time || !opensLine(text, sentence.start)) return null;
  const date = dateOf(analysis, time);
  if (date === null || date.start === null) return null;
  const rest = text.slice(time.end, sentence.end);
  const whole = /^[\s.,:;–—-]*$/.test(rest);
  if (!whole && !isParted(rest, time)) return null;
  return { sentence: sentence.index, date, alone: whole && /^[\s.:]*(?:\n|$)/.test(text.slice(time.end)) };
}

const opensLine = (text: string, at: number): boolean => {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return line.trim() === "";
};

/** "May 6: …", "May 6 - …". */
const isParted = (rest: string, { precision }: TimeExpression): boolean =>
  precision !== "minute" && /^(?:\s*:\s|\s+[–—-]{1,2}\s)/.test(rest);
