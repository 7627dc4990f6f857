import { readNumeral } from "../amounts/numeral.ts";
import type { Piece } from "../pieces.ts";
import { type Unit, units } from "./calendar.ts";
import type { Found, Rule } from "./found.ts";
import { type Day, type Interval, type Stretch, single } from "./interval.ts";
import { durationOf, moved, precisionOf, unitFrom } from "./shifted.ts";

interface Span {
  readonly count: number | null;
  readonly unit: Unit;
  readonly next: number;
}

/** "three weeks", "a year", "several months", "two and a half years", "a few days" at a piece. */
export function spanAt(pieces: readonly Piece[], i: number): Span | null {
  const first = pieces[i]?.lower ?? "";
  let count: number | null = null;
  let at = i;
  if (first === "several" || first === "many" || first === "some") at = i + 1;
  else if (first === "a" && /^(few|couple|number)$/.test(pieces[i + 1]?.lower ?? "")) {
    at = pieces[i + 2]?.lower === "of" ? i + 3 : i + 2;
    count = pieces[i + 1]?.lower === "couple" ? 2 : null;
  } else {
    const number = readNumeral(pieces, i);
    if (number !== null) {
      count = number.value;
      at = number.next;
      if (pieces[at]?.lower === "and" && pieces[at + 1]?.lower === "a" && pieces[at + 2]?.lower === "half") {
        count += 0.5;
        at += 3;
      }
    } else if (first === "a" || first === "an" || first === "one") {
      count = 1;
      at = i + 1;
    } else return null;
  }
  if (pieces[at]?.lower === "-") at++;
  if (/^(full|whole|long|calendar|business|working|consecutive|straight|more|or)$/.test(pieces[at]?.lower ?? "") && at < i + 4)
    at++;
  const unit = units.get(pieces[at]?.lower ?? "");
  if (unit === undefined) return null;
  return { count, unit, next: at + 1 };
}

/** What lies `count` units from a day, as exactly as the unit says: "three weeks ago" is a week, "two years ago" a year. */
const place = (day: Day, unit: Unit, count: number): Interval | null => {
  const at = moved(day, unit, count);
  if (at === null) return null;
  return unit === "day" || precisionOf[unit] === "minute" ? single(at) : unitFrom(at, unit === "fortnight" ? "week" : unit, 0);
};

/** three weeks ago; a year earlier; two days later; a week before; in two weeks' time; two years from now. */
export const ago: Rule = ({ pieces }, i) => {
  const span = spanAt(pieces, i);
  if (span === null) return null;
  const { count, unit } = span;
  let at = span.next;
  if (pieces[at]?.lower === "'") at++;
  const word = pieces[at]?.lower ?? "";
  const base = {
    from: i,
    kind: "date",
    precision: count === null ? ("unknown" as const) : precisionOf[unit],
    implied: ["date"],
  } as const;
  const length = count === null ? {} : { length: durationOf(unit, count) };
  const reckon =
    (sign: number) =>
    ({ today }: { today: Day }) =>
      count === null ? null : place(today, unit, sign * count);
  const fromLast = (sign: number) => (last: Stretch) => {
    if (count === null) return null;
    const from = sign > 0 ? last.end : last.start;
    return last.start.until(last.end).days > 31 && precisionOf[unit] !== "year" ? null : place(from, unit, sign * count);
  };
  if (word === "ago") return { ...base, to: at + 1, relation: "past", relative: reckon(-1) };
  if (word === "hence" || (word === "from" && /^(now|today)$/.test(pieces[at + 1]?.lower ?? "")))
    return { ...base, to: word === "hence" ? at + 1 : at + 2, relation: "future", relative: reckon(1) };
  if (word === "time" && pieces[at - 1]?.lower === "'" && pieces[i - 1]?.lower === "in")
    return { ...base, to: at + 1, relation: "future", relative: reckon(1) };
  if (word === "earlier" || word === "previously" || (word === "before" && endsPhrase(pieces[at + 1])))
    return { ...base, to: at + 1, fromLast: fromLast(-1) };
  if (word === "later" || word === "afterwards" || word === "afterward" || (word === "after" && endsPhrase(pieces[at + 1])))
    return { ...base, to: at + 1, fromLast: fromLast(1) };
  const lead = pieces[i - 1]?.lower;
  if (lead === "within" && count !== null)
    return {
      ...base,
      to: span.next,
      ...length,
      relative: ({ today, tense }) => {
        const end = tense === "past" ? null : moved(today, unit, count);
        return end && { start: today, end };
      },
    };
  if (lead === "in" && count !== null && word !== "of" && word !== "time")
    return { ...base, to: span.next, ...length, relative: (a) => (a.tense === "future" ? reckon(1)(a) : null) };
  return null;
};

const endsPhrase = (p: Piece | undefined): boolean => p === undefined || (p.kind === "mark" && /[.,;:)!?-]/.test(p.lower));

/** the day before, the week after, the same day, that week, the day after the talks: from the date last mentioned. */
export const sameUnit: Rule = ({ pieces, sentence }, i) => {
  const lead = pieces[i]?.lower;
  if (lead !== "the" && lead !== "that") return null;
  const said = lead === "the" && pieces[i + 1]?.lower === "same";
  const at = said ? i + 2 : i + 1;
  const unit = units.get(pieces[at]?.lower ?? "");
  if (unit === undefined || pieces[at]?.lower.endsWith("s") || precisionOf[unit] === "minute") return null;
  const base = { from: i, kind: "date", precision: precisionOf[unit], implied: ["date"] } as const;
  // "earlier in the day"
  const same =
    said || (unit === "day" && pieces[i - 1]?.lower === "in" && /^(?:earlier|later)$/.test(pieces[i - 2]?.lower ?? ""));
  if (same || lead === "that") {
    const night = /^(morning|evening|night)$/.test(pieces[at + 1]?.lower ?? "");
    return {
      ...base,
      to: night ? at + 2 : at + 1,
      fromLast: (last) => (unit === "day" ? (last.start.until(last.end).days > 6 ? null : last) : unitFrom(last.start, unit, 0)),
    };
  }
  const side = pieces[at + 1]?.lower;
  if ((side !== "before" && side !== "after") || !endsPhrase(pieces[at + 2])) {
    // "the year", "the week": a stretch that the text may mean, with no days of its own.
    const token = sentence.tokens[pieces[at]?.token ?? -1];
    return token?.upos === "NOUN" && !/^(compound|nmod:desc|root)/.test(token.deprel) && !pieces[at + 1]?.glued
      ? { ...base, to: at + 1, implied: ["date"], precision: "unknown" }
      : null;
  }
  const sign = side === "before" ? -1 : 1;
  return {
    ...base,
    to: at + 2,
    fromLast: (last): Interval | null => {
      if (unit === "day")
        return last.start.until(last.end).days > 6
          ? null
          : single(sign > 0 ? last.end.add({ days: 1 }) : last.start.subtract({ days: 1 }));
      return unitFrom(sign > 0 ? last.end : last.start, unit, sign);
    },
  } satisfies Found;
};
