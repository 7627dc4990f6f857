import type { DocumentDate } from "../../intake/document.ts";
import type { Sentence, TimeExpression } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import { findIn } from "./find-times.ts";
import type { Reading } from "./found.ts";
import { publicationOf, type Stretch } from "./interval.ts";
import { type Said, settled } from "./settled.ts";

/**
 * The time expressions of a document, in text order, resolved against the day on which it was published.
 * Where that day is only known as a month, a year or an interval, an expression has a value only if
 * every day of it gives the same one; where it is unknown, only what is said in full has. Never today's date.
 */
export function readTimes(
  text: string,
  sentences: readonly Sentence[],
  pieces: readonly (readonly Piece[])[],
  published: DocumentDate,
): readonly TimeExpression[] {
  const publication = publicationOf(published);
  const times: TimeExpression[] = [];
  let last = null as Said | null;
  for (const sentence of sentences) {
    const reading: Reading = { text, sentence, pieces: pieces[sentence.index] ?? [] };
    for (const found of findIn(reading)) {
      const time = settled(reading, found, publication, last);
      // "5 p.m. on Monday": the hour is that day's.
      const before = times.at(-1);
      if (
        before?.kind === "time" &&
        before.sentence === sentence.index &&
        found.kind === "date" &&
        time.expression.start - before.end <= 5
      )
        times[times.length - 1] = { ...before, value: time.expression.value, relation: time.expression.relation };
      times.push(time.expression);
      if (time.value?.start && time.value.end && found.kind === "date" && time.expression.precision !== "unknown")
        last = {
          value: time.value as Stretch,
          sentence: sentence.index,
          explicit: found.said?.year !== undefined || (found.fromLast !== undefined && last?.explicit === true),
        };
    }
  }
  return times;
}
