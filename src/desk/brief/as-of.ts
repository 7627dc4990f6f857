import type { RecordStore } from "../../record/store/record.ts";

/**
 * The day a brief is made for when nobody says: the day of the newest report. A record of the past is briefed as of its last page;
 * the machine's clock has no say in what was still to come.
 */
export async function newestDay(record: RecordStore): Promise<string> {
  const [newest] = await record.list("document", { limit: 1 });
  const date = newest?.published.date;
  if (!date) return "9999-12-31";
  const last = date.split("/").at(-1)!.slice(0, 10);
  if (last.length === 10) return last;
  if (last.length === 7) return Temporal.PlainYearMonth.from(last).toPlainDate({ day: 31 }).toString();
  return `${last}-12-31`;
}
