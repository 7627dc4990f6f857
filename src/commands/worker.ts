import { parentPort } from "node:worker_threads";
import type { Work } from "./pool.ts";

/**
 * Serves a pool's batches in this thread, one after another, answers in order. Answers of many small objects go as JSON, which costs
 * both threads half of what a structured clone does.
 */
export function serveBatches<T, R>(ready: Promise<Work<T, R>>, as: "clone" | "json" = "clone"): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (batch: T) => {
    last = last.then(async () => {
      try {
        const result = await (await ready)(batch);
        parentPort?.postMessage(as === "json" ? { json: JSON.stringify(result) } : { result });
      } catch (error) {
        parentPort?.postMessage({ error: error instanceof Error ? error : new Error(String(error)) });
      }
    });
  });
}
