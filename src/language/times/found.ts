import type { Sentence, TimeExpression } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import { type Day, dayOf, type Interval, monthsOf, type Stretch, yearsOf } from "./interval.ts";
import type { Tense } from "./tense.ts";

export type Precision = TimeExpression["precision"];

/** What a relative expression is reckoned from. */
export interface Anchor {
  /** The document's day (or one end of the days on which it may have appeared). */
  readonly today: Day;
  readonly tense: Tense;
}

/** The words that a rule reads. */
export interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
}

/** A time expression in the words of one sentence, before it is reckoned against the document's date. */
export interface Found {
  /** Pieces, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: TimeExpression["kind"];
  readonly precision: Precision;
  readonly implied: readonly string[];
  /** Said in full: no reference needed. */
  readonly absolute?: Interval;
  /** Reckoned from the document's day. */
  readonly relative?: (anchor: Anchor) => Interval | null;
  /** Reckoned from the date last mentioned in the text ("two days later"). */
  readonly fromLast?: (last: Stretch) => Interval | null;
  /** The parts of a calendar date, where it is one. */
  readonly said?: Said;
  /** What the words alone tell ("ago", "next"). */
  readonly relation?: "past" | "present" | "future";
  /** ISO 8601 duration of a duration. */
  readonly length?: string;
}

/** The parts of a calendar date as far as they stand in the text. */
export interface Said {
  readonly day?: number;
  /** Last day of "16-18 January". */
  readonly lastDay?: number;
  readonly month?: number;
  readonly year?: number;
}

/** One phenomenon: reads at piece `i`, or declines with null. */
export type Rule = (reading: Reading, i: number) => Found | null;

/** How many days a report may be off (time zones, the night's edition) before a past tense means last year. */
const slack = 2;

/** The days of a calendar date in a given year. */
function inYear(said: Said, year: number): Stretch | null {
  if (said.month === undefined) return yearsOf(year);
  if (said.day === undefined) return monthsOf(year, said.month);
  const first = dayOf(year, said.month, said.day);
  if (first === null || said.lastDay === undefined) return first;
  const last = dayOf(year, said.month, said.lastDay);
  return last === null ? null : { start: first.start, end: last.end };
}

/** The year's occurrence that suits the tense: the last one for the past, the coming one for the future, else the nearest. */
export function occurrence(said: Said, { today, tense }: Anchor): Stretch | null {
  const near = [today.year - 1, today.year, today.year + 1].flatMap((year) => inYear(said, year) ?? []);
  if (near.length === 0) return null;
  const away = near.map((stretch) => {
    const before = today.until(stretch.start).days;
    const after = before > 0 ? 0 : stretch.end.until(today).days;
    return { stretch, days: before > 0 ? before : after > 0 ? -after : 0 };
  });
  const fitting = away.filter(({ days }) => (tense === "past" ? days <= slack : tense === "future" ? days >= -slack : true));
  return (fitting.length > 0 ? fitting : away).reduce((a, b) => (Math.abs(b.days) < Math.abs(a.days) ? b : a)).stretch;
}

/** A calendar date from its parts; null where the calendar has no such day. */
export function calendarDate(from: number, to: number, said: Said): Found | null {
  const precision: Precision = said.day !== undefined ? "day" : said.month !== undefined ? "month" : "year";
  if (said.year !== undefined) {
    const absolute = inYear(said, said.year);
    return absolute && { from, to, kind: "date", precision, implied: [], absolute, said };
  }
  if (said.month !== undefined && said.day !== undefined && inYear(said, 2000) === null) return null;
  return { from, to, kind: "date", precision, implied: ["year"], relative: (anchor) => occurrence(said, anchor), said };
}

/** Another expression made of one: its interval changed by `change` (null: cannot be said), its words from `from` to `to`. */
export function changed(
  found: Found,
  from: number,
  to: number,
  precision: Precision,
  change: (interval: Interval) => Interval | null,
): Found {
  const { absolute, relative, fromLast, said: _, ...rest } = found;
  const after = (i: Interval | null) => (i === null ? null : change(i));
  const fixed = absolute && after(absolute);
  return {
    ...rest,
    from,
    to,
    precision,
    ...(fixed && { absolute: fixed }),
    ...(relative && { relative: (anchor: Anchor) => after(relative(anchor)) }),
    ...(fromLast && { fromLast: (last: Stretch) => after(fromLast(last)) }),
  };
}
