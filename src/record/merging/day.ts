const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const isDigit = (n: number): boolean => n >= 0 && n <= 9;

/** The days of a date written in full, YYYY-MM-DD, as nearly all are; null for what is written otherwise. */
function plainDay(iso: string): number | null {
  if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return null;
  for (const at of figures) if (!isDigit(digit(iso, at))) return null;
  const year = 1000 * digit(iso, 0) + 100 * digit(iso, 1) + 10 * digit(iso, 2) + digit(iso, 3);
  if (year < 100) return null;
  const month = 10 * digit(iso, 5) + digit(iso, 6);
  return Date.UTC(year, month - 1, 10 * digit(iso, 8) + digit(iso, 9)) / 86_400_000;
}
const figures = [0, 1, 2, 3, 5, 6, 8, 9] as const;

/** Days since 1970-01-01 (UTC) of an ISO 8601 date, possibly reduced (YYYY, YYYY-MM), possibly with a time. */
export function dayNumber(iso: string): number | null {
  const plain = plainDay(iso);
  if (plain !== null) return plain;
  const parts = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!parts) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1));
  return Number.isFinite(time) ? Math.floor(time / 86_400_000) : null;
}

/** The last day that a possibly reduced date can mean: of 2018-01 it is 2018-01-31. */
export function lastDayNumber(iso: string): number | null {
  const plain = plainDay(iso);
  if (plain !== null) return plain;
  const parts = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!parts) return null;
  if (parts[3]) return dayNumber(iso);
  const year = Number(parts[1]);
  const time = parts[2] ? Date.UTC(year, Number(parts[2]), 1) : Date.UTC(year + 1, 0, 1);
  return Number.isFinite(time) ? Math.floor(time / 86_400_000) - 1 : null;
}

/** The ISO 8601 date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Days, both inclusive. */
export interface Span {
  readonly s: number;
  readonly e: number;
}

/** A date (YYYY, YYYY-MM, YYYY-MM-DD, with a time, or an interval `a/b`) as days; null if unknown. */
export function spanOf(date: string | null, until: string | null = date): Span | null {
  if (!date) return null;
  const [from, to] = date.includes("/") ? (date.split("/") as [string, string]) : [date, until ?? date];
  const s = dayNumber(from);
  const e = lastDayNumber(to);
  if (s === null || e === null) return null;
  return s <= e ? { s, e } : { s: e, e: s };
}
