import type { AgreementRow } from "../../record/rows/agreement.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import type { Filter, RecordStore } from "../../record/store/record.ts";
import { numberWords } from "../amounts.ts";
import { expectedKnown } from "../as-known.ts";
import { dayWords } from "../day-words.ts";
import { withoutEchoes } from "../echoes.ts";
import { wasFor } from "../event-clause.ts";
import { inSentence, sentenceCase } from "../in-sentence.ts";
import { ledger } from "../ledger.ts";
import { matter, matterLabel } from "../matter.ts";
import { bearsOn, relation, same } from "../relation.ts";
import { signedPhrase } from "../signed.ts";
import type { Brief, Item, Section } from "./brief.ts";
import { Cited } from "./cited.ts";
import { agreementItem, assessmentItem, differenceItems, eventItem, statementItem } from "./items.ts";
import type { Subject } from "./subject.ts";

export interface BriefOptions {
  /** The side the brief is for: its own words come first. */
  readonly side?: PartyRow;
  /** ISO day: only what is of this day or later. */
  readonly since?: string;
  /** ISO day the brief is made for: what lies after it is still to come. */
  readonly asOf: string;
  /** Leaves out what is said to have happened after this ISO day. */
  readonly until?: string;
}

/** Events that have not happened, or not yet, never stand among those that have. */
const open = new Set<EventRow["status"]>(["planned", "proposed", "called-for", "hypothetical"]);

/** A brief on a relation, an actor or a matter. Every item cites the exact words that it rests on. */
export async function composeBrief(record: RecordStore, subject: Subject, options: BriefOptions): Promise<Brief> {
  const cited = new Cited();
  const sections =
    subject.kind === "relation"
      ? await relationSections(record, subject.a, subject.b, options, cited)
      : subject.kind === "actor"
        ? await actorSections(record, subject.actor, options, cited)
        : await matterSections(record, subject.topic, options, cited);
  const citations = await cited.list(record);
  const documents = new Set(citations.map((citation) => citation.document)).size;
  const scope = [
    ...(options.asOf.startsWith("9999") ? [] : [`As of ${dayWords(options.asOf)}`]),
    ...(options.side ? [`for ${inSentence(options.side.name)}`] : []),
    ...(options.since ? [`since ${dayWords(options.since)}`] : []),
    `from ${documents} ${documents === 1 ? "document" : "documents"}`,
  ];
  return { title: titleOf(subject), scope, sections: sections.filter((section) => section.items.length > 0), citations };
}

function titleOf(subject: Subject): string {
  if (subject.kind === "relation") return `${sentenceCase(inSentence(subject.a.name))} and ${inSentence(subject.b.name)}`;
  return subject.kind === "actor" ? subject.actor.name : matterLabel(subject.topic);
}

async function relationSections(
  record: RecordStore,
  a: PartyRow,
  b: PartyRow,
  options: BriefOptions,
  cited: Cited,
): Promise<Section[]> {
  const { side, asOf } = options;
  const [ours, theirs] = side && same(side, b) ? [b, a] : [a, b];
  const found = await relation(record, ours, theirs, { asOf, ...since(options), limit: 200 });
  // First what is said of the other side or to it, then what both speak on, then what else the same reports quote.
  const words = (pick: "a" | "b") => {
    const all = unique(found.positions.flatMap((line) => line[pick]));
    const other = pick === "a" ? theirs : ours;
    return [...all.filter((one) => bearsOn(one, other)), ...all.filter((one) => !bearsOn(one, other))];
  };
  return [
    ...toCome(found.outlook.coming, found.outlook.overdue, found.outlook.cancelled, asOf, cited),
    ...eventSections(found.events, found.ledger.lines, cited),
    { heading: "Agreements and contracts", items: ledgerItems(found.ledger.lines, cited) },
    {
      heading: side ? `What ${inSentence(ours.name)} has said` : `In the words of ${inSentence(ours.name)}`,
      items: statements(words("a"), cited),
    },
    {
      heading: side ? `What ${inSentence(theirs.name)} has said` : `In the words of ${inSentence(theirs.name)}`,
      items: statements(words("b"), cited),
    },
    { heading: "Judgements", items: found.judgements.slice(0, 12).map((judgement) => assessmentItem(judgement, cited)) },
    { heading: "Where sources differ", items: differenceItems([...found.events, ...found.ledger.lines], cited).slice(0, 12) },
  ];
}

async function actorSections(record: RecordStore, actor: PartyRow, options: BriefOptions, cited: Cited): Promise<Section[]> {
  const filter: Filter = { actor: actor.id, ...since(options) };
  const [events, agreements, said, about, judgements, offices, expected] = await Promise.all([
    record.list("event", { ...filter, limit: 150 }),
    record.list("agreement", { ...filter, limit: 100 }),
    record.list("statement", { speaker: actor.id, ...since(options), limit: 60 }),
    record.list("statement", { about: actor.id, ...since(options), limit: 60 }),
    record.list("assessment", { about: actor.id, ...since(options), limit: 30 }),
    record.list("office", { actor: actor.id, limit: 20 }),
    record.expected(options.asOf, { actor: actor.id, limit: 50 }).then((all) => expectedKnown(all, options.asOf)),
  ]);
  return [
    {
      heading: "Offices",
      items: offices
        .filter((office) => office.evidence.length > 0)
        .map((office) => ({
          when: "",
          text: `${sentenceCase(inSentence(office.actor.name))} is named as ${office.title}${office.of ? ` of ${inSentence(office.of.name)}` : ""}.`,
          citations: cited.cite(office.evidence),
        })),
    },
    ...toCome(expected.coming, expected.overdue, expected.cancelled, options.asOf, cited),
    ...eventSections(events, agreements, cited),
    { heading: "Agreements and contracts", items: ledgerItems(agreements, cited) },
    { heading: `In the words of ${inSentence(actor.name)}`, items: statements(withoutEchoes(said), cited) },
    {
      heading: `What others say of ${inSentence(actor.name)}`,
      items: statements(
        about.filter((one) => !same(one.speaker, actor)),
        cited,
      ),
    },
    { heading: "Judgements", items: judgements.slice(0, 12).map((judgement) => assessmentItem(judgement, cited)) },
    { heading: "Where sources differ", items: differenceItems([...events, ...agreements], cited).slice(0, 12) },
  ];
}

