import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { together } from "../src/commands/ingest.ts";
import { openRecord } from "../src/record/store/open.ts";
import { prepareReading } from "../src/record/store/prepare.ts";
import type { Reading, RecordStore } from "../src/record/store/record.ts";
import { generate } from "./generate.ts";
import { percentile } from "./percentile.ts";

/** What the record costs at a size: filled with generated reports, then asked what the desk asks. */
export interface RecordFigures {
  readonly documents: number;
  readonly reports: number;
  /** Storing and merging, by the clock, and by processor time. */
  readonly reportsPerSecond: number;
  readonly reportsPerProcessorSecond: number;
  /** Making readings ready for the record, as the threads that read do, by processor time. */
  readonly preparedPerProcessorSecond: number;
  readonly bytesPerReport: number;
  /** Processor time for the last 1,000 documents over that for the first 1,000. */
  readonly lastOverFirst: number;
  readonly openMilliseconds: number;
  /** Query → 95th percentile in milliseconds of processor time. */
  readonly p95: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

/** As many documents a transaction as the commands put in one where reading keeps up with the record. */
const batch = together;

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
async function worked<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(from);
  return [result, (user + system) / 1000];
}

/** Milliseconds of this thread's processor time: what a question costs, whatever else the machine does. */
async function workedHere<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = process.threadCpuUsage();
  const result = await work();
  const { user, system } = process.threadCpuUsage(from);
  return [result, (user + system) / 1000];
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, performance.now() - from];
}

/** Runs every query of the desk over many different subjects. */
async function queries(record: RecordStore, rounds: number): Promise<Record<string, number>> {
  const states = ["USA", "CHN", "RUS", "GBR", "KAZ", "UZB", "FRA", "IRN", "POL", "ESP", "QAT", "ARM"];
  const state = (i: number): string => states[i % states.length]!;
  const asks: Record<string, (i: number) => Promise<unknown>> = {
    "events, newest": (i) => record.list("event", { limit: 50, offset: 50 * i }),
    "events of an actor": (i) => record.list("event", { actor: state(i), limit: 50 }),
    "events between two": (i) => record.list("event", { between: [state(i), state(i + 1 + (i % 5))], limit: 50 }),
    "events between two, oldest, of a status": (i) =>
      record.list("event", { between: [state(i), state(i + 2)], status: "planned", order: "oldest", limit: 50 }),
    "events of a person": (i) => record.list("event", { actor: `person:${state(i).toLowerCase()}-${i % 4}`, limit: 50 }),
    "events of a type": (i) =>
      record.list("event", { type: ["AID", "SANCTION", "CONSULT"][i % 3]!, since: "2015-02", limit: 50 }),
    "events on a topic": (i) => record.list("event", { topic: ["climate", "trade", "water"][i % 3]!, limit: 50 }),
    "events by words": (i) => record.list("event", { text: ["talks", "relief baba", "accused dice"][i % 3]!, limit: 50 }),
    "statements of a speaker": (i) =>
      record.list("statement", { speaker: `person:${state(i).toLowerCase()}-${i % 4}`, limit: 50 }),
    actors: (i) => record.list("actor", { limit: 50, offset: 10 * i }),
    "documents, newest": (i) => record.list("document", { limit: 50, offset: 50 * i }),
    "documents by words": (i) =>
      record.list("document", { text: ["baba", "joint programme", "relief cebadi"][i % 3]!, limit: 20 }),
    "one document's findings": (i) => record.findingsOf(`generated-1-${i * 7}`),
    search: (i) => record.search(["baba dice", "telephone", "relief foguha", "measures energy"][i % 4]!, { limit: 20 }),
    outlook: () => record.expected("2015-03-01", { limit: 50 }),
    "outlook of an actor": (i) => record.expected("2015-03-01", { limit: 50, actor: state(i) }),
    "events a day between two": (i) => record.perDay("event", { between: [state(i), state(i + 1)] }),
    counts: () => record.counts(),
  };
  const p95: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asks)) {
    const times: number[] = [];
    for (let i = 0; i < rounds; i++) times.push((await workedHere(() => ask(i)))[1]);
    p95[name] = Math.round(percentile(times, 0.95) * 10) / 10;
  }
  return p95;
}

