import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import { Client } from "pg";
import type { Added, RecordStore, Refusal } from "../record.ts";
import { connectionTo } from "./database.ts";
import { alive, mostAttempts, partAfter, type Queue, task, type Waiting } from "./queue.ts";

/** What came of the documents of a batch. */
export interface BatchRead {
  readonly readings: Parameters<RecordStore["settle"]>[1];
  readonly refusals: readonly Omit<Refusal, "at">[];
}

export interface WorkOptions {
  /** How many batches are read at once in this process. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** End when nothing waits any longer, with this worker or another. */
  readonly untilEmpty: boolean;
  readonly onSettled?: (added: Added, refusals: BatchRead["refusals"]) => void;
}

const pause = 400;
const silent = new Logger(() => () => undefined);

/**
 * Takes batches from the queue, reads them and settles them in the record until it is told to stop, or all is read. What is under way
 * then is finished first. A batch is done in the same transaction that puts its findings into the record: whoever dies, it is read
 * again or it is done, never half and never twice.
 */
export async function workOn(
  record: RecordStore,
  queue: Queue,
  read: (batch: readonly Waiting[]) => Promise<BatchRead>,
  { concurrency, signal, untilEmpty, onSettled }: WorkOptions,
): Promise<void> {
  const lives = new Client(connectionTo(queue.address, "chancery work: alive"));
  const lost = new AbortController();
  lives.once("end", () => lost.abort());
  lives.on("error", () => lost.abort());
  await lives.connect();
  const stop = AbortSignal.any([signal, lost.signal]);
  const events = new EventEmitter();
  let shown: Promise<unknown> = Promise.resolve();
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    shown = lives.query("select pg_advisory_lock($1, hashtext($2))", [alive, workerPool.id]);
    shown.catch(() => lost.abort());
  });
  let failure: unknown;
  const settle = async (n: number, { readings, refusals }: BatchRead): Promise<void> => {
    const added = await record.settle(n, readings, refusals);
    if (added) onSettled?.(added, refusals);
  };
  const handle = async (payload: unknown, { job }: { readonly job: { readonly attempts: number } }): Promise<void> => {
    await shown;
    const { n } = payload as { n: number };
    const inputs = await queue.inputs(n);
    if (!inputs) return;
    if (job.attempts > partAfter && inputs.length > 1) return queue.part(n, inputs);
    try {
      await settle(n, await read(inputs));
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const runner = await run({
    pgPool: queue.pool,
    schema: queue.jobs,
    concurrency,
    pollInterval: pause,
    noHandleSignals: true,
    logger: silent,
    events,
    taskList: { [task]: handle },
    parsedCronItems: [],
  });
  const ended = runner.promise.catch((error) => {
    failure ??= error;
    lost.abort();
  });
  try {
    while (!stop.aborted) {
      await queue.release();
      for (const n of await queue.givenUp()) await settle(n, { readings: [], refusals: given(await queue.inputs(n)) });
      if (untilEmpty && (await queue.documents()) === 0) break;
      await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
    }
  } finally {
    await runner.stop().catch(() => undefined);
    await ended;
    lives.removeAllListeners("end");
    await lives.end().catch(() => undefined);
  }
  if (lost.signal.aborted && !signal.aborted) throw failure ?? new Error("Connection terminated");
}

const given = (inputs: readonly Waiting[] | undefined): BatchRead["refusals"] =>
  (inputs ?? []).map(({ name }) => ({
    input: name,
    code: "E_WORK_GIVEN_UP",
    reason: `${mostAttempts} attempts to read it failed, or ended with the worker that made them.`,
  }));
