import type { Quotation, Sentence, Span } from "../analysis.ts";
import { datelineAt } from "../dateline.ts";
import type { Attribution } from "./attribution.ts";
import { charsOf } from "./token-range.ts";

/** Without space and the comma that belongs to the reporting sentence. */
export function trimmedSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /[\s,]/.test(text[end - 1] as string)) end--;
  return { start, end };
}

const dateline = /^[A-Z][A-Z .,/'’-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: \([^)]{2,40}\))?\s*[-–—]+\s*/;

/** "Dhaka, June 9: ", "La Paz, 1 May (EFE).- ": a dateline in small letters, which needs its day. */
const smallDateline =
  /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?(?: ?[(/][A-Za-z ,.&-]{2,40}[)/])?\s*[:.–—-]{1,3}\s*/u;

/** Without the dateline that opens a report's first sentence. */
export function undated(text: string, sentence: Sentence, span: Span): Span {
  if (span.start !== sentence.start) return span;
  const head = text.slice(span.start, Math.min(span.end, span.start + 120));
  const cut = (dateline.exec(head) ?? smallDateline.exec(head))?.[0].length ?? datelineAt(text, span.start);
  return trimmedSpan(text, { start: Math.min(span.start + cut, span.end), end: span.end });
}

/** Without a closing mark at its end, or an opening one at its head, whose fellow stands outside. */
export function unmarked(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const marks = inner.match(/["“”«»]/g)?.length ?? 0;
  if (marks % 2 === 0) return span;
  if (/["”»]$/.test(inner)) return { start: span.start, end: span.end - 1 };
  return /^["“«]/.test(inner) ? { start: span.start + 1, end: span.end } : span;
}

/** The characters and tokens of a cue. */
export function cueSpan(a: Attribution): NonNullable<Quotation["cue"]> {
  return { ...charsOf(a.sentence, a), sentence: a.sentence.index, from: a.from, to: a.to, head: a.at };
}

/** With the closing mark, and the stop before it, of what is opened within: `had "no choice | ."`. */
export function closed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const straight = inner.match(/"/g)?.length ?? 0;
  const open = straight % 2 === 1 || (inner.match(/“/g)?.length ?? 0) > (inner.match(/”/g)?.length ?? 0);
  const rest = open ? /^[.,!?…]?["”]/.exec(text.slice(span.end, span.end + 2)) : null;
  return rest ? { start: span.start, end: span.end + rest[0].length } : span;
}
