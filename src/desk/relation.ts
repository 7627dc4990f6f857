import { isState } from "../record/merging/ends.ts";
import type { AssessmentRow } from "../record/rows/assessment.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { PartyRow } from "../record/rows/parts.ts";
import type { StatementRow } from "../record/rows/statement.ts";
import type { Expected, Filter, RecordStore } from "../record/store/record.ts";
import { expectedKnown } from "./as-known.ts";
import { daysFrom } from "./day-words.ts";
import { withoutEchoes } from "./echoes.ts";
import { type Ledger, ledger } from "./ledger.ts";
import { type SideBySide, sideBySide } from "./positions.ts";

export interface RelationQuestion extends Pick<Filter, "since" | "until" | "type" | "status" | "topic"> {
  /** ISO day from which the outlook looks ahead. */
  readonly asOf: string;
  /** How many events at most; default 90. */
  readonly limit?: number;
}

/** Totals are counted no further. */
export const mostCounted = 1001;

/** Two actors, as the record has them together. */
export interface Relation {
  readonly a: PartyRow;
  readonly b: PartyRow;
  /** Newest first. */
  readonly events: readonly EventRow[];
  /** How many events there are without the limit, counted no further than `mostCounted`. */
  readonly total: number;
  readonly ledger: Ledger;
  /** Visits and meetings, newest first. */
  readonly visits: readonly EventRow[];
  readonly positions: readonly SideBySide[];
  readonly outlook: Expected;
  readonly judgements: readonly AssessmentRow[];
}

/** Everything the record holds between two actors (ids, or ISO 3166-1 alpha-3 codes of states). */
export async function relation(record: RecordStore, a: PartyRow, b: PartyRow, question: RelationQuestion): Promise<Relation> {
  const { asOf, limit = 90, ...narrow } = question;
  const span = { ...(narrow.since ? { since: narrow.since } : {}), ...(narrow.until ? { until: narrow.until } : {}) };
  const between: Filter = { between: [a.id, b.id] };
  const [events, total, agreements, byA, byB, expected] = await Promise.all([
    record.list("event", { ...between, ...narrow, limit }),
    record.count("event", { ...between, ...narrow }, mostCounted),
    record.list("agreement", { ...between, ...span, limit: 100 }),
    record.list("statement", { speaker: a.id, ...span, limit: 80 }),
    record.list("statement", { speaker: b.id, ...span, limit: 80 }),
    record.expected(asOf, { between: [a.id, b.id], limit: 40 }).then((all) => expectedKnown(all, asOf)),
  ]);
  const common = new Set<string>();
  for (const event of events) for (const report of event.reports) common.add(report.document);
  for (const agreement of agreements) for (const evidence of agreement.evidence) common.add(evidence.document);
  return {
    a,
    b,
    events,
    total,
    ledger: ledger(agreements),
    visits: events.filter((event) => event.type === "CONSULT"),
    positions: sideBySide(withoutEchoes(towards(byA, b, common)), withoutEchoes(towards(byB, a, common))),
    outlook: expected,
    judgements: await judgements(record, a, b, span, common),
  };
}

/** Statements that bear on the other side: about it, addressed to it, or made where both sides are spoken of. */
function towards(statements: readonly StatementRow[], other: PartyRow, common: ReadonlySet<string>): StatementRow[] {
  return statements.filter(
    (statement) => bearsOn(statement, other) || statement.reports.some((report) => common.has(report.document)),
  );
}

/** Whether a statement is about an actor or addressed to it. */
export const bearsOn = ({ about, addressee }: StatementRow, other: PartyRow): boolean =>
  about.some((party) => same(party, other)) || (addressee !== null && same(addressee, other));

async function judgements(
  record: RecordStore,
  a: PartyRow,
  b: PartyRow,
  span: Filter,
  common: ReadonlySet<string>,
): Promise<AssessmentRow[]> {
  const found = new Map<string, AssessmentRow>();
  for (const filter of [{ between: [a.id, b.id] as const }, { about: a.id }, { about: b.id }])
    for (const row of await record.list("assessment", { ...filter, ...span, limit: 60 }))
      if ("between" in filter || row.reports.some((report) => common.has(report.document))) found.set(row.id, row);
  for (const document of [...common].slice(0, 24))
    for (const row of await record.list("assessment", { document, limit: 50 })) found.set(row.id, row);
  return [...found.values()].filter(saysOfWhat);
}

/** Whether a judgement tells what it judges: "I would call it successful" says nothing by itself. */
const saysOfWhat = ({ of }: AssessmentRow): boolean =>
  "id" in of || !/^(?:it|this|that|these|those|they|them|he|him|she|her|so|what|which)$/i.test(of.text.trim());

/** Whether a party is the actor, or acts for the state that the actor is. */
export const same = (party: PartyRow, actor: PartyRow): boolean =>
  party.id === actor.id || (actor.id.startsWith("state:") && party.code !== "" && party.code === actor.id.slice(6));

/** Other actors ranked by how often the record has them with this one. */
export interface Tie {
  readonly other: PartyRow;
  readonly events: number;
  /** Mean intensity, from -10 to 10. */
  readonly intensity: number;
  /** ISO day of the newest event. */
  readonly latest: string | null;
}

/** With whom an actor has most to do, by its events (newest first, as `list` gives them). */
export function ties(events: readonly EventRow[], actor: PartyRow): Tie[] {
  const found = new Map<string, { other: PartyRow; events: number; sum: number; latest: string | null }>();
  for (const event of events) {
    const others = new Map<string, PartyRow>();
    for (const party of [...event.actors, ...event.recipients]) {
      if (same(party, actor)) continue;
      const end = isState(party.code) && party.id.startsWith("person:") && actor.id.startsWith("state:") ? stateOf(party) : party;
      others.set(end.id, others.get(end.id) ?? end);
    }
    for (const other of others.values()) {
      const known = found.get(other.id) ?? { other, events: 0, sum: 0, latest: null };
      known.events++;
      known.sum += event.intensity;
      const day = event.date.start;
      if (day && (!known.latest || day > known.latest)) known.latest = day;
      found.set(other.id, known);
    }
  }
  return [...found.values()]
    .map(({ sum, ...tie }) => ({ ...tie, intensity: Math.round((sum / tie.events) * 10) / 10 }))
    .sort((x, y) => y.events - x.events || (x.other.name < y.other.name ? -1 : 1));
}

const stateOf = (party: PartyRow): PartyRow => ({ id: `state:${party.code}`, name: party.code, code: party.code });

/** First and last day of the week around a day, Monday to Sunday. */
export function weekOf(day: string): { readonly first: string; readonly last: string } {
  const first = daysFrom(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
  return { first, last: daysFrom(first, 6) };
}
