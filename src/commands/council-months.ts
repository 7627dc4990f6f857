import { ChanceryError } from "../world/errors.ts";
import { isPartialDate } from "../world/partial-date.ts";

/** First and last month asked for (YYYY-MM); the whole table where an end is missing. Throws E_USAGE_MONTH. */
export function monthsAsked(from: string | undefined, to: string | undefined): { readonly from: string; readonly to: string } {
  const first = month(from ?? "1946-01", "01");
  const last = month(to ?? "2027-12", "12");
  if (first > last)
    throw new ChanceryError(
      "E_USAGE_MONTH",
      `${first} is after ${last}.`,
      "Give the earlier month as --from; the Council is known to 2027-12.",
    );
  if (first < "1946-01" || last > "2027-12")
    throw new ChanceryError(
      "E_USAGE_MONTH",
      `The Council is known from 1946-01 to 2027-12, not ${from ?? to}.`,
      "Ask for months within.",
    );
  return { from: first, to: last };
}

/** A day from a day, month or year; today (UTC) where none is given. Throws E_USAGE_DATE. */
export function dayAsked(on: string | undefined): string {
  const day = on ?? Temporal.Now.plainDateISO("UTC").toString();
  if (!isPartialDate(day))
    throw new ChanceryError("E_USAGE_DATE", `"${day}" is not a date.`, "Give a day, month or year: 2018-01-15, 2018-01, 2018.");
  const whole = day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
  const first = whole.startsWith("1946-01") && whole < "1946-01-17" && day.length < 10 ? "1946-01-17" : whole;
  if (first < "1946-01-17" || first > "2027-12-31")
    throw new ChanceryError(
      "E_USAGE_DATE",
      `The Council is known from 1946-01-17 to 2027-12-31, not on ${day}.`,
      "Ask for a day within.",
    );
  return first;
}

function month(text: string, otherwise: string): string {
  if (!isPartialDate(text))
    throw new ChanceryError("E_USAGE_MONTH", `"${text}" is not a month.`, "Give YYYY-MM, for example 2018-01.");
  return text.length === 4 ? `${text}-${otherwise}` : text.slice(0, 7);
}
