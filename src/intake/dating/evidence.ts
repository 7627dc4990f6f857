import { daysInMonth } from "../../world/partial-date.ts";

/** Days from `from` to `to`, ISO 8601, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Something that a text says, which a text of some days is likelier to say than one of others. */
export interface Evidence {
  /** Natural logarithm of how likely a text of that day (counted from 1970-01-01) is to say it; at most 0, up to a constant. */
  readonly on: (day: number) => number;
  /** One sentence for a reader. */
  readonly because: string;
}

export const LATEST = "2099-12-31";

const DAY = 86_400_000;

/** The number of a day, counted from 1970-01-01. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);

/** The day of a number, ISO 8601. */
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** How likely a thing is on days that none of some spans hold, where on days within one it is 1. */
export interface Outside {
  /** `days` before the next of them begins. */
  readonly before: (days: number) => number;
  /** `days` after the last of them ended. */
  readonly after: (days: number) => number;
}

/** Evidence for the days of some spans; of no spans, none. */
export function during(spans: readonly Days[], { before, after }: Outside, because: string): Evidence {
  const numbered = spans.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const).sort((a, b) => a[0] - b[0]);
  return {
    because,
    on: (day) => {
      let likely = numbered.length === 0 ? 1 : 0;
      for (const [from, to] of numbered) {
        if (day >= from && day <= to) return 0;
        const each = day < from ? before(from - day) : after(day - to);
        if (each > likely) likely = each;
      }
      return Math.log(likely);
    },
  };
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The weekday of a day (counted from 1970-01-01, which was a Thursday), in English. */
export const weekdayOn = (day: number): string => WEEKDAYS[(((day + 4) % 7) + 7) % 7]!;

export const lastOfMonth = (year: number, month: number): string => isoDay(year, month, daysInMonth(year, month));

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
