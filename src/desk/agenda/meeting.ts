import ICAL from "ical.js";
import { ChanceryError } from "../../world/errors.ts";

/** A meeting on an imported calendar (RFC 5545). */
export interface Meeting {
  readonly uid: string;
  readonly summary: string;
  /** Local day, ISO 8601, and time (HH:MM, "" for a whole day) as the calendar writes them, with the zone's name. */
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly location: string;
  readonly description: string;
  /** Names of those invited (CN, else the address). */
  readonly attendees: readonly string[];
  readonly cancelled: boolean;
}

/** The most meetings one calendar gives: repeated ones are unfolded up to here. */
const most = 2000;

/**
 * The meetings of a calendar in the order of their beginnings; a repeated one is unfolded, each time it takes place.
 * Throws E_AGENDA_CALENDAR when the text is no calendar.
 */
export function readMeetings(ics: string): Meeting[] {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  } catch (error) {
    throw new ChanceryError(
      "E_AGENDA_CALENDAR",
      `The calendar cannot be read: ${(error as Error).message.split("\n")[0]}.`,
      "Export it as iCalendar (.ics, RFC 5545) and try again.",
    );
  }
  const meetings = calendar.getAllSubcomponents("vevent").flatMap((component) => {
    const event = new ICAL.Event(component);
    const starts: ICAL.Time[] = [];
    if (event.isRecurring()) {
      const times = event.iterator();
      for (let next = times.next(); next && starts.length < 366; next = times.next()) starts.push(next);
    } else if (event.startDate) starts.push(event.startDate);
    return starts.map((start) => meeting(component, event, start));
  });
  return meetings.sort((a, b) => (`${a.day}T${a.time}\t${a.uid}` < `${b.day}T${b.time}\t${b.uid}` ? -1 : 1)).slice(0, most);
}

function meeting(component: ICAL.Component, event: ICAL.Event, start: ICAL.Time): Meeting {
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    uid: event.uid ?? "",
    summary: event.summary ?? "",
    day: `${String(start.year).padStart(4, "0")}-${two(start.month)}-${two(start.day)}`,
    time: start.isDate ? "" : `${two(start.hour)}:${two(start.minute)}`,
    zone: start.isDate ? "" : start.zone.tzid === "floating" ? "" : start.zone.tzid,
    location: event.location ?? "",
    description: event.description ?? "",
    attendees: component
      .getAllProperties("attendee")
      .map((attendee) => String(attendee.getFirstParameter("cn") || attendee.getFirstValue() || "")),
    cancelled: String(component.getFirstPropertyValue("status") ?? "").toUpperCase() === "CANCELLED",
  };
}
