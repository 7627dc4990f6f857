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

/** Events as the reports up to a day have them, those among them that are of one of the statuses: "is to meet", although they have met since. */
export function asKnown(events: readonly EventRow[], day: string, statuses: readonly StatusRow[]): EventRow[] {
  return events.flatMap((event) => {
    const status = statusKnown(event, day);
    if (status === undefined || !statuses.includes(status)) return [];
    return [status === event.status ? event : { ...event, status }];
  });
}

/** Events that on the day were known as planned and not yet over, soonest first. */
export function stillToCome(events: readonly EventRow[], day: string): EventRow[] {
  return asKnown(events, day, ["planned"])
    .filter((event) => (event.date.end ?? event.date.start ?? "") >= day)
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
export const expectedKnown = ({ coming, overdue, cancelled }: Expected, day: string): Expected => ({
  coming: asKnown(coming, day, ["planned"]),
  overdue: asKnown(overdue, day, ["planned"]),
  cancelled: asKnown(cancelled, day, ["cancelled"]),
});
