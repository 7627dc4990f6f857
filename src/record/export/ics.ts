import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { EventRow } from "../rows/event.ts";

const statuses: Partial<Record<EventRow["status"], ICalEventStatus>> = {
  happened: ICalEventStatus.CONFIRMED,
  ongoing: ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  proposed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

const names = (parties: EventRow["actors"]): string => parties.map(({ name }) => name).join(", ");

function summary(event: EventRow): string {
  const act = [event.type, event.mode].filter(Boolean).join(" ");
  const sides = event.recipients.length > 0 ? `${names(event.actors)} → ${names(event.recipients)}` : names(event.actors);
  return `${act}: ${sides}${event.status === "happened" ? "" : ` (${event.status})`}`;
}

const days = 86_400_000;

/**
 * Events with a date as an iCalendar (RFC 5545): past ones confirmed, planned ones tentative, called-off ones cancelled;
 * whole days, `DTEND` the day after as the standard asks. Ids and stamps come from the record, so the same record gives
 * the same calendar.
 */
export async function ics(events: AsyncIterable<EventRow>): Promise<string> {
  const calendar = ical({
    name: "Chancery",
    prodId: { company: "Chancery", product: "Record", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for await (const event of events) {
    const status = statuses[event.status];
    if (!status || !event.date.start || event.date.start.length < 10) continue;
    const start = new Date(`${event.date.start.slice(0, 10)}T00:00:00Z`);
    const last = new Date(`${(event.date.end ?? event.date.start).slice(0, 10)}T00:00:00Z`);
    const asOf = event.statusHistory.at(-1)?.asOf;
    calendar.createEvent({
      id: event.id,
      start,
      end: new Date(last.getTime() + days),
      allDay: true,
      timezone: "UTC",
      stamp: asOf && asOf.length >= 10 ? new Date(`${asOf.slice(0, 10)}T00:00:00Z`) : start,
      summary: summary(event),
      description: event.reports.map((report) => `“${report.text}” (${report.document})`).join("\n\n"),
      status,
      ...(event.place
        ? {
            location:
              event.place.lat === undefined || event.place.lon === undefined
                ? event.place.name
                : { title: event.place.name, geo: { lat: event.place.lat, lon: event.place.lon } },
          }
        : {}),
      categories: [event.type, ...event.topics].map((name) => ({ name })),
    });
  }
  return calendar.toString();
}
