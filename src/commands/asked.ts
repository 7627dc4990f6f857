import { ChanceryError } from "../world/errors.ts";
import { isPartialDate } from "../world/partial-date.ts";

/** The date that an option gives: an ISO 8601 day, month or year of the calendar. Throws E_USAGE_DATE. */
export function dateAsked(option: string, text: string): string {
  const date = text.trim();
  if (isPartialDate(date)) return date;
  throw new ChanceryError("E_USAGE_DATE", `${option} “${text}” is not a date.`, "Write it as 2018, 2018-01 or 2018-01-16.");
}

/** The day that an option gives, ISO 8601. Throws E_USAGE_DATE. */
export function dayAsked(option: string, text: string): string {
  const date = text.trim();
  if (date.length === 10 && isPartialDate(date)) return date;
  throw new ChanceryError("E_USAGE_DATE", `${option} “${text}” is not a day of the calendar.`, "Write it as 2018-01-16.");
}

/** The whole number, `least` or more, that an option gives. Throws E_USAGE_NUMBER. */
export function numberAsked(option: string, text: string, least = 0): number {
  const number = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least) return number;
  throw new ChanceryError(
    "E_USAGE_NUMBER",
    `${option} “${text}” is not a number of ${least} or more.`,
    `For example ${option} 20.`,
  );
}

/** The words that a command is about, in one text. Throws E_USAGE_WORDS where there are none. */
export function wordsAsked(command: string, words: readonly string[]): string {
  const text = words.join(" ");
  if (text.trim() !== "") return text;
  throw new ChanceryError(
    "E_USAGE_WORDS",
    "There are no words.",
    `For example chancery ${command} "Peru recalled its ambassador."`,
  );
}
