import { MONTHS } from "../intake/dating/months.ts";
import type { DateRow } from "../record/rows/parts.ts";

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

function parts(iso: string): Parts {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  return {
    year: String(Number(year)),
    ...(month ? { month: MONTHS[Number(month) - 1] ?? month } : {}),
    ...(day ? { day: String(Number(day)) } : {}),
  };
}

/**
 * An ISO 8601 day, month or year in words: "16 January 2018", "January 2018", "2018"; of an interval (`a/b`) both ends. A time of day
 * is left out.
 */
export function dayWords(iso: string | null): string {
  if (!iso) return "undated";
  if (iso.includes("/")) return dateWords(intervalOf(iso));
  const { year, month, day } = parts(iso);
  return [day, month, year].filter(Boolean).join(" ");
}

/** The same, short: "16 Jan 2018". */
export function shortDay(iso: string | null): string {
  if (!iso) return "undated";
  if (iso.includes("/")) return shortDate(intervalOf(iso));
  const { year, month, day } = parts(iso);
  return [day, month?.slice(0, 3), year].filter(Boolean).join(" ");
}

const intervalOf = (iso: string): DateRow => {
  const [start = null, end = null] = iso.split("/");
  return { start, end, precision: "interval" };
};

/** The same as `dateWords`, with short months: "15 to 17 Jan 2018". */
export const shortDate = (date: DateRow): string => dateWords(date).replaceAll(longMonths, (month) => month.slice(0, 3));

const longMonths = new RegExp(MONTHS.join("|"), "g");

/** An interval of days in words, as far as it is known: "15 to 17 January 2018", "January 2018" where it is a whole month. */
export function dateWords(date: DateRow): string {
  const { start, end, precision } = date;
  if (!start && !end) return "undated";
  if (!start) return `by ${dayWords(end)}`;
  if (!end) return `from ${dayWords(start)}`;
  if (start === end) return dayWords(start);
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return dayWords(start.slice(0, 7));
  if (precision === "year" && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  const a = parts(start);
  const b = parts(end);
  if (a.year === b.year && a.month === b.month && a.day && b.day) return `${a.day} to ${b.day} ${a.month} ${a.year}`;
  if (a.year === b.year) return `${[a.day, a.month].filter(Boolean).join(" ")} to ${dayWords(end)}`;
  return `${dayWords(start)} to ${dayWords(end)}`;
}

const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** "Tuesday, 16 January 2018". */
export function weekdayWords(iso: string): string {
  try {
    return `${weekdays[Temporal.PlainDate.from(iso).dayOfWeek - 1]}, ${dayWords(iso)}`;
  } catch {
    return dayWords(iso);
  }
}

/** The day so many days after (or, negative, before) an ISO day. */
export const daysFrom = (iso: string, days: number): string => Temporal.PlainDate.from(iso.slice(0, 10)).add({ days }).toString();

/** A text with the ISO days in it put into words: "2018-01-16/2018-01-18" becomes "16 January 2018 to 18 January 2018". */
export const daysIn = (text: string): string =>
  text.replaceAll(/\d{4}-\d{2}(?:-\d{2})?/g, (day) => dayWords(day)).replaceAll(/(\d{4})\s*(?:\/|\.\.)\s*(\d)/g, "$1 to $2");

/** The text if it is a day of the calendar, ISO 8601 ("2018-02-31" is none); else undefined. */
export function realDay(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined;
  }
}
