import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecord } from "../src/record/store/open.ts";
import type { Reading, RecordStore } from "../src/record/store/record.ts";
import { createApp, type DeskApp } from "../src/serve/app.ts";
import { loadReader } from "../src/serve/reader.ts";
import { loadWorld } from "../src/world/load.ts";
import { generate } from "./generate.ts";
import { percentile } from "./percentile.ts";

/** What one page or question costs the server, in milliseconds of processor time, of all its threads. */
export interface DeskFigure {
  readonly name: string;
  /** Asked for the first time since the desk was opened. */
  readonly first: number;
  /** Other subjects, each asked for the first time of desks that keep nothing yet. */
  readonly p50: number;
  readonly p95: number;
  /** The same by the clock. */
  readonly clock95: number;
  /** The same subjects again. */
  readonly again: number;
  readonly kilobytes: number;
}

/** States that are asked for, so many that a twentieth of them is more than one; and others, by which the compiler gets to know a page before it is timed. */
const states =
  "USA CHN RUS GBR KAZ UZB FRA IRN POL ESP QAT ARM DEU IND BRA EGY KOR AUS GEO TJK SAU NGA CAN VNM ISR AFG PAK BLR KGZ AZE TKM IDN MYS PRK ARG CHL ZAF KEN ETH SYR".split(
    " ",
  );
const others = ["JPN", "TUR", "MEX", "UKR", "ITA", "IRQ", "JOR", "ARE"];
const topics = ["trade", "defence", "energy", "sanctions", "migration", "water", "climate"];
const words = ["talks", "relief", "accused", "measures energy", "joint programme", "ba", "telephone", "state", "city", "warned"];

