import type { Sentence, Span } from "../analysis.ts";
import type { MarkedSpan } from "./marks.ts";
import { sentenceAt } from "./places.ts";
import type { Reading } from "./reading.ts";

/** Within a stretch of a sentence stand a finite verb and its subject. */
export const isSentenceLike = (sentence: Sentence, inner: Span): boolean =>
  sentence.tokens.some((t) => {
    if (t.start < inner.start || t.end > inner.end || !/^nsubj|^expl/.test(t.deprel)) return false;
    const verb = sentence.tokens[t.head];
    return verb !== undefined && verb.start >= inner.start && verb.end <= inner.end && !/^(WDT|WP)$/.test(t.xpos);
  });

/** Does what is between the marks stand as a sentence or more of its own? */
export function isClausal(reading: Reading, span: MarkedSpan, inner: Span): boolean {
  const words = reading.text.slice(inner.start, inner.end).split(/\s+/, 8).length;
  const s0 = reading.sentences[sentenceAt(reading, inner.start)];
  if (s0 === undefined) return false;
  const opens = inner.start - s0.start <= 2;
  const closes =
    /[.!?…,]/.test(reading.text[inner.end - 1] ?? "") ||
    /[.!?…,]/.test(reading.text[span.inner.end - 1] ?? "") ||
    span.fault !== "none" ||
    /^["”'’»]?\s*[,.]/.test(reading.text.slice(span.inner.end, span.inner.end + 3));
  const several = inner.end > s0.end;
  if (several) return true;
  // "… in Syria “We are working hard to defeat them,” Lyons said": too much of a sentence to be a scrap of the one around it.
  if (closes && words >= 8 && /,/.test(reading.text.slice(inner.end, span.end + 1)) && isSentenceLike(s0, inner)) return true;
  if (opens && closes && words >= 2) {
    // A title or a nickname may open a sentence too; a clause has its verb.
    return (
      s0.tokens.some((t) => t.start >= inner.start && t.end <= inner.end && (t.upos === "VERB" || t.upos === "AUX")) ||
      reading.text.slice(span.end, s0.end).trim().length <= 1 ||
      /,/.test(reading.text.slice(inner.end, span.end + 1))
    );
  }
  return span.fault === "missing" || (span.fault === "unclosed" && opens);
}