async function matterSections(record: RecordStore, topic: string, options: BriefOptions, cited: Cited): Promise<Section[]> {
  const found = await matter(record, topic, since(options));
  const said = found.positions.flatMap((position) => position.statements);
  const own = options.side ? said.filter((statement) => same(statement.speaker, options.side!)) : [];
  const others = said.filter((statement) => !own.includes(statement));
  return [
    { heading: options.side ? `What ${inSentence(options.side.name)} has said` : "", items: statements(own, cited) },
    { heading: "Proposals and possibilities", items: found.proposals.slice(0, 20).map((event) => eventItem(event, cited)) },
    { heading: own.length > 0 ? "What others have said" : "Positions", items: statements(others, cited, 30) },
    ...eventSections([...found.plans, ...found.events], [], cited),
    { heading: "Where sources differ", items: differenceItems(found.events, cited).slice(0, 12) },
  ];
}

const since = ({ since: day, until }: BriefOptions): Pick<Filter, "since" | "until"> => ({
  ...(day ? { since: day } : {}),
  ...(until ? { until } : {}),
});

const unique = (rows: readonly StatementRow[]): StatementRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];

/** The first of the rows, the newest before the older. */
const statements = (rows: readonly StatementRow[], cited: Cited, most = 15): Item[] =>
  rows
    .slice(0, most)
    .toSorted((a, b) =>
      (a.date.start ?? "") === (b.date.start ?? "") ? 0 : (a.date.start ?? "") < (b.date.start ?? "") ? 1 : -1,
    )
    .map((row) => statementItem(row, cited));

function toCome(
  coming: readonly EventRow[],
  overdue: readonly EventRow[],
  cancelled: readonly EventRow[],
  asOf: string,
  cited: Cited,
): Section[] {
  const planned = (event: EventRow): boolean => event.status === "planned";
  // A plan that its last report calls off stands with what was called off, whatever day it was for.
  const off = [...cancelled, ...[...coming, ...overdue].filter((event) => event.status === "cancelled")];
  const past = coming.filter((event) => wasFor(event, asOf));
  return [
    {
      heading: "Still to come",
      items: coming
        .filter((event) => planned(event) && !past.includes(event))
        .slice(0, 15)
        .map((event) => eventItem(event, cited)),
    },
    {
      heading: "Announced and not reported since",
      items: [...past, ...overdue]
        .filter(planned)
        .slice(0, 10)
        .map((event) => eventItem(event, cited, true)),
    },
    { heading: "Called off", items: off.slice(0, 10).map((event) => eventItem(event, cited)) },
  ];
}

function eventSections(events: readonly EventRow[], ledger: readonly AgreementRow[], cited: Cited): Section[] {
  const done = events.filter(
    (event) => !open.has(event.status) && event.status !== "cancelled" && !(signedPhrase(event) && onLedger(event, ledger)),
  );
  const items = (chosen: readonly EventRow[], most: number) => chosen.slice(0, most).map((event) => eventItem(event, cited));
  const met = done.filter((event) => event.type === "CONSULT");
  const hard = done.filter((event) => event.quad.endsWith("CONFLICT"));
  return [
    { heading: "Visits and meetings", items: items(met, 20) },
    {
      heading: "Support, cooperation and aid",
      items: items(
        done.filter((event) => !met.includes(event) && !hard.includes(event)),
        20,
      ),
    },
    { heading: "Demands, charges and force", items: items(hard, 20) },
    {
      heading: "Proposed, called for or only possible",
      items: items(
        events.filter((event) => open.has(event.status) && event.status !== "planned"),
        12,
      ),
    },
  ];
}

/** Whether the ledger has the agreement that an event's words tell the signing of: said once is enough. */
const onLedger = (event: EventRow, ledger: readonly AgreementRow[]): boolean =>
  event.reports.every((report) =>
    ledger.some(({ evidence }) =>
      evidence.some(({ document, start, end }) => document === report.document && start < report.end && report.start < end),
    ),
  );

function ledgerItems(lines: Parameters<typeof ledger>[0], cited: Cited): Item[] {
  const { totals } = ledger(lines);
  const items = lines.slice(0, 25).map((line) => agreementItem(line, cited));
  for (const total of totals) {
    if (total.lines.length < 2) continue;
    const evidence = lines.filter((line) => total.lines.includes(line.id)).map((line) => line.evidence[0]!);
    const sums = [
      total.exactly === null ? "" : `${numberWords(total.exactly)} ${total.currency}`,
      total.atLeast === null ? "" : `at least ${numberWords(total.atLeast)} ${total.currency}`,
    ];
    items.push({
      when: "",
      text: `Together, as far as they may be added: ${sums.filter(Boolean).join(" and ")}.`,
      citations: cited.cite(evidence, 12),
    });
  }
  return items;
}