/** The addresses that are asked, each for the i-th subject. */
function questions(
  documents: readonly string[],
  events: readonly string[],
  states: readonly string[],
): Record<string, (i: number) => string> {
  const of = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  const state = (i: number): string => of(states, i);
  const person = (i: number): string => `person:${state(i).toLowerCase()}-${i % 4}`;
  const word = (i: number): string => encodeURIComponent(of(words, i));
  return {
    today: (i) => (i === 0 ? "/" : `/?on=2015-${String(1 + (i % 12)).padStart(2, "0")}-17`),
    relations: () => "/relation",
    relation: (i) => `/relation/${state(i)}/${state(i + 1 + (i % 3))}`,
    "relation, of a kind and a span": (i) => `/relation/${state(i)}/${state(i + 2)}?type=CONSULT&since=2015-02-01`,
    actors: (i) => `/actors?offset=${100 * i}`,
    "actors by name": (i) => `/actors?q=Leader+${i % 4}`,
    "actor, a state": (i) => `/actor/${state(i)}`,
    "actor, a person": (i) => `/actor/${person(i)}`,
    matters: () => "/matters",
    matter: (i) => `/matter/${of(topics, i)}`,
    council: (i) => `/council?on=2015-${String(1 + (i % 12)).padStart(2, "0")}-15`,
    agenda: () => "/agenda",
    documents: (i) => `/documents?offset=${40 * i}`,
    "documents, far down": (i) => `/documents?offset=${10_000 + 700 * i}`,
    "documents by words": (i) => `/documents?q=${word(i)}`,
    document: (i) => `/document/${of(documents, i)}`,
    event: (i) => `/event/${of(events, i)}`,
    search: (i) => `/search?q=${word(i)}`,
    "search, documents": (i) => `/search?kind=document&q=${word(i)}`,
    "search, of an actor": (i) => `/search?kind=event&actor=${state(i)}&q=${word(i)}`,
    "search, of a person": (i) => `/search?kind=event&actor=${person(i)}&q=${word(i)}`,
    "search, of an actor and a kind": (i) =>
      `/search?kind=event&actor=${state(i)}&type=${of(["AID", "THREATEN", "ASSAULT"], i)}&q=${word(i)}`,
    "search, documents of an actor": (i) => `/search?kind=document&actor=${state(i)}`,
    "search, a year and a status": (i) => `/search?kind=event&year=2015&status=${of(["happened", "planned"], i)}`,
    map: () => "/map",
    differences: (i) => (i === 0 ? "/differences" : `/differences?until=2015-0${1 + (i % 3)}-20`),
    corrections: () => "/corrections",
    "brief of a relation": (i) => `/brief/relation/${state(i)}/${state(i + 1)}`,
    "brief of an actor": (i) => `/brief/actor/${state(i)}`,
    "brief on a matter": (i) => `/brief/matter/${of(["trade", "energy", "sanctions", "migration"], i)}`,
    "API: counts": () => "/api/counts",
    "API: events": (i) => `/api/events?limit=50&order=${of(["newest", "oldest"], i)}`,
    "API: events of an actor": (i) => `/api/events?limit=50&actor=${state(i)}`,
    "API: events between two": (i) => `/api/events?limit=50&between=${state(i)},${state(i + 1)}`,
    "API: events of a type": (i) => `/api/events?limit=50&type=${of(["AID", "SANCTION", "CONSULT"], i)}`,
    "API: events by words": (i) => `/api/events?limit=50&text=${word(i)}`,
    "API: statements of a speaker": (i) => `/api/statements?limit=50&speaker=${person(i)}`,
    "API: statements on a topic": (i) => `/api/statements?limit=50&topic=${of(topics, i)}`,
    "API: actors": () => "/api/actors?limit=50",
    "API: documents": () => "/api/documents?limit=50",
    "API: documents of an actor": (i) => `/api/documents?limit=50&actor=${state(i)}`,
    "API: documents of a person": (i) => `/api/documents?limit=50&actor=${person(i)}`,
    "API: documents on a topic": (i) => `/api/documents?limit=50&topic=${of(topics, i)}`,
    "API: documents by words": (i) => `/api/documents?limit=50&text=${word(i)}`,
    "API: search": (i) => `/api/search?q=${word(i)}`,
    "API: outlook": (i) => `/api/outlook?on=2015-02-1${i % 10}&actor=${state(i)}`,
    "API: relation": (i) => `/api/relation/${state(i)}/${state(i + 1)}`,
    "API: differences": () => "/api/differences?limit=50",
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

interface Cost {
  readonly ms: number;
  readonly clock: number;
  readonly bytes: number;
}

async function cost(desk: DeskApp, path: string): Promise<Cost> {
  const from = process.cpuUsage();
  const began = performance.now();
  const answer = await desk.app.request(`http://127.0.0.1:8423${path}`);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(from);
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
  return { ms: (user + system) / 1000, clock, bytes };
}

/** So many desks are opened for a page, one after the other, and each asked for every subject. */
const desks = 3;

/** Asks every page and list of the desk over a record, each for so many subjects. */
export async function* deskFigures(record: RecordStore, rounds = states.length): AsyncIterable<DeskFigure> {
  const world = loadWorld();
  let reader: ReturnType<typeof loadReader> | undefined;
  const open = (): DeskApp =>
    createApp({
      record,
      world,
      reader: () => (reader ??= loadReader(world)),
      rate: { burst: 1e9, perSecond: 1e9 },
      today: () => "2026-01-15",
    });
  const documents = (await record.list("document", { limit: 40, offset: 100 })).map((row) => row.id);
  const events = (await record.list("event", { limit: 40, offset: 100 })).map((row) => row.id);
  const warm = open();
  // The engine and the compiler's first pass are no page's cost.
  await cost(warm, `/document/${documents[0]}`);
  for (let i = 0; i < 3; i++) await cost(warm, "/help");
  warm.close();
  const known = questions(documents.slice(20), events.slice(20), others);
  for (const [name, address] of Object.entries(questions(documents.slice(0, 20), events.slice(0, 20), states))) {
    const fresh = open();
    const first = (await cost(fresh, address(0))).ms;
    for (let i = 0; i < 2 * others.length; i++) await cost(fresh, known[name]!(i));
    fresh.close();
    const paths = [...new Set(Array.from({ length: rounds }, (_, i) => address(i)))];
    const asked: Cost[] = [];
    const again: number[] = [];
    for (let i = 0; i < desks; i++) {
      const desk = open();
      for (const path of paths) asked.push(await cost(desk, path));
      if (i === desks - 1) for (const path of paths) again.push((await cost(desk, path)).ms);
      desk.close();
    }
    const times = asked.map(({ ms }) => ms);
    const clocks = asked.map(({ clock }) => clock);
    yield {
      name,
      first: tenth(first),
      p50: tenth(percentile(times, 0.5)),
      p95: tenth(percentile(times, 0.95)),
      clock95: tenth(percentile(clocks, 0.95)),
      again: tenth(percentile(again, 0.5)),
      kilobytes: Math.round(Math.max(...asked.map(({ bytes }) => bytes)) / 1024),
    };
  }
}

/** Prints what pages and questions cost over the record in a file, or over a generated one. */
export async function deskBench(
  path = process.env.CHANCERY_BENCH_RECORD,
  documents = 2000,
  rounds = states.length,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-desk-"));
  const record = await openRecord(path ?? join(folder, "record.db"));
  try {
    if (path === undefined) {
      const some: Reading[] = [];
      for (const reading of generate({ documents })) {
        some.push(reading);
        if (some.length === 200) await record.add(some.splice(0));
      }
      await record.add(some);
    }
    const counts = await record.counts();
    console.log(
      `record: ${counts.documents} documents, ${counts.reports} reports of ${counts.events} events, ${counts.statements} statements`,
    );
    console.log(
      "milliseconds of processor time: first of all, then other subjects (p50, p95; p95 by the clock), then the same again",
    );
    for await (const { name, first, p50, p95, clock95, again, kilobytes } of deskFigures(record, rounds))
      console.log(
        `${name.padEnd(34)}${[first, p50, p95, clock95, again].map((ms) => ms.toFixed(1).padStart(8)).join("")}${`${kilobytes} KB`.padStart(9)}`,
      );
  } finally {
    await record.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await deskBench(process.argv[2], undefined, Number(process.argv[3] ?? states.length));
