import { readNumeral } from "../amounts/numeral.ts";
import { type Unit, units } from "./calendar.ts";
import type { Found, Rule } from "./found.ts";
import { type Stretch, single } from "./interval.ts";
import { durationOf, moved, precisionOf, unitFrom } from "./shifted.ts";

const turns: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
};

/**
 * last week, this year, next month, the current quarter, the past decade; the last three weeks, the next two years,
 * the coming days. "the following week", "the previous year" are reckoned from the date last mentioned.
 */
export const turnedUnit: Rule = ({ pieces, sentence }, i) => {
  const word = pieces[i]?.lower ?? "";
  const turn = Object.hasOwn(turns, word) ? turns[word] : undefined;
  if (turn === undefined || sentence.tokens[pieces[i]?.token ?? -1]?.upos === "VERB" || pieces[i - 1]?.lower === "to")
    return null;
  const the = pieces[i - 1]?.lower === "the" || /^(over|in|during|for|within)$/.test(pieces[i - 1]?.lower ?? "");
  const from = pieces[i - 1]?.lower === "the" ? i - 1 : i;
  const relation = turn < 0 ? "past" : turn > 0 ? "future" : "present";

  const direct = units.get(pieces[i + 1]?.lower ?? "");
  const plural = direct !== undefined && pieces[i + 1]?.lower.endsWith("s") === true;
  if (direct !== undefined && !plural) {
    if (isClock(direct)) return null;
    const base = { from, to: i + 2, kind: "date", precision: precisionOf[direct], implied: ["date"] } as const;
    if (word === "previous" || word === "following") return { ...base, fromLast: (last) => neighbour(last, direct, turn) };
    // "next day", "the next day": after the one spoken of.
    if (direct === "day") return word === "next" ? { ...base, fromLast: (last) => neighbour(last, direct, 1) } : null;
    // "over the last year", "the coming month" run from or to the report's day; "last year" is the calendar's.
    const rolling = word === "past" || ((word === "last" || word === "coming") && pieces[i - 1]?.lower === "the");
    if (rolling) return { ...base, relation, relative: ({ today }) => between(today, direct, turn) };
    if (direct === "weekend" && turn === 0)
      return {
        ...base,
        relative: ({ today, tense }) => unitFrom(today, direct, tense === "past" && today.dayOfWeek < 6 ? -1 : 0),
      };
    // "sent troops the next month": of what is past, after the one spoken of.
    if (word === "next" && pieces[i - 1]?.lower === "the")
      return {
        ...base,
        relative: ({ today, tense }) => (tense === "past" ? null : unitFrom(today, direct, turn)),
        fromLast: (last) => neighbour(last, direct, turn),
      };
    return { ...base, relation, relative: ({ today }) => unitFrom(today, direct, turn) };
  }
  if (turn === 0) return null;
  const few = pieces[i + 1]?.lower === "few" || pieces[i + 1]?.lower === "several";
  const number = few ? null : readNumeral(pieces, i + 1);
  const at = number?.next ?? (few ? i + 2 : i + 1);
  const unit = units.get(pieces[at]?.lower ?? "");
  if (unit === undefined || word === "previous" || word === "following" || (!the && number === null && !few)) return null;
  const count = number?.value ?? null;
  const vague = count === null;
  // "the last five months of her life" are nobody's calendar.
  if (pieces[at + 1]?.lower === "of" && the)
    return {
      from,
      to: at + 1,
      kind: "duration",
      precision: precisionOf[unit],
      implied: [],
      ...(count !== null && { length: durationOf(unit, count) }),
    };
  if (vague && !plural && !few) return null;
  return {
    from,
    to: at + 1,
    kind: "date",
    precision: vague ? "unknown" : precisionOf[unit],
    implied: ["date"],
    relation,
    ...(count !== null && { length: durationOf(unit, count) }),
    relative: ({ today }) => (count === null ? null : between(today, unit, turn * count)),
  } satisfies Found;
};

const isClock = (unit: Unit): boolean => unit === "second" || unit === "minute" || unit === "hour";

/** From the day to `count` units on, or back. */
function between(today: Temporal.PlainDate, unit: Unit, count: number): Stretch | null {
  const other = moved(today, unit, count);
  if (other === null) return null;
  return count < 0 ? { start: other, end: today } : { start: today, end: other };
}

/** The unit before or after the one last spoken of. */
function neighbour(last: Stretch, unit: Unit, turn: number): Stretch | null {
  if (unit === "day") {
    if (last.start.until(last.end).days > 6) return null;
    return single(turn > 0 ? last.end.add({ days: 1 }) : last.start.subtract({ days: 1 }));
  }
  return unitFrom(turn > 0 ? last.end : last.start, unit, turn);
}
