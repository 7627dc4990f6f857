import type { Piece } from "../pieces.ts";
import { afterStop, monthAt, wholeNumber, yearAt } from "./calendar.ts";
import { calendarDate, type Rule, type Said } from "./found.ts";

const ordinalEnding = new Set(["st", "nd", "rd", "th"]);

/** A day of the month at `i` ("16", "16th"): the day and the index after it. */
function dayAt(pieces: readonly Piece[], i: number): [day: number, next: number] | null {
  const day = wholeNumber(pieces[i], 1, 31);
  if (day === undefined || (pieces[i] as Piece).lower.length > 2) return null;
  const ending = pieces[i + 1];
  return ending?.glued && ordinalEnding.has(ending.lower) ? [day, i + 2] : [day, i + 1];
}

/** "-18", "/17", "to 18", "and 18", "through 18" after a day: the last day and the index after it. */
function lastDayAt(pieces: readonly Piece[], i: number, first: number, words: boolean): [day: number, next: number] | null {
  const joint = pieces[i]?.lower;
  if (
    joint !== "-" &&
    joint !== "/" &&
    !(words && (joint === "to" || joint === "and" || joint === "through" || joint === "till"))
  )
    return null;
  const last = dayAt(pieces, i + 1);
  return last !== null && last[0] > first ? last : null;
}

/** An optional year after a date: "January 16, 2018", "16 January 2018", "January 2018". */
export function yearAfter(pieces: readonly Piece[], i: number): [year: number, next: number] | null {
  const joint = pieces[i];
  const at =
    joint !== undefined && (joint.lower === "," || joint.lower === "of" || (joint.lower === "-" && joint.glued)) ? i + 1 : i;
  const year = yearAt(pieces, at);
  // "on January 16, 2018 people": a number with a noun of its own is rare enough; "January 16, 2,018" is not four figures.
  if (year === undefined || (pieces[at + 1]?.glued === true && pieces[at + 1]?.lower === "%")) return null;
  return [year, at + 1];
}

const whole = (pieces: readonly Piece[], from: number, next: number, said: Said) => {
  const year = yearAfter(pieces, next);
  return calendarDate(from, year === null ? next : year[1], year === null ? said : { ...said, year: year[0] });
};

/** 16 January 2018, 16th of January, the 16th January, 16-18 January, 16/17 January, 16 to 18 January. */
export const dayThenMonth: Rule = ({ pieces }, i) => {
  const day = dayAt(pieces, i);
  if (day === null || (pieces[i]?.glued && /[\d.,/$€£-]/.test(pieces[i - 1]?.lower ?? ""))) return null;
  let next = day[1];
  const last = lastDayAt(pieces, next, day[0], true);
  if (last !== null) next = last[1];
  if (pieces[next]?.lower === "of" || pieces[next]?.lower === "-") next++;
  const month = monthAt(pieces, next, true);
  if (month === undefined) return null;
  const said: Said = { day: day[0], month, ...(last && { lastDay: last[0] }) };
  const from = pieces[i - 1]?.lower === "the" ? i - 1 : i;
  return whole(pieces, from, afterStop(pieces, next + 1), said);
};

/** January 16, 2018; Jan. 16; January 16th; January 16-18, 2018; Feb. 5 to 7. */
export const monthThenDay: Rule = ({ pieces }, i) => {
  const month = monthAt(pieces, i, true);
  if (month === undefined) return null;
  let at = afterStop(pieces, i + 1);
  if (pieces[at]?.lower === "the") at++;
  const day = dayAt(pieces, at);
  if (day === null) return null;
  const unit = pieces[day[1]];
  // "in May 20 people", "March 5.6", "May 20:30": a year or the end of the phrase follows a day, not a thing counted.
  if (unit?.glued && (unit.lower === "%" || unit.kind === "word" || (unit.lower === ":" && pieces[day[1] + 1]?.glued)))
    return null;
  const last = lastDayAt(pieces, day[1], day[0], pieces[day[1]]?.lower !== "and" || pieces[i - 1]?.lower !== "between");
  return whole(pieces, i, last === null ? day[1] : last[1], { day: day[0], month, ...(last && { lastDay: last[0] }) });
};

/** "the 16th" alone: the day of the month last spoken of. */
export const bareDay: Rule = ({ pieces }, i) => {
  if (pieces[i]?.lower !== "the") return null;
  const day = dayAt(pieces, i + 1);
  if (day === null || day[1] !== i + 3) return null;
  const before = pieces[i - 1]?.lower;
  const after = pieces[i + 3];
  if ((before !== "on" && before !== "of") || (after?.kind === "word" && after.lower !== "and") || after?.lower === "-")
    return null;
  return {
    from: i,
    to: i + 3,
    kind: "date",
    precision: "day",
    implied: ["month", "year"],
    fromLast: (last) => {
      const at = last.start.with({ day: 1 }).add({ days: day[0] - 1 });
      return at.month === last.start.month ? { start: at, end: at } : null;
    },
  };
};
