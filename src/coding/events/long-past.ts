import type { Analysis } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";

/** Years after which an act is history to a report that tells it. */
const memory = 20;

/** Before this year an act is history to any report, even one without a date. */
const modern = 1946;

/** What is said of acts: its date is often theirs ("accused of killing them in 1985", "should be based on the lines of 1967"). */
const said = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);

/** Least years that a text must name to be known for a history by them. */
const enough = 3;

const histories = new WeakMap<Analysis, boolean>();

/** Whether a text without a date of its own speaks of no year that is not history: a chapter, a life of long ago. */
function isHistory(analysis: Analysis): boolean {
  let known = histories.get(analysis);
  if (known === undefined) {
    const years = analysis.times.flatMap(({ value, implied, precision }) =>
      value?.start && precision !== "unknown" && !implied.includes("year") ? [Number(value.start.slice(0, 4))] : [],
    );
    known = analysis.document.published.date === null && years.length >= enough && years.every((year) => year < modern);
    histories.set(analysis, known);
  }
  return known;
}

/** Whether an event is dated to more than twenty years before its document, or told in a history: what the text recalls, no news. */
export function isLongPast(analysis: Analysis, event: EventFinding): boolean {
  const year = Number(event.date?.end?.slice(0, 4) ?? event.date?.start?.slice(0, 4) ?? Number.NaN);
  if (isHistory(analysis)) return true;
  if (Number.isNaN(year) || said.has(event.eventType)) return false;
  const published = analysis.document.published.date;
  return year < modern || (published !== null && year + memory < Number(published.slice(0, 4)));
}
