import { ordinalWord } from "../amounts/numeral.ts";
import type { Piece } from "../pieces.ts";
import { units, wholeNumber } from "./calendar.ts";
import { changed, type Found, type Precision, type Reading, type Rule } from "./found.ts";
import { type Interval, lengthInDays, monthsOf, type Stretch } from "./interval.ts";
import { precisionOf, unitFrom } from "./shifted.ts";

const closed = (i: Interval): Stretch | null => (i.start !== null && i.end !== null ? { start: i.start, end: i.end } : null);

/** The share of an interval from `a` to `b` (0 to 1), in whole days. */
function share(interval: Interval, a: number, b: number): Interval | null {
  const s = closed(interval);
  if (s === null) return null;
  const days = lengthInDays(s);
  const first = Math.round(days * a);
  return { start: s.start.add({ days: first }), end: s.start.add({ days: Math.max(first, Math.round(days * b) - 1) }) };
}

/** The `nth` of `of` equal runs of months of a year: halves and quarters. */
function monthsPart(interval: Interval, nth: number, of: number): Interval | null {
  const s = closed(interval);
  if (s === null) return null;
  if (lengthInDays(s) < 360 || lengthInDays(s) > 366) return share(interval, (nth - 1) / of, nth / of);
  const size = 12 / of;
  return monthsOf(s.start.year, s.start.month + size * (nth - 1), size);
}

const places: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  beginning: [0, 1 / 4],
  start: [0, 1 / 4],
  outset: [0, 1 / 4],
  turn: [0, 1 / 12],
  end: [3 / 4, 1],
  close: [3 / 4, 1],
};

const nthAt = (pieces: readonly Piece[], i: number): [nth: number, next: number] | null => {
  const word = pieces[i]?.lower ?? "";
  const nth = ordinalWord(word);
  if (nth !== undefined) return [nth, i + 1];
  if (word === "last" || word === "final") return [-1, i + 1];
  const figure = wholeNumber(pieces[i], 1, 12);
  return figure !== undefined && /^(st|nd|rd|th)$/.test(pieces[i + 1]?.lower ?? "") ? [figure, i + 2] : null;
};

/** "the year", "the month" after "the end of": the report's own. */
const ownUnit = ({ pieces }: Reading, i: number): Found | null => {
  const unit = pieces[i - 1]?.lower === "the" ? units.get(pieces[i]?.lower ?? "") : undefined;
  if (unit === undefined || pieces[i]?.lower.endsWith("s") || !/^(day|week|month|quarter|year|decade|century)$/.test(unit))
    return null;
  return {
    from: i - 1,
    to: i + 1,
    kind: "date",
    precision: precisionOf[unit],
    implied: ["date"],
    relative: ({ today }) => unitFrom(today, unit, 0),
  };
};

