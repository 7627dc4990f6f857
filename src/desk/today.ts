import type { DocumentRow } from "../record/rows/document.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { RecordStore } from "../record/store/record.ts";
import { asKnown, stillToCome } from "./as-known.ts";
import { lookOutDay } from "./brief/as-of.ts";
import { daysFrom } from "./day-words.ts";
import { type Disagreement, disagreements } from "./differences.ts";
import { weekOf } from "./relation.ts";

const settled = ["happened", "ongoing", "denied", "cancelled"] as const;

/** The desk on a day. */
export interface Today {
  /** The day on which the desk looks, ISO. */
  readonly day: string;
  /** The newest report's day; null in an empty record. */
  readonly newest: string | null;
  /** Events up to the day, newest first. */
  readonly events: readonly EventRow[];
  readonly documents: readonly DocumentRow[];
  /** Planned within the week of the day. */
  readonly thisWeek: readonly EventRow[];
  /** Planned for later. */
  readonly later: readonly EventRow[];
  /** Announced, due, and not reported since. */
  readonly overdue: readonly EventRow[];
  readonly differences: readonly Disagreement[];
  readonly matters: readonly { readonly topic: string; readonly n: number }[];
}

/** What one party alone was to do says little in a list of its own. */
const concernsTwo = ({ actors, recipients }: EventRow): boolean => actors.length + recipients.length > 1;
const says = (event: EventRow): boolean => concernsTwo(event) || event.place !== null;

/**
 * What a desk officer wants first. Without a day it is `clock`'s; where the newest report is more than a month older than that,
 * it is the newest report's day, so that a record of the past opens on its last page instead of an empty one.
 */
export async function today(record: RecordStore, clock: string, asked?: string): Promise<Today> {
  const { day: usual, newest } = await lookOutDay(record, clock);
  const day = asked ?? usual;
  const [events, documents, ahead, expected, differences, matters] = await Promise.all([
    record.list("event", { until: day, limit: 60 }),
    record.list("document", { until: day, limit: 8 }),
    record.list("event", { since: day, until: daysFrom(day, 400), order: "oldest", limit: 40 }),
    record.expected(day, { limit: 24 }),
    disagreements(record, { until: day }, { most: 6 }),
    record.topics("event"),
  ]);
  const { last } = weekOf(day);
  const coming = stillToCome(ahead, day);
  return {
    day,
    newest,
    events: asKnown(events, day, settled).filter((event) => event.date.start !== null),
    documents,
    thisWeek: coming.filter((event) => says(event) && (event.date.start ?? "9") <= last),
    later: coming.filter((event) => says(event) && (event.date.start ?? "9") > last),
    overdue: asKnown(expected.overdue, day, ["planned"]).filter(concernsTwo),
    differences,
    matters: matters.slice(0, 14),
  };
}
