import { typeByStatus } from "../../world/ontology.ts";
import type { EventRow } from "../rows/event.ts";

/** An event in PLOVER's terms, where a visit still to come is AGREE and a meeting called off REJECT; null if PLOVER has none. */
export interface OntologyType {
  readonly type: string;
  readonly modes: readonly string[];
}

/**
 * PLOVER has no status: the type carries it (`typeByStatus`; CODING-NOTES of the ontology: a cancelled meeting is REJECT).
 * What is only called for is not coded as the act; what did not happen, and what is merely supposed, is not coded at all.
 */
export function ontologyType(event: EventRow): OntologyType | null {
  const modes = event.mode ? [event.mode] : [];
  switch (event.status) {
    case "happened":
    case "ongoing":
      return { type: event.type, modes };
    case "cancelled":
      return { type: "REJECT", modes: [] };
    case "denied":
    case "called-for":
      return null;
    default: {
      const type = typeByStatus(event.type, event.status);
      if (type === event.type) return event.status === "hypothetical" ? null : { type, modes };
      return { type, modes: [] };
    }
  }
}

/** The day from which an event is told: its own, else that of its first report. */
export const eventDay = (event: EventRow): string | null =>
  event.date.start ?? event.statusHistory[0]?.asOf?.slice(0, 10) ?? null;
