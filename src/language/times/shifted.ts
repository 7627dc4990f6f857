import type { Unit } from "./calendar.ts";
import type { Precision } from "./found.ts";
import { type Day, monthsOf, type Stretch, single, weekOf, yearsOf } from "./interval.ts";

/** The precision a unit gives. */
export const precisionOf: Readonly<Record<Unit, Precision>> = {
  second: "minute",
  minute: "minute",
  hour: "minute",
  day: "day",
  week: "week",
  fortnight: "week",
  weekend: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "unknown",
};

/** The calendar unit that lies `count` units from the one in which a day falls: -1 = last, 0 = this, 1 = next. */
export function unitFrom(day: Day, unit: Unit, count: number): Stretch {
  switch (unit) {
    case "week":
      return weekOf(day.add({ days: 7 * count }));
    case "fortnight":
      return weekOf(day.add({ days: 14 * count }));
    case "weekend": {
      const start = weekOf(day.add({ days: 7 * count })).start.add({ days: 5 });
      return { start, end: start.add({ days: 1 }) };
    }
    case "month":
      return monthsOf(day.year, day.month + count);
    case "quarter":
      return monthsOf(day.year, 3 * Math.floor((day.month - 1) / 3) + 1 + 3 * count, 3);
    case "year":
      return yearsOf(day.year + count);
    case "decade":
      return yearsOf(10 * Math.floor(day.year / 10) + 10 * count, 10);
    case "century":
      return yearsOf(100 * Math.floor((day.year - 1) / 100) + 1 + 100 * count, 100);
    default:
      return single(day.add({ days: unit === "day" ? count : 0 }));
  }
}

/** The day `count` units on (negative: back); hours and less stay on the day. Null outside the years 1 to 9999 ("a billion years ago"). */
export function moved(day: Day, unit: Unit, count: number): Day | null {
  if (Math.abs(count) > mostUnits) return null;
  const there = shifted(day, unit, count);
  return there !== null && there.year > 0 && there.year <= 9999 ? there : null;
}

/** No count of units beyond it is a date that a text means. */
const mostUnits = 3000;

function shifted(day: Day, unit: Unit, count: number): Day | null {
  const whole = Math.trunc(count);
  switch (unit) {
    case "second":
    case "minute":
      return day;
    case "hour":
      return day.add({ days: Math.trunc(count / 24) });
    case "day":
      return day.add({ days: whole });
    case "week":
    case "weekend":
      return day.add({ days: Math.round(7 * count) });
    case "fortnight":
      return day.add({ days: 14 * whole });
    case "month":
      return day.add({ months: whole, days: Math.round((count - whole) * 30) });
    case "quarter":
      return day.add({ months: 3 * whole });
    case "year":
      return day.add({ years: whole, months: Math.round((count - whole) * 12) });
    case "decade":
      return day.add({ years: 10 * whole });
    case "century":
      return Math.abs(count) > 9 ? null : day.add({ years: 100 * whole });
  }
}

const letters: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  fortnight: "W",
  weekend: "D",
  month: "M",
  quarter: "M",
  year: "Y",
  decade: "Y",
  century: "Y",
};
const factors: Partial<Record<Unit, number>> = { fortnight: 2, weekend: 2, quarter: 3, decade: 10, century: 100 };

/** ISO 8601 duration: ("year", 2) → "P2Y". */
export function durationOf(unit: Unit, count: number): string {
  const clock = unit === "second" || unit === "minute" || unit === "hour";
  return `P${clock ? "T" : ""}${count * (factors[unit] ?? 1)}${letters[unit]}`;
}
