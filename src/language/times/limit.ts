import type { Found, Reading } from "./found.ts";
import type { Interval, Stretch } from "./interval.ts";

/** since 2015, until Friday, by the end of 2020, before May, after 16 January: open where the words leave it open. */
export function limit(
  word: string,
  value: Interval,
  publication: Stretch | null,
  { sentence, pieces }: Reading,
  found: Found,
): Interval | null {
  const today = publication?.start.equals(publication.end) ? publication.end : null;
  switch (word) {
    case "since":
      if (value.start === null || (today !== null && Temporal.PlainDate.compare(value.start, today) > 0)) return null;
      return { start: value.start, end: today };
    case "until":
    case "till":
      return { start: null, end: value.end };
    case "by":
      return { start: null, end: value.end };
    case "before":
      // "before the end of November": any day of it will do.
      if (pieces.slice(found.from, found.from + 2).some(({ lower }) => lower === "end")) return { start: null, end: value.end };
      return value.start === null ? null : { start: null, end: value.start.subtract({ days: 1 }) };
    case "after":
      return value.end === null ? null : { start: value.end.add({ days: 1 }), end: null };
    default: {
      // "from 2015", not "the letter from Monday": only where the date hangs on a verb or opens a stretch.
      const token = sentence.tokens[pieces[found.to - 1]?.token ?? -1];
      const governor = token === undefined ? undefined : sentence.tokens[token.head];
      return governor?.upos === "VERB" ? { start: value.start, end: null } : null;
    }
  }
}
