import { intensity, ploverType, typeByStatus } from "../../world/ontology.ts";
import type { EventRow } from "../rows/event.ts";
import { eventDay } from "./ontology-type.ts";

/** PLOVER's auxiliary modes for what a status says beyond the type. */
const auxiliary: Partial<Record<EventRow["status"], string>> = {
  planned: "future",
  proposed: "future",
  "called-for": "hypothetical",
  hypothetical: "hypothetical",
  denied: "negation",
  cancelled: "negation",
};

const entity = (party: EventRow["actors"][number]) => ({
  name: party.name,
  id: party.id,
  country: party.code,
  sector: party.sector ?? null,
  title: party.title ?? null,
  text: party.text,
});

/** Events as PLOVER JSON, one a line, after the manual's field list: type, modes (auxiliary ones told apart), contexts, actors, recipients, date, size, text. */
export async function* plover(events: AsyncIterable<EventRow>): AsyncIterable<string> {
  for await (const event of events) {
    const type = typeByStatus(event.type, event.status);
    const modes = type === event.type && event.mode ? [event.mode] : [];
    const aux = auxiliary[event.status];
    yield `${JSON.stringify({
      id: event.id,
      date: eventDay(event),
      event: type,
      mode: modes,
      auxiliaryMode: aux && type === event.type ? [aux] : [],
      context: event.contexts,
      quad: ploverType(type)?.quad ?? event.quad,
      intensity: intensity(type, modes),
      actor: event.actors.map(entity),
      recipient: event.recipients.map(entity),
      location: event.place,
      size: event.size,
      sources: event.sources,
      text: event.reports[0]!.text,
      document: event.reports.map((report) => report.document),
    })}\n`;
  }
}
