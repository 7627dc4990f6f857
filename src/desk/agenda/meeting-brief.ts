import type { EventRow } from "../../record/rows/event.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import type { RecordStore } from "../../record/store/record.ts";
import { asKnown, expectedKnown } from "../as-known.ts";
import type { Brief, Item, Section } from "../brief/brief.ts";
import { Cited } from "../brief/cited.ts";
import { agreementItem, eventItem, statementItem } from "../brief/items.ts";
import { eventSentence } from "../brief/sentence.ts";
import { daysFrom, dayWords } from "../day-words.ts";
import { withoutEchoes } from "../echoes.ts";
import { inSentence, sentenceCase } from "../in-sentence.ts";
import { matterLabel } from "../matter.ts";
import { same } from "../relation.ts";
import type { Items } from "./items-of.ts";
import type { Meeting } from "./meeting.ts";

/** A brief for one meeting, and what it could not find. */
export interface MeetingBrief {
  readonly meeting: Meeting;
  readonly brief: Brief;
  readonly topics: readonly string[];
  readonly counterparts: readonly PartyRow[];
  /** Matters on which the record holds no word of our side by that day. */
  readonly missing: readonly string[];
}

/** Days before a meeting that count as "lately". */
const lately = 120;

/**
 * The brief for a meeting: on each item what our side has said, what the others have said, what changed lately; what is agreed
 * and still to come with those who attend. Only what was reported by the day of the meeting; later reports stand apart.
 */
export async function meetingBrief(record: RecordStore, meeting: Meeting, items: Items, side: PartyRow): Promise<MeetingBrief> {
  const cited = new Cited();
  const sections: Section[] = [];
  const missing: string[] = [];
  const known = { until: meeting.day };
  const under = new Map<string, string>();
  /** What stands under a matter already is named under the next, not said again. */
  const once = <T extends EventRow | StatementRow>(row: T, label: string, item: (row: T, cited: Cited) => Item): Item => {
    const before = under.get(row.id);
    if (before === undefined) under.set(row.id, label);
    return before === undefined ? item(row, cited) : again(row, before, cited);
  };
  for (const topic of items.topics.slice(0, 5)) {
    const label = matterLabel(topic);
    const said = withoutEchoes(await record.list("statement", { topic, ...known, limit: 200 }));
    const ours = said.filter((statement) => same(statement.speaker, side));
    const others = first(
      said.filter((statement) => !ours.includes(statement)),
      items.counterparts,
    );
    const changes = await record.list("event", { topic, since: daysFrom(meeting.day, -lately), ...known, limit: 12 });
    if (ours.length === 0) missing.push(label);
    sections.push(
      {
        heading: `${label}: what ${inSentence(side.name)} has said`,
        items: ours.slice(0, 6).map((statement) => once(statement, label, statementItem)),
      },
      {
        heading: `${label}: what others have said`,
        items: others.slice(0, 8).map((statement) => once(statement, label, statementItem)),
      },
      {
        heading: `${label}: what changed lately`,
        items: asKnown(changes, meeting.day, settled).map((event) => once(event, label, eventItem)),
      },
    );
  }
  for (const other of items.counterparts) sections.push(...(await withThem(record, meeting.day, side, other, cited)));
  const kept = sections.filter((section) => section.items.length > 0);
  const gaps = missing.length > 0 ? [`no word of ${inSentence(side.name)} in the record on ${missing.join("; ")}`] : [];
  const where = [
    [dayWords(meeting.day), meeting.time, zoneWords(meeting.zone)].filter(Boolean).join(", "),
    meeting.location,
  ].filter(Boolean);
  return {
    meeting,
    topics: items.topics,
    counterparts: items.counterparts,
    missing,
    brief: {
      title: meeting.summary || "Meeting",
      scope: [...(meeting.cancelled ? ["CANCELLED on the calendar"] : []), ...where, `for ${inSentence(side.name)}`, ...gaps],
      sections: kept,
      citations: await cited.list(record),
    },
  };
}

async function withThem(record: RecordStore, day: string, side: PartyRow, other: PartyRow, cited: Cited): Promise<Section[]> {
  const between = [side.id, other.id] as const;
  const [events, agreements, expected, words, later] = await Promise.all([
    record.list("event", { between, until: day, limit: 12 }),
    record.list("agreement", { between, until: day, limit: 10 }),
    record.expected(day, { between, limit: 60 }),
    record.list("statement", { speaker: other.id, until: day, limit: 40 }),
    record.list("event", { between, since: daysFrom(day, 1), until: daysFrom(day, 30), order: "oldest", limit: 6 }),
  ]);
  const ofUs = words.filter((statement) => statement.about.some((party) => same(party, side)));
  return [
    {
      heading: `${other.name}: still to come`,
      items: expectedKnown(expected, day)
        .coming.slice(0, 6)
        .map((event) => eventItem(event, cited)),
    },
    {
      heading: `${other.name}: last dealings`,
      items: asKnown(events, day, settled).map((event) => eventItem(event, cited)),
    },
    { heading: `${other.name}: agreements`, items: agreements.map((agreement) => agreementItem(agreement, cited)) },
    {
      heading: `${other.name}: on ${inSentence(side.name)}`,
      items: ofUs.slice(0, 6).map((statement) => statementItem(statement, cited)),
    },
    { heading: `${other.name}: reported after that day`, items: later.filter(isSettled).map((event) => eventItem(event, cited)) },
  ];
}

/** A zone of the calendar as people say it: "New York time" for America/New_York. */
const zoneWords = (zone: string): string =>
  zone.includes("/") ? `${zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")} time` : zone;

const settled = ["happened", "ongoing", "cancelled"] as const;
const isSettled = ({ status }: EventRow): boolean => settled.some((one) => one === status);

/** A row that another matter tells already: who and when, and where it is told. */
function again(row: EventRow | StatementRow, label: string, cited: Cited): Item {
  const told = row.kind === "event" ? eventItem(row, cited) : statementItem(row, cited);
  const who = row.kind === "event" ? eventSentence(row).replace(/\.$/, "") : sentenceCase(inSentence(row.speaker.name));
  return { when: told.when, text: `${who}: see ${label}.`, citations: told.citations };
}

/** Statements of those who attend before those of others. */
function first(statements: readonly StatementRow[], attending: readonly PartyRow[]): StatementRow[] {
  const theirs = statements.filter((statement) => attending.some((party) => same(statement.speaker, party)));
  return [...theirs, ...statements.filter((statement) => !theirs.includes(statement))];
}
