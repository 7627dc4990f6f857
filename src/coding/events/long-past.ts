import type { Analysis } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";

/** Years after which an act is history to a report that tells it. */
const memory = 20;

/** Before this year an act is history to any report, even one without a date. */
const modern = 1946;

/** What is said of acts: its date is often theirs ("accused of killing them in 1985", "should be based on the lines of 1967"). */
const said = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);

/** Whether an event is dated to more than twenty years before its document: history that the report recalls, no news. */
export function isLongPast(analysis: Analysis, event: EventFinding): boolean {
  const year = Number(event.date?.end?.slice(0, 4) ?? event.date?.start?.slice(0, 4) ?? Number.NaN);
  if (Number.isNaN(year) || said.has(event.eventType)) return false;
  const published = analysis.document.published.date;
  return year < modern || (published !== null && year + memory < Number(published.slice(0, 4)));
}
