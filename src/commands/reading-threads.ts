import type { Found } from "../intake/formats/source.ts";
import { growHeapSlowly } from "./heap-growth.ts";
import { PoolWorker } from "./pool.ts";
import type { ReadAnswer } from "./read-batch.ts";

/** Reads batches as they come, each on the thread that has the fewest before it; with one thread, here. */
export async function readingThreads(
  threads: number,
): Promise<{ read(batch: readonly Found[]): Promise<ReadAnswer[]>; close(): Promise<void> }> {
  growHeapSlowly();
  if (threads <= 1) {
    const { readBatch } = await import("./read-batch.ts");
    const read = await readBatch();
    return { read: async (batch) => read(batch), close: async () => undefined };
  }
  const file = new URL(import.meta.url.endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", import.meta.url);
  const workers = Array.from({ length: threads }, () => ({
    worker: new PoolWorker<readonly Found[], ReadAnswer[]>(file, null),
    busy: 0,
  }));
  return {
    async read(batch) {
      const free = workers.reduce((a, b) => (b.busy < a.busy ? b : a));
      free.busy++;
      try {
        return await free.worker.run(batch);
      } finally {
        free.busy--;
      }
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.close()));
    },
  };
}
