import type { EventRow, StatusRow } from "../record/rows/event.ts";
import type { Expected } from "../record/store/record.ts";

/** An event's status as the reports up to a day (ISO) have it; undefined where none of them is that old. Undated reports count as known. */
export function statusKnown(event: EventRow, day: string): StatusRow | undefined {
  let known: StatusRow | undefined;
  for (const step of event.statusHistory) {
    if (step.asOf !== null && step.asOf.slice(0, 10) > day) break;
    known = step.status;
  }
  return known;
}

/** Events that on the day were known as planned and not yet over, soonest first. */
export function stillToCome(events: readonly EventRow[], day: string): EventRow[] {
  return events
    .filter((event) => statusKnown(event, day) === "planned" && (event.date.end ?? event.date.start ?? "") >= day)
    .toSorted((a, b) =>
      (a.date.start ?? "") === (b.date.start ?? "")
        ? a.id < b.id
          ? -1
          : 1
        : (a.date.start ?? "") < (b.date.start ?? "")
          ? -1
          : 1,
    );
}

/** Of what a record expects, what could be known on the day: what only later reports announce or call off is left out. */
export function expectedKnown(expected: Expected, day: string): Expected {
  const as = (events: readonly EventRow[], status: StatusRow): EventRow[] =>
    events.filter((event) => statusKnown(event, day) === status);
  return {
    coming: as(expected.coming, "planned"),
    overdue: as(expected.overdue, "planned"),
    cancelled: as(expected.cancelled, "cancelled"),
  };
}
