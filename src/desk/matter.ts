import { type Topic, topics } from "../coding/topics/topic.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { Filter, RecordStore } from "../record/store/record.ts";
import { withoutEchoes } from "./echoes.ts";
import { type Position, positions } from "./positions.ts";
import { mostCounted } from "./relation.ts";

/** A matter: who holds what on it, what was proposed, what happened. */
export interface Matter {
  readonly id: string;
  readonly label: string;
  readonly topic: Topic | undefined;
  readonly positions: readonly Position[];
  /** Proposed, called for or only possible: never mixed with what happened. */
  readonly proposals: readonly EventRow[];
  /** Announced, and not said to have happened. */
  readonly plans: readonly EventRow[];
  readonly events: readonly EventRow[];
  /** Counted no further than `mostCounted`. */
  readonly totals: { readonly events: number; readonly statements: number };
  /** Matters below this one. */
  readonly parts: readonly Topic[];
}

/** The label of a matter by its id; the id itself, readable, where it is not of Chancery's table. */
export function matterLabel(id: string): string {
  const known = topics().find((topic) => topic.id === id);
  return known?.label ?? id.replaceAll("-", " ");
}

const open = ["proposed", "called-for", "hypothetical"] as const;

export async function matter(record: RecordStore, id: string, narrow: Pick<Filter, "since" | "until"> = {}): Promise<Matter> {
  const filter: Filter = { topic: id, ...narrow };
  const [statements, events, eventCount, statementCount, ...proposals] = await Promise.all([
    record.list("statement", { ...filter, limit: 200 }),
    record.list("event", { ...filter, limit: 60 }),
    record.count("event", filter, mostCounted),
    record.count("statement", filter, mostCounted),
    ...open.map((status) => record.list("event", { ...filter, status, limit: 40 })),
  ]);
  return {
    id,
    label: matterLabel(id),
    topic: topics().find((topic) => topic.id === id),
    positions: positions(withoutEchoes(statements)),
    proposals: proposals.flat().sort((a, b) => ((b.date.start ?? "") < (a.date.start ?? "") ? -1 : 1)),
    plans: events.filter((event) => event.status === "planned"),
    events: events.filter((event) => event.status !== "planned" && !(open as readonly string[]).includes(event.status)),
    totals: { events: eventCount, statements: statementCount },
    parts: topics().filter((topic) => topic.parent === id),
  };
}
