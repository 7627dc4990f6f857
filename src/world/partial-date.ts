/**
 * Dates as the facts give them: ISO 8601, possibly reduced to a month or a year ("1994", "1994-08", "1994-08-16").
 * Two reduced dates are compared by the days that they may mean.
 */

/** First day that a reduced date may mean; ISO 8601 day. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
}

/** Last day that a reduced date may mean; ISO 8601 day. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7)
    return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, "0")}`;
  return date.slice(0, 10);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether some day of `on` may fall between `from` and `to` (both inclusive, reduced or missing = open). */
export function within(on: string, from: string | null, to: string | null): boolean {
  if (from && lastDay(on) < firstDay(from)) return false;
  if (to && firstDay(on) > lastDay(to)) return false;
  return true;
}

/** A day so many days later (earlier where negative); ISO 8601 day in and out, proleptic Gregorian. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from `a` to `b`, ISO 8601 days. */
export function daysBetween(a: string, b: string): number {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b)).days;
}

/** Whether the text is an ISO 8601 day, month or year that exists. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const month = match[2] ? Number(match[2]) : 1;
  const day = match[3] ? Number(match[3]) : 1;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}
