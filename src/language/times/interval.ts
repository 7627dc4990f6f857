import type { DocumentDate } from "../../intake/document.ts";

export type Day = Temporal.PlainDate;

/** Days, both ends inclusive; null = open. */
export interface Interval {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** An interval closed at both ends. */
export interface Stretch extends Interval {
  readonly start: Day;
  readonly end: Day;
}

/** The day, or null where the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Stretch | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  try {
    const at = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    return { start: at, end: at };
  } catch {
    return null;
  }
}

/** `count` months from the first of a month of a year; months outside 1 to 12 run over into other years. */
export function monthsOf(year: number, month: number, count = 1): Stretch {
  const start = new Temporal.PlainDate(year, 1, 1).add({ months: month - 1 });
  return { start, end: start.add({ months: count }).subtract({ days: 1 }) };
}

/** `count` whole years from a year on. */
export const yearsOf = (year: number, count = 1): Stretch => monthsOf(year, 1, 12 * count);

/** The week, Monday to Sunday, in which a day falls. */
export function weekOf(day: Day): Stretch {
  const start = day.subtract({ days: day.dayOfWeek - 1 });
  return { start, end: start.add({ days: 6 }) };
}

export const single = (day: Day): Stretch => ({ start: day, end: day });

export const sameInterval = (a: Interval | null, b: Interval | null): boolean =>
  a === null || b === null
    ? a === b
    : (a.start?.toString() ?? "") === (b.start?.toString() ?? "") && (a.end?.toString() ?? "") === (b.end?.toString() ?? "");

export const lengthInDays = (s: Stretch): number => s.start.until(s.end).days + 1;

/**
 * The days on which a document may have been published: one day, or the month, year or interval that is known.
 * Null when nothing is known; never today's date.
 */
export function publicationOf(published: DocumentDate): Stretch | null {
  if (published.date === null || published.precision === "unknown") return null;
  const [from, to] = published.date.split("/");
  const start = reduced(from ?? "");
  const end = to === undefined ? start : reduced(to);
  if (start === null || end === null || Temporal.PlainDate.compare(start.start, end.end) > 0) return null;
  return { start: start.start, end: end.end };
}

/** "2018", "2018-01", "2018-01-15", "2018-01-15T17:21…" to the days it covers. */
function reduced(date: string): Stretch | null {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(date.trim());
  if (m === null) return null;
  const year = Number(m[1]);
  if (m[2] === undefined) return yearsOf(year);
  const month = Number(m[2]);
  if (month < 1 || month > 12) return null;
  return m[3] === undefined ? monthsOf(year, month) : dayOf(year, month, Number(m[3]));
}