/**
 * Fills a record with so many generated documents, so many a day, and measures it. `say` is told of the progress. CHANCERY_BENCH_KEEP leaves the
 * file, in CHANCERY_BENCH_FOLDER.
 */
export async function benchRecord(
  documents: number,
  say: (line: string) => void = () => undefined,
  perDay = 100,
): Promise<RecordFigures> {
  const folder = mkdtempSync(join(process.env.CHANCERY_BENCH_FOLDER ?? tmpdir(), "chancery-bench-"));
  const path = join(folder, "record.db");
  try {
    let record = await openRecord(path);
    let spent = 0;
    let busy = 0;
    let reports = 0;
    let added = 0;
    let preparing = 0;
    let pending: Reading[] = [];
    const thousands: number[] = [];
    let thousand = 0;
    const flush = async (): Promise<void> => {
      const readings = pending;
      pending = [];
      for (const { findings } of readings) reports += findings.findings.filter(({ kind }) => kind === "event").length;
      const [prepared, readying] = await worked(async () => readings.map((reading) => prepareReading(reading)));
      preparing += readying;
      const [[, ms], clock] = await timed(() => worked(() => record.add(prepared)));
      spent += clock;
      busy += ms;
      thousand += ms;
      added += readings.length;
      if (added % 1000 === 0) {
        thousands.push(thousand);
        thousand = 0;
        if (added % 10_000 === 0)
          say(
            `${added} documents, ${Math.round((reports / spent) * 1000)} reports/s, ${Math.round((reports / busy) * 1000)} a processor second, last 1,000 in ${Math.round(thousands.at(-1)!)} ms (first ${Math.round(thousands[0]!)}), ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
          );
      }
    };
    for (const reading of generate({ documents, perDay })) {
      pending.push(reading);
      if (pending.length === batch) await flush();
    }
    if (pending.length > 0) await flush();
    await record.close();
    const size = statSync(path).size;
    const [opened, openMilliseconds] = await timed(() => openRecord(path));
    record = opened;
    const p95 = await queries(record, 100);
    await record.close();
    return {
      documents,
      reports,
      reportsPerSecond: Math.round((reports / spent) * 1000),
      reportsPerProcessorSecond: Math.round((reports / busy) * 1000),
      preparedPerProcessorSecond: Math.round((reports / preparing) * 1000),
      bytesPerReport: Math.round(size / reports),
      lastOverFirst: Math.round((thousands.at(-1)! / thousands[0]!) * 100) / 100,
      openMilliseconds: Math.round(openMilliseconds),
      p95,
      megabytes: Math.round(process.memoryUsage().rss / 1e6),
    };
  } finally {
    if (!process.env.CHANCERY_BENCH_KEEP) rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks an existing record (bench/grow.ts makes a large one): opening and queries. */
export async function askRecord(path: string): Promise<unknown> {
  const [record, openMilliseconds] = await timed(() => openRecord(path));
  const counts = await record.counts();
  const p95 = await queries(record, 100);
  await record.close();
  return {
    megabytes: statSync(path).size / 1e6,
    bytesPerReport: Math.round(statSync(path).size / counts.reports),
    openMilliseconds,
    counts,
    p95,
  };
}

if (import.meta.main && process.argv[2]?.endsWith(".db"))
  process.stdout.write(`${JSON.stringify(await askRecord(process.argv[2]), null, 2)}\n`);
else if (import.meta.main) {
  const [, , documents = "10000", perDay = "100"] = process.argv;
  const figures = await benchRecord(Number(documents), (line) => process.stderr.write(`${line}\n`), Number(perDay));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
