import type { Span } from "../analysis.ts";
import { isSentenceLike } from "./clausal.ts";
import { cueAfter, dashLabel } from "./cue-after.ts";
import { colonLabel, cueBefore } from "./cue-before.ts";
import type { Link } from "./link.ts";
import type { MarkedSpan } from "./marks.ts";
import { sentenceAt } from "./places.ts";
import type { Reading } from "./reading.ts";

/** The cue that a marked span hangs on: right after it, right before it, or in the tree. */
export function linkOf(reading: Reading, span: MarkedSpan, inner: Span): Link | null {
  const s0 = sentenceAt(reading, inner.start);
  const s1 = sentenceAt(reading, Math.max(inner.start, inner.end - 1));
  const sentence = reading.sentences[s0];
  const whole = sentence !== undefined && inner.end - inner.start > 50 && isSentenceLike(sentence, inner);
  const after = opens(reading, span, s0) || s1 > s0 || whole ? cueAfter(reading, span, s1) : null;
  if (after?.strong) return after;
  const before = cueBefore(reading, span, s0);
  if (before?.immediate) return before;
  return after ?? before ?? colonLabel(reading, span, s0) ?? dashLabel(reading, span, s1);
}

/** A quotation that begins its sentence, or comes after a comma or colon, may be followed by its cue; a fragment may not. */
export function opens(reading: Reading, span: MarkedSpan, at: number): boolean {
  const sentence = reading.sentences[at];
  if (sentence === undefined || span.start - sentence.start <= 2) return true;
  return /[,:;—–.?!"”’]\s*$/.test(reading.text.slice(Math.max(0, span.start - 4), span.start));
}
