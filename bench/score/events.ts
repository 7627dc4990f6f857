import { existsSync, readFileSync } from "node:fs";
import type { EventFinding } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import type { Document } from "../../src/intake/document.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import { counts, type Figures, percent, rate, type Scorer } from "./figures.ts";

/** A row of the PLOVER gold standard. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly source: readonly GoldActor[];
  readonly target: readonly GoldActor[];
}

interface GoldActor {
  readonly actorText: string;
  readonly code: string;
  readonly sector?: string;
}

/** Types of the gold's time by their later name. */
const later: Readonly<Record<string, string>> = {
  FIGHT: "ASSAULT",
  INVESTIGATE: "ACCUSE",
  DISAPPROVE: "ACCUSE",
  DEMAND: "REQUEST",
};

/** The gold writes IGO for every body between governments, and has slips and old codes. */
const sameCode: Readonly<Record<string, string>> = {
  UNO: "IGO",
  EUR: "IGO",
  NGO: "IGO",
  IGO: "IGO",
  IMG: "IGO",
  JAP: "JPN",
  ROM: "ROU",
  ZAR: "COD",
  TMP: "TLS",
  SCG: "SRB",
  YUG: "SRB",
  SUN: "RUS",
};
const plain = (code: string): string => sameCode[code] ?? code;

export const goldType = (row: GoldRow): string => later[row.event] ?? row.event;

/** Whether an event of the right type has one of the gold's sources among its actors and one of its targets among its recipients. */
export function bothEnds(row: GoldRow, event: EventFinding): boolean {
  if (event.eventType !== goldType(row)) return false;
  const actors = event.actors.map((each) => plain(each.code));
  const recipients = event.recipients.map((each) => plain(each.code));
  const isSource = row.source.length === 0 || row.source.some((each) => actors.includes(plain(each.code)));
  const mutual =
    row.target.length > 0 &&
    recipients.length === 0 &&
    ["CONSULT", "SUPPORT", "COOPERATE", "AGREE", "ASSAULT"].includes(event.eventType);
  const isTarget =
    row.target.length === 0 ||
    row.target.some(
      (each) => recipients.includes(plain(each.code)) || (mutual && actors.length > 1 && actors.includes(plain(each.code))),
    );
  return isSource && isTarget;
}

export const rowDocument = (row: GoldRow): Document => ({
  id: row.id,
  text: row.text,
  language: "en",
  published: { date: null, precision: "unknown", basis: "unknown", because: [] },
});

/** Events on the development half of the PLOVER gold standard, by its rows that have been read and the quarter that is only counted. */
export const score: Scorer = async (shared) => {
  const file = `${shared}gold/events-dev.jsonl`;
  if (!existsSync(file)) return [{ set: "events-dev", measure: "missing", values: { file } }];
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldRow);
  const [engine, world] = [loadEngine(), loadWorld()];
  const table = new Map<string, { found: number; missed: number; false: number }>();
  const of = (type: string) => {
    let line = table.get(type);
    if (!line) {
      line = { found: 0, missed: 0, false: 0 };
      table.set(type, line);
    }
    return line;
  };
  const halves = [0, 1].map(() => ({ rows: 0, type: 0, both: 0, events: 0 }));
  rows.forEach((row, index) => {
    const half = halves[index % 4 === 3 ? 1 : 0]!;
    const events = readDocument(rowDocument(row), engine, world).findings.filter((finding) => finding.kind === "event");
    half.rows++;
    half.events += events.length;
    const type = goldType(row);
    if (events.some((event) => event.eventType === type)) {
      half.type++;
      of(type).found++;
    } else of(type).missed++;
    if (events.some((event) => bothEnds(row, event))) half.both++;
    for (const event of events) if (event.eventType !== type) of(event.eventType).false++;
  });
  const figures: Figures[] = halves.map((half, index) => ({
    set: index === 0 ? "events-dev, rows read" : "events-dev, quarter unread",
    measure: "right type, both ends, events/sentence",
    values: {
      rows: half.rows,
      type: percent(half.type, half.rows),
      "type+ends": percent(half.both, half.rows),
      events: rate(half.events, half.rows),
    },
  }));
  for (const [type, line] of [...table].sort(([a], [b]) => (a < b ? -1 : 1)))
    figures.push({ set: "events-dev", measure: type, values: counts(line) });
  return figures;
};
