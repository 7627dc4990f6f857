import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { numberAsked } from "./asked.ts";

/** What a pool's worker file exports by `serve` (see worker.ts): one batch in, one result out. */
export type Work<T, R> = (batch: T) => R | Promise<R>;

/** `--threads N`: 0 or "all" means every core. Throws E_USAGE_NUMBER. */
export function threadCount(asked: string | undefined): number {
  if (asked === undefined) return 1;
  if (asked === "all" || asked === "0") return availableParallelism();
  return Math.min(numberAsked("--threads", asked, 1), 256);
}

/** Batches a worker. */
const underWay = 4;

/**
 * Runs batches through `threads` workers and yields the results in the order of the batches. At most four batches a worker are
 * under way: memory stays constant however long the input, and workers have enough to do while this thread writes. With one thread
 * the work is done here, without a worker.
 */
export async function* inOrder<T, R>(
  batches: AsyncIterable<T>,
  threads: number,
  file: URL,
  data: unknown,
  here: () => Promise<Work<T, R>>,
): AsyncGenerator<R> {
  if (threads <= 1) {
    const work = await here();
    for await (const batch of batches) yield await work(batch);
    return;
  }
  const workers = Array.from({ length: threads }, () => new PoolWorker<T, R>(file, data));
  const all = batches[Symbol.asyncIterator]();
  try {
    const waiting: Promise<R>[] = [];
    let taken = 0;
    let next: Promise<IteratorResult<T>> | null = all.next();
    while (next !== null || waiting.length > 0) {
      next?.catch(() => {});
      const first = waiting[0];
      // An answer that is ready does not wait for more to come in.
      const answer =
        next === null || waiting.length >= threads * underWay || (first !== undefined && (await isSooner(first, next)));
      if (answer) {
        yield await waiting.shift()!;
        continue;
      }
      const batch: IteratorResult<T> = await next!;
      if (batch.done) {
        next = null;
        continue;
      }
      const work = workers[taken++ % threads]!.run(batch.value);
      work.catch(() => {});
      waiting.push(work);
      next = all.next();
    }
  } finally {
    await Promise.all([all.return?.(), ...workers.map((worker) => worker.close())]);
  }
}

/** So many milliseconds without a new batch are a pause. */
const patience = 30;

/** Whether an answer is ready while the next batch lets itself be waited for. */
function isSooner(answer: Promise<unknown>, batch: Promise<unknown>): Promise<boolean> {
  const ready = (): Promise<boolean> => new Promise((resolve) => setTimeout(resolve, patience, true));
  const come = (): boolean => false;
  return Promise.race([batch.then(come, come), answer.then(ready, ready)]);
}

export class PoolWorker<T, R> {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  #dead: unknown;

  constructor(file: URL, data: unknown) {
    this.#worker = new Worker(file, { workerData: data });
    this.#worker.on("message", ({ result, json, error }: { result?: R; json?: string; error?: unknown }) => {
      const one = this.#waiting.shift();
      if (error !== undefined) one?.reject(error);
      else one?.resolve(json === undefined ? (result as R) : (JSON.parse(json) as R));
    });
    this.#worker.on("error", (error) => this.#die(error));
    this.#worker.on("exit", (code) => this.#die(new Error(`a reading thread ended with code ${code}`)));
  }

  run(batch: T): Promise<R> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(batch);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #die(error: unknown): void {
    this.#dead ??= error;
    for (const one of this.#waiting.splice(0)) one.reject(error);
  }
}
