import type { Mention, Sentence, Span } from "../analysis.ts";
import type { MarkedSpan } from "./marks.ts";
import type { Reading } from "./reading.ts";

export function sentenceAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((reading.sentences[mid] as Sentence).start <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

function spanIndex(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((reading.spans[mid] as MarkedSpan).start <= offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

export function isQuoted(reading: Reading, offset: number): boolean {
  let k = spanIndex(reading, offset);
  if (k < 0) return false;
  for (let span = reading.spans[k]; span !== undefined; span = k >= 0 ? reading.spans[k] : undefined) {
    if (offset < span.end) {
      const words = reading.text.slice(span.inner.start, Math.min(span.inner.end, span.inner.start + 60)).split(/\s+/, 4).length;
      return words > 3 || span.inner.end - span.inner.start > 60;
    }
    if (span.within < 0) return false;
    k = span.within;
  }
  return false;
}

export function hasMarksIn(reading: Reading, content: readonly Span[]): boolean {
  return content.some((c) => {
    for (let k = spanIndex(reading, c.end - 1); k >= 0 && k > spanIndex(reading, c.end - 1) - 6; k--) {
      const span = reading.spans[k] as MarkedSpan;
      if (span.inner.start >= c.start - 1 && span.inner.end <= c.end + 1) return true;
    }
    return false;
  });
}

export function mentionAt(reading: Reading, sentence: Sentence, index: number): Mention | null {
  let best: Mention | null = null;
  for (const m of reading.mentions[sentence.index] as readonly Mention[]) {
    if (m.head === index) return m;
    if (m.from <= index && index < m.to && m.kind === "name" && (best === null || m.to - m.from < best.to - best.from)) best = m;
  }
  return best;
}
