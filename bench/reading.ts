import { execFileSync, fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingest } from "../src/commands/ingest.ts";
import type { Found } from "../src/intake/formats/source.ts";
import { openRecord } from "../src/record/store/open.ts";
import { articles } from "./articles.ts";
import { memoryNow } from "./memory.ts";
import { pages } from "./pages.ts";

/** Seconds of processor time of the whole process and of this thread alone. */
function spent(): { readonly all: number; readonly here: number } {
  const all = process.cpuUsage();
  const here = process.threadCpuUsage();
  return { all: (all.user + all.system) / 1e6, here: (here.user + here.system) / 1e6 };
}

/** Articles a second by the clock; milliseconds of processor time an article, of all threads and of the main one. */
interface Warm {
  readonly rate: number;
  readonly all: number;
  readonly here: number;
}

type Supply = (count: number, from?: number) => AsyncGenerator<Found>;

/** Made beforehand, so that making them is not measured; further ones as they are asked for. */
async function* ready(made: readonly Found[], count: number, supply: Supply): AsyncGenerator<Found> {
  yield* made.slice(0, count);
  if (count > made.length) yield* supply(count - made.length, made.length);
}

/** So many articles are made beforehand: their texts would count as memory of what is measured. */
const beforehand = 2000;

/** After so many articles, and every further 10,000, a line is printed. */
const marks = [1000, 2000, 5000, 10_000];

/** So many articles begin a run: threads load their model and warm up on them; they are not in the figures of the two threads. */
const warm = 512;

/**
 * Reads generated articles into a record on so many threads and prints how it goes: articles a second by the clock and by
 * processor time, this thread's share of it, memory and disk, at 1,000 articles, 2,000, 5,000, 10,000 and every further 10,000.
 */
async function run(
  folder: string,
  made: readonly Found[],
  count: number,
  threads: number,
  { supply, name }: Corpus,
): Promise<Warm> {
  const place = join(folder, `${name}-${threads}-${count}.db`);
  const record = await openRecord(place);
  let since = { at: performance.now(), ...spent(), seen: 0 };
  let shown = 0;
  const begun = since;
  let warmed = since;
  const show = (seen: number): void => {
    const now = { at: performance.now(), ...spent(), seen };
    const done = seen - since.seen;
    const { resident, own, heap } = memoryNow();
    console.log(
      `${seen} ${name}, ${threads} thread${threads > 1 ? "s" : ""}: ${((done / (now.at - since.at)) * 1000).toFixed(1)} a second, ` +
        `${(((now.all - since.all) / done) * 1000).toFixed(1)} ms of processor time each (${(((now.here - since.here) / done) * 1000).toFixed(1)} on the main thread), ` +
        `${(statSync(place).size / 1e6).toFixed(1)} MB on disk, ${resident} MB resident${own === null ? "" : `, ${own} of them without files`}, ${heap} in the main thread's heap`,
    );
    since = now;
    shown = seen;
  };
  await ingest(record, ready(made, count, supply), {
    threads,
    onProgress: (seen) => {
      if (warmed === begun && seen >= warm) warmed = { at: performance.now(), ...spent(), seen };
      if (seen >= (marks.find((mark) => mark > shown) ?? shown - (shown % 10_000) + 10_000)) show(seen);
    },
  });
  if (shown < count) show(count);
  const { events, statements } = await record.counts();
  const now = spent();
  const done = count - warmed.seen;
  const warmly = {
    rate: (done / (performance.now() - warmed.at)) * 1000,
    all: ((now.all - warmed.all) / done) * 1000,
    here: ((now.here - warmed.here) / done) * 1000,
  };
  console.log(
    `  ${events} events, ${statements} statements; once warm ${warmly.rate.toFixed(1)} ${name} a second, ${warmly.all.toFixed(1)} ms of processor time each, ${warmly.here.toFixed(1)} on the main thread`,
  );
  await record.close();
  return warmly;
}

interface Corpus {
  readonly name: string;
  readonly supply: Supply;
}

const corpora: Readonly<Record<string, Corpus>> = {
  articles: { name: "articles", supply: articles },
  pages: { name: "pages", supply: pages },
};

/** Reads so many articles or pages on so many threads into a record of its own, in this process. */
async function measured(count: number, threads: number, of: string): Promise<Warm> {
  const corpus = corpora[of];
  if (!corpus) throw new Error(`articles or pages, not ${of}`);
  const folder = mkdtempSync(join(process.env.CHANCERY_BENCH_FOLDER ?? tmpdir(), "chancery-bench-"));
  try {
    const made: Found[] = [];
    for await (const found of corpus.supply(Math.min(count, beforehand))) made.push(found);
    return await run(folder, made, count, threads, corpus);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same in a process of its own. One thread has one core for itself and its collector and compiler, where the system can hold it
 * there (`taskset`): left free it takes a fifth of a second core, and is no measure of what one core does.
 */
function apart(count: number, threads: number, of: string): Promise<Warm> {
  const pinned = threads === 1 ? oneCore() : [];
  const child = fork(fileURLToPath(import.meta.url), [String(count), String(threads), of], {
    ...(pinned.length > 0 ? { execPath: "taskset", execArgv: [...pinned, process.execPath] } : {}),
  });
  return new Promise((resolve, reject) => {
    child.on("message", (warm) => resolve(warm as Warm));
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the run on ${threads} threads ended with ${code}`)));
  });
}

/** What `taskset` is to be told to hold a program on one core; nothing where it is not there. */
function oneCore(): readonly string[] {
  try {
    const first = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (first === undefined) return [];
    execFileSync("taskset", ["-c", first, process.execPath, "-e", ""], { stdio: "ignore" });
    return ["-c", first];
  } catch {
    console.log("taskset is not there: the one thread is not held on one core");
    return [];
  }
}

/** `node bench/reading.ts [N] [THREADS] [articles|pages]`: how many a second from text to merged record, and how that and memory grow. */
export async function readingBench(count = 4000, threads: readonly number[] = [1, 2], of = "articles"): Promise<void> {
  const runs: Warm[] = [];
  for (const each of threads) runs.push(await apart(count, each, of));
  const [one, two] = runs;
  // On a machine that does other things too the clock says little: what the threads' processor time would allow says more.
  if (one && two)
    console.log(
      `two threads by the clock ${(two.rate / one.rate).toFixed(2)} of one core, by processor time ${(one.all / Math.max(two.here, two.all / 2)).toFixed(2)}`,
    );
}

if (import.meta.main) {
  const [count = "4000", threads, of = "articles"] = process.argv.slice(2);
  if (threads === undefined) await readingBench(Number(count));
  else {
    const warm = await measured(Number(count), Number(threads), of);
    process.send?.(warm);
  }
}