/** early 2018, late last year, mid-January, the end of March, the first half of 2018, the third quarter of this year, Q3 2017. */
export const partOf =
  (date: (reading: Reading, i: number) => Found | null): Rule =>
  (reading, i) => {
    const { pieces } = reading;
    const word = pieces[i]?.lower ?? "";
    const the = pieces[i - 1]?.lower === "the" ? i - 1 : i;

    if (word === "earlier" || word === "later") {
      // "later in the year", "earlier in the day"
      const own = pieces[i + 1]?.lower === "in" ? ownUnit(reading, i + 3) : null;
      // "Earlier in the day": the day that was told of
      if (own?.precision === "day") {
        const { relative: _, ...day } = own;
        return {
          ...day,
          from: i,
          relation: word === "earlier" ? "past" : "future",
          fromLast: (last) => (last.start.equals(last.end) ? last : null),
        };
      }
      if (own !== null) return { ...own, from: i, relation: word === "earlier" ? "past" : "future", ...sideOfToday(own, word) };
      const base = date(reading, dateStart(pieces, i + 1));
      if (base === null || base.kind !== "date" || !startsAt(base, pieces, i + 1)) return null;
      return {
        ...base,
        from: i,
        ...(base.relation !== "past" && { relation: word === "earlier" ? ("past" as const) : ("future" as const) }),
        ...sideOfToday(base, word),
      };
    }
    if (Object.hasOwn(places, word)) {
      const [a, b] = places[word] as readonly [number, number];
      const of = word === "early" || word === "late" || word === "mid" ? 0 : 1;
      if (of === 1 && pieces[i + 1]?.lower !== "of") {
        // "year's end", "the year-end" are left alone.
        return null;
      }
      const skip = pieces[i + 1]?.lower === "-" || of === 1 ? 1 : 0;
      const at = dateStart(pieces, i + 1 + skip + (pieces[i + 1 + skip]?.lower === "in" ? 1 : 0));
      const base = date(reading, at) ?? (of === 1 ? ownUnit(reading, at) : null);
      if (base === null || base.kind !== "date" || !startsAt(base, pieces, i + 1 + skip)) return null;
      if (base.precision === "day") return { ...base, from: i };
      const finer: Precision =
        base.precision === "year"
          ? "month"
          : base.precision === "decade"
            ? "year"
            : base.precision === "month"
              ? "week"
              : "unknown";
      return changed(base, the, base.to, finer === "month" ? "quarter" : finer, (x) => share(x, a, b));
    }
    const q = word === "q" || word === "h" ? wholeNumber(pieces[i + 1], 1, word === "q" ? 4 : 2) : undefined;
    if (q !== undefined && pieces[i]?.capital && pieces[i + 1]?.glued) {
      const at = dateStart(pieces, i + 2 + (pieces[i + 2]?.lower === "of" ? 1 : 0));
      const base = date(reading, at);
      if (base === null || base.precision !== "year") return null;
      return changed(base, i, base.to, word === "q" ? "quarter" : "half", (x) => monthsPart(x, q, word === "q" ? 4 : 2));
    }
    const nth = nthAt(pieces, i);
    if (nth === null) return null;
    const part = pieces[nth[1]]?.lower;
    const of = part === "half" ? 2 : part === "quarter" ? 4 : part === "trimester" ? 3 : 0;
    const number = nth[0] === -1 ? of : nth[0];
    if (of > 0 && number <= of) {
      const step = pieces[nth[1] + 1]?.lower === "of" || pieces[nth[1] + 1]?.lower === "in" ? 1 : 0;
      const base = date(reading, dateStart(pieces, nth[1] + 1 + step)) ?? ownUnit(reading, dateStart(pieces, nth[1] + 1 + step));
      if (base === null || !startsAt(base, pieces, nth[1] + 1 + step)) return null;
      const precision: Precision = base.precision !== "year" ? "unknown" : of === 2 ? "half" : of === 4 ? "quarter" : "unknown";
      return changed(base, the, base.to, precision, (x) => monthsPart(x, number, of));
    }
    // the first week of March, the last day of the month, the first three months of 2018
    const one = /^(week|day|month|weekend)$/.exec(part ?? "");
    if (one !== null && pieces[nth[1] + 1]?.lower === "of") {
      const base = date(reading, dateStart(pieces, nth[1] + 2));
      if (base === null || !startsAt(base, pieces, nth[1] + 2)) return null;
      return changed(base, the, base.to, one[1] === "month" ? "month" : one[1] === "day" ? "day" : "week", (x) =>
        nthUnit(x, nth[0], one[1] as string),
      );
    }
    const several =
      wholeNumber(pieces[nth[1]], 2, 11) ??
      { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 }[part ?? ""];
    if (
      several !== undefined &&
      pieces[nth[1] + 1]?.lower === "months" &&
      /^(of|in)$/.test(pieces[nth[1] + 2]?.lower ?? "") &&
      (nth[0] === 1 || nth[0] === -1)
    ) {
      const base = date(reading, dateStart(pieces, nth[1] + 3));
      if (base === null || base.precision !== "year") return null;
      return changed(base, the, base.to, "month", (x) => {
        const s = closed(x);
        return s && (nth[0] === 1 ? monthsOf(s.start.year, 1, several) : monthsOf(s.start.year, 13 - several, several));
      });
    }
    return null;
  };

function nthUnit(interval: Interval, nth: number, unit: string): Interval | null {
  const s = closed(interval);
  if (s === null) return null;
  if (unit === "month")
    return lengthInDays(s) < 360 ? null : nth === -1 ? monthsOf(s.start.year, 12) : monthsOf(s.start.year, nth);
  const size = unit === "day" ? 1 : 7;
  const start = nth === -1 ? s.end.subtract({ days: size - 1 }) : s.start.add({ days: (nth - 1) * size });
  const end = start.add({ days: size - 1 });
  return Temporal.PlainDate.compare(end, s.end) > 0 ? null : { start, end };
}

/** A date may open with "the": its rule reads at the word after. */
const dateStart = (pieces: readonly Piece[], i: number): number => (pieces[i]?.lower === "the" ? i + 1 : i);
const startsAt = (found: Found, pieces: readonly Piece[], i: number): boolean => found.from <= dateStart(pieces, i);

/** "earlier this month" ends with the day of the report, "later this year" begins with it. */
function sideOfToday(base: Found, word: string): Partial<Found> {
  const relative = base.relative;
  if (relative === undefined || base.precision === "day") return {};
  return {
    relative: (anchor) => {
      const s = relative(anchor);
      if (s === null || s.start === null || s.end === null) return s;
      const inside =
        Temporal.PlainDate.compare(s.start, anchor.today) <= 0 && Temporal.PlainDate.compare(anchor.today, s.end) <= 0;
      if (!inside) return s;
      return word === "earlier" ? { start: s.start, end: anchor.today } : { start: anchor.today, end: s.end };
    },
  };
}
