import type { EventRow } from "../record/rows/event.ts";
import type { RecordStore } from "../record/store/record.ts";
import { expectedKnown } from "./as-known.ts";
import { newestDay } from "./brief/as-of.ts";

/** An event of the outlook, and why it is there. */
export type OutlookRow = EventRow & { readonly outlook: "coming" | "overdue" | "cancelled" };

export interface OutlookQuestion {
  /** ISO day; default the newest report's. */
  readonly asOf?: string;
  /** Days after its last day before a plan that nobody reports counts as overdue; default 7. */
  readonly grace?: number;
  readonly actor?: string;
  readonly limit?: number;
}

/** What is still to come, what was announced and never reported since, what was called off. */
export async function outlook(record: RecordStore, question: OutlookQuestion = {}): Promise<OutlookRow[]> {
  const { asOf = await newestDay(record), ...options } = question;
  const { coming, overdue, cancelled } = expectedKnown(await record.expected(asOf, options), asOf);
  return [
    ...coming.map((event) => ({ ...event, outlook: "coming" as const })),
    ...overdue.map((event) => ({ ...event, outlook: "overdue" as const })),
    ...cancelled.map((event) => ({ ...event, outlook: "cancelled" as const })),
  ];
}
