import type { DocumentRow } from "../record/rows/document.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { Counts, Expected, RecordStore } from "../record/store/record.ts";
import { type Disagreement, disagreements } from "./differences.ts";
import { weekOf } from "./relation.ts";

/** The desk on a day. */
export interface Today {
  /** The day on which the desk looks, ISO. */
  readonly day: string;
  /** The newest report's day; null in an empty record. */
  readonly newest: string | null;
  readonly counts: Counts;
  /** Events up to the day, newest first. */
  readonly events: readonly EventRow[];
  readonly documents: readonly DocumentRow[];
  /** Planned within the week of the day. */
  readonly thisWeek: readonly EventRow[];
  readonly expected: Expected;
  readonly differences: readonly Disagreement[];
  readonly matters: readonly { readonly topic: string; readonly n: number }[];
}

/**
 * What a desk officer wants first. Without a day it is `clock`'s; where the newest report is more than a month older than that,
 * it is the newest report's day, so that a record of the past opens on its last page instead of an empty one.
 */
export async function today(record: RecordStore, clock: string, asked?: string): Promise<Today> {
  const [latest] = await record.list("document", { limit: 1, until: clock });
  const newest = latest?.published.date?.slice(0, 10) ?? null;
  const stale = newest !== null && newest.length === 10 && Temporal.PlainDate.from(newest).until(clock).days > 31;
  const day = asked ?? (stale ? newest : clock);
  const [counts, events, documents, expected, differences, matters] = await Promise.all([
    record.counts(),
    record.list("event", { until: day, limit: 60 }),
    record.list("document", { until: day, limit: 12 }),
    record.expected(day, { limit: 60 }),
    disagreements(record, { until: day }, { most: 6, depth: 1000 }),
    record.topics("event"),
  ]);
  const { last } = weekOf(day);
  return {
    day,
    newest,
    counts,
    events: events.filter(
      (event) => event.date.start !== null && ["happened", "ongoing", "denied", "cancelled"].includes(event.status),
    ),
    documents,
    thisWeek: expected.coming.filter((event) => (event.date.start ?? "9") <= last),
    expected,
    differences,
    matters: matters.slice(0, 14),
  };
}
