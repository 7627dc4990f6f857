import { weekdays } from "./calendar.ts";
import { dayThenMonth, monthThenDay } from "./day-and-month.ts";
import type { Anchor, Rule } from "./found.ts";
import { type Day, single, weekOf } from "./interval.ts";
import type { Tense } from "./tense.ts";

const short = new Set(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]);
const parts = new Set(["morning", "afternoon", "evening", "night"]);

/** The day so named on or before today, on or after today, or the nearest, as the tense asks. */
function weekdayFor(today: Day, weekday: number, tense: Tense): Day {
  const back = (today.dayOfWeek - weekday + 7) % 7;
  if (tense === "future" || tense === "present" || (tense === "prospect" && back > 3)) return today.add({ days: (7 - back) % 7 });
  return today.subtract({ days: back });
}

/** on Thursday, last Monday, next Thursday, this Friday, Thursday morning; "Sundays" is a habit. */
export const weekday: Rule = (reading, i) => {
  const { pieces } = reading;
  const p = pieces[i];
  if (p === undefined || !p.capital) return null;
  const plural = p.lower.endsWith("s") && !weekdays.has(p.lower);
  const day = weekdays.get(plural ? p.lower.slice(0, -1) : p.lower);
  if (day === undefined) return null;
  const dot = short.has(p.lower) && pieces[i + 1]?.lower === "." && pieces[i + 1]?.glued;
  if (short.has(p.lower) && !dot && pieces[i - 1]?.lower !== "on" && pieces[i + 1]?.lower !== ",") return null;
  if (plural && short.has(p.lower.slice(0, -1))) return null;
  if (plural) return { from: i, to: i + 1, kind: "set", precision: "day", implied: [] };
  // "Bloody Sunday", "Black Friday", "The Sunday Times" are names.
  const before = pieces[i - 1];
  if (/^(bloody|black|ash|good|palm|easter|super|cyber)$/.test(before?.lower ?? "") && before?.capital) return null;
  if (before?.lower === "the" && before.capital && pieces[i + 1]?.capital) return null;
  let to = dot ? i + 2 : i + 1;
  // "Friday, May 8, 2009", "Tuesday 16 January"
  const comma = pieces[to]?.lower === "," ? to + 1 : to;
  const full = dayThenMonth(reading, comma) ?? monthThenDay(reading, comma);
  if (full !== null && full.said?.lastDay === undefined) return { ...full, from: i };
  if (parts.has(pieces[to]?.lower ?? "")) to++;
  const lead = before?.lower ?? "";
  const turn = lead === "last" || lead === "next" || lead === "this" || lead === "coming" || lead === "past" ? lead : "";
  let from = turn === "" ? i : i - 1;
  if (turn !== "" && pieces[from - 1]?.lower === "the") from--;
  // "Monday last week", "Thursday next week"
  const week = pieces[to + 1]?.lower === "week" && !pieces[to + 1]?.capital ? (pieces[to]?.lower ?? "") : "";
  const shift = week === "last" ? -7 : week === "next" ? 7 : week === "this" ? 0 : null;
  if (shift !== null) to += 2;
  const relative = ({ today, tense }: Anchor) => {
    if (shift !== null) return single(weekOf(today.add({ days: shift })).start.add({ days: day - 1 }));
    if (turn === "last" || turn === "past") return single(weekdayFor(today.subtract({ days: 1 }), day, "past"));
    if (turn === "next") return single(weekOf(today.add({ days: 7 })).start.add({ days: day - 1 }));
    if (turn === "coming") return single(weekdayFor(today.add({ days: 1 }), day, "future"));
    if (turn === "this") return single(weekdayFor(today, day, tense === "past" ? "past" : "future"));
    return single(weekdayFor(today, day, tense));
  };
  return {
    from,
    to,
    kind: "date",
    precision: "day",
    implied: ["date"],
    ...(turn === "last" && { relation: "past" as const }),
    ...(turn === "next" && { relation: "future" as const }),
    // "on a Sunday" is any.
    ...(lead !== "a" && { relative }),
  };
};
