import type { RecordStore } from "../../record/store/record.ts";

/**
 * The day a brief is made for when nobody says: the day of the newest report. A record of the past is briefed as of its last page;
 * the machine's clock has no say in what was still to come.
 */
export async function newestDay(record: RecordStore): Promise<string> {
  const [newest] = await record.list("document", { limit: 1 });
  const date = newest?.published.date;
  return date ? lastDayOf(date) : "9999-12-31";
}

/** The last day of an ISO 8601 day, month, year or interval. */
export function lastDayOf(date: string): string {
  const last = date.split("/").at(-1)!.slice(0, 10);
  if (last.length === 10) return last;
  if (last.length === 7) return Temporal.PlainYearMonth.from(last).toPlainDate({ day: 31 }).toString();
  return `${last}-12-31`;
}

/**
 * The day on which a desk looks out: `clock`'s, or where the newest report up to then is more than a month older, that report's (its last,
 * where only its month or year is known), so that a record of the past opens on its last page. Also the newest report's day, null without one.
 */
export async function lookOutDay(
  record: RecordStore,
  clock: string,
): Promise<{ readonly day: string; readonly newest: string | null }> {
  const [latest] = await record.list("document", { limit: 1, until: clock });
  const date = latest?.published.date;
  if (!date) return { day: clock, newest: null };
  const newest = lastDayOf(date);
  return { day: Temporal.PlainDate.from(newest).until(clock).days > 31 ? newest : clock, newest };
}
