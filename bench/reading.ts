import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../src/commands/ingest.ts";
import type { Found } from "../src/intake/formats/source.ts";
import { openRecord } from "../src/record/store/open.ts";
import { loadWorld } from "../src/world/load.ts";
import { exampleDocuments } from "./corpus.ts";

/** The example articles again and again, each time as other documents: a number stands in the text, a day passes. */
async function* copies(count: number): AsyncGenerator<Found> {
  const documents = exampleDocuments(loadWorld());
  for (let i = 0; i < count; i++) {
    const { text, published } = documents[i % documents.length]!;
    const round = Math.floor(i / documents.length);
    const day = /^\d{4}-\d{2}-\d{2}/.test(published.date ?? "")
      ? Temporal.PlainDate.from(published.date!.slice(0, 10))
      : Temporal.PlainDate.from("2018-06-01");
    const date = day.add({ days: round * 11 }).toString();
    yield { name: `copy-${i}`, input: { text: `${text}\n\nReport ${i}.`, given: { id: `copy-${i}`, date, language: "en" } } };
  }
}

/** Articles a second from text to merged record, on one and two threads, and how that grows. */
export async function readingBench(sizes: readonly number[] = [1000, 4000]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  try {
    let first = 0;
    for (const [threads, size] of [...sizes.map((size) => [1, size] as const), [2, sizes.at(-1) ?? 1000] as const]) {
      const place = join(folder, `${threads}-${size}.db`);
      const record = await openRecord(place);
      const from = performance.now();
      await ingest(record, copies(size), { threads });
      const rate = size / ((performance.now() - from) / 1000);
      const { events } = await record.counts();
      await record.close();
      first ||= rate;
      const memory = Math.round(process.memoryUsage().rss / 1e6);
      console.log(
        `${size} articles, ${threads} thread${threads > 1 ? "s" : ""}: ${rate.toFixed(1)} articles/s (${(rate / first).toFixed(2)} of the first), ` +
          `${events} events, ${(statSync(place).size / 1e6).toFixed(1)} MB on disk, ${memory} MB resident`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
