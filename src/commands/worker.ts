import { parentPort } from "node:worker_threads";
import type { Work } from "./pool.ts";

/** Serves a pool's batches in this thread, one after another, answers in order. */
export function serveBatches<T, R>(ready: Promise<Work<T, R>>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (batch: T) => {
    last = last.then(async () => {
      try {
        parentPort?.postMessage({ result: await (await ready)(batch) });
      } catch (error) {
        parentPort?.postMessage({ error: error instanceof Error ? error : new Error(String(error)) });
      }
    });
  });
}
