import { wholeNumber } from "./calendar.ts";
import { type Anchor, calendarDate, type Found, type Precision, type Reading, type Rule, type Said } from "./found.ts";
import type { Interval, Stretch } from "./interval.ts";
import { dayOf } from "./interval.ts";

const order: readonly Precision[] = ["minute", "day", "week", "month", "season", "quarter", "half", "year", "decade", "unknown"];

/**
 * from 16 to 18 January; between March and May 2017; January-March 2018; 30 December to 2 January; from 2015 to 2017;
 * from Monday to Wednesday. What only one end says (the month, the year) holds for both.
 */
export const range =
  (date: (reading: Reading, i: number) => Found | null): Rule =>
  (reading, i) => {
    const { pieces } = reading;
    const lead = pieces[i]?.lower;
    const opened = lead === "from" || lead === "between";
    const at = opened ? i + 1 : i;
    const start = pieces[at]?.lower === "the" ? at + 1 : at;
    const first = date(reading, start);
    if (first !== null && first.kind === "date" && first.from <= start) {
      const joint = pieces[first.to]?.lower;
      if (joint === undefined || !joins(joint, lead, opened)) return null;
      const next = pieces[first.to + 1]?.lower === "the" ? first.to + 2 : first.to + 1;
      const second = date(reading, next);
      if (second === null || second.kind !== "date") return null;
      if (!opened && joint !== "-" && (first.precision !== second.precision || first.said === undefined)) return null;
      return joined(first, second, at);
    }
    // "from 16 to 18 January": the first end is a bare number.
    if (!opened) return null;
    const day = wholeNumber(pieces[start], 1, 31);
    const ordinal = /^(st|nd|rd|th)$/.test(pieces[start + 1]?.lower ?? "") ? 1 : 0;
    const joint = pieces[start + 1 + ordinal]?.lower ?? "";
    if (day === undefined || !joins(joint, lead, true)) return null;
    const second = date(reading, start + 2 + ordinal);
    if (second?.said?.day === undefined || second.said.month === undefined || second.said.day <= day) return null;
    return calendarDate(start, second.to, { ...second.said, day, lastDay: second.said.day });
  };

const joins = (joint: string, lead: string | undefined, opened: boolean): boolean =>
  lead === "between"
    ? joint === "and" || joint === "-"
    : joint === "-" || joint === "to" || joint === "through" || (opened && (joint === "until" || joint === "till"));

function joined(first: Found, second: Found, from: number): Found | null {
  let [a, b] = [first, second];
  const year = a.said?.year ?? b.said?.year;
  if (a.said !== undefined && a.said.month !== undefined && a.said.year === undefined && b.said?.year !== undefined) {
    // "December to March 2018" begins in 2017.
    const wraps = b.said.month !== undefined && b.said.month < a.said.month;
    const said: Said = { ...a.said, year: wraps ? b.said.year - 1 : b.said.year };
    a = calendarDate(a.from, a.to, said) ?? a;
  } else if (
    b.said?.month !== undefined &&
    b.said.year === undefined &&
    a.said?.year !== undefined &&
    a.said.month !== undefined
  ) {
    const wraps = b.said.month < a.said.month;
    b = calendarDate(b.from, b.to, { ...b.said, year: wraps ? a.said.year + 1 : a.said.year }) ?? b;
  }
  const precision = order[Math.min(order.indexOf(a.precision), order.indexOf(b.precision))] as Precision;
  const base = {
    from,
    to: b.to,
    kind: "date",
    precision,
    implied: year === undefined ? [...new Set([...a.implied, ...b.implied])] : [],
  } as const;
  if (a.absolute !== undefined && b.absolute !== undefined) {
    const absolute = span(a.absolute, b.absolute);
    return absolute && { ...base, absolute };
  }
  const [fa, fb] = [a, b];
  return {
    ...base,
    relative: (anchor: Anchor) => {
      const start = fa.absolute ?? fa.relative?.(anchor) ?? null;
      let end = fb.absolute ?? fb.relative?.(anchor) ?? null;
      if (start === null || end === null) return null;
      // The far end comes after the near one: a year or a week on, where it was reckoned the other way.
      if (precedes(end, start) && fb.said?.month !== undefined && end.start !== null) end = later(fb.said, end as Stretch);
      else if (precedes(end, start) && end.start !== null && end.end !== null)
        end = { start: end.start.add({ days: 7 }), end: end.end.add({ days: 7 }) };
      return span(start, end);
    },
  };
}

const precedes = (a: Interval, b: Interval): boolean =>
  a.end !== null && b.start !== null && Temporal.PlainDate.compare(a.end, b.start) < 0;

function later(said: Said, s: Stretch): Interval {
  if (said.day !== undefined && said.month !== undefined) return dayOf(s.start.year + 1, said.month, said.day) ?? s;
  return { start: s.start.add({ years: 1 }), end: s.end.add({ years: 1 }) };
}

function span(a: Interval, b: Interval): Interval | null {
  if (a.start === null || b.end === null || Temporal.PlainDate.compare(a.start, b.end) > 0) return null;
  return { start: a.start, end: b.end };
}
