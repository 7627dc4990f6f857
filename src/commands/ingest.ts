import type { Found } from "../intake/formats/source.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { Added, RecordStore } from "../record/store/record.ts";
import { growHeapSlowly } from "./heap-growth.ts";
import type { ModelReader } from "./model-reader.ts";
import { inOrder } from "./pool.ts";
import type { ReadAnswer } from "./read-batch.ts";

export interface IngestOptions {
  readonly threads: number;
  /** Read with a language model instead of (or beside) Chancery's own reader. */
  readonly model?: ModelReader | null;
  /** Once it is aborted nothing more is taken, and what was read is kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (seen: number) => void;
  readonly onRefusal?: (refusal: Refusal) => void;
}

/** How many inputs came, what the record made of them, how many were refused. */
export interface Ingested extends Added {
  readonly inputs: number;
  readonly inputsRefused: number;
  /** Findings of a language model that were dropped. */
  readonly dropped: number;
}

/**
 * Reads inputs into a record: documents are made and coded on the reading threads, then added in the order of the inputs, some batches a
 * transaction, so that an interrupted run leaves a record that goes on where it stopped.
 */
export async function ingest(record: RecordStore, inputs: AsyncIterable<Found>, options: IngestOptions): Promise<Ingested> {
  const file = new URL(import.meta.url.endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", import.meta.url);
  const model = options.model ?? null;
  const answers = inOrder<readonly Found[], ReadAnswer[]>(
    batches(inputs, model === null ? 32 : 1),
    options.threads,
    file,
    model,
    async () => (await import("./read-batch.ts")).readBatch(model),
  );
  return keep(record, answers, options);
}

/**
 * A transaction takes so many documents or characters of text at most, and no more once nothing has come for `patience` milliseconds or
 * the first of it has waited for `longest`. In a large record it costs a third less for each of 500 documents than for each of 100.
 */
export const together = 1000;
const togetherLong = 4_000_000;
const patience = 1000;
const longest = 5000;

/** Adds to a record what was read, here or elsewhere: some batches a transaction, refusals with their reasons. */
export async function keep(
  record: RecordStore,
  answers: AsyncIterable<readonly ReadAnswer[]>,
  options: Omit<IngestOptions, "threads">,
): Promise<Ingested> {
  growHeapSlowly();
  const total = { inputs: 0, inputsRefused: 0, dropped: 0, documents: 0, changed: 0, findings: 0, refused: 0 };
  for await (const batch of gathered(answers, options.signal)) {
    const readings = [];
    for (const answer of batch) {
      total.inputs++;
      if ("refusal" in answer) {
        total.inputsRefused++;
        const { input, code, reason } = answer.refusal;
        await record.refuse({ input, code, reason });
        options.onRefusal?.(answer.refusal);
      } else {
        total.dropped += answer.dropped ?? 0;
        readings.push(answer.reading);
      }
    }
    const added = await record.add(readings);
    total.documents += added.documents;
    total.changed += added.changed;
    total.findings += added.findings;
    total.refused += added.refused;
    options.onProgress?.(total.inputs);
  }
  return total;
}

/** Answers together as far as they come soon: what costs a transaction once is shared by many. */
async function* gathered(
  answers: AsyncIterable<readonly ReadAnswer[]>,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<ReadAnswer[]> {
  const stopped = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));
  const batches = answers[Symbol.asyncIterator]();
  let held: ReadAnswer[] = [];
  let long = 0;
  let next = batches.next();
  let since = 0;
  try {
    for (;;) {
      const soon =
        held.length === 0
          ? await Promise.race([next, stopped])
          : await Promise.race([next, stopped, late(Math.min(patience, since + longest - performance.now()))]);
      if (soon === null) {
        if (held.length > 0) yield held;
        held = [];
        long = 0;
        if (signal.aborted) return;
        continue;
      }
      if (soon.done) {
        if (held.length > 0) yield held;
        return;
      }
      if (held.length === 0) since = performance.now();
      held.push(...soon.value);
      for (const answer of soon.value) if ("reading" in answer) long += answer.reading.text.length;
      next = batches.next();
      next.catch(() => {});
      if (held.length < together && long < togetherLong && performance.now() - since < longest) continue;
      yield held;
      held = [];
      long = 0;
    }
  } catch (error) {
    // What was read before the failure is kept.
    if (held.length > 0) yield held;
    throw error;
  } finally {
    // Who interrupts does not wait for an input that gives nothing.
    const ended = batches.return?.();
    if (signal.aborted) ended?.catch(() => {});
    else await ended;
  }
}

const late = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds), null).unref());

/** About half a megabyte or `most` inputs together: 32, but one where a model takes seconds for it. */
async function* batches(inputs: AsyncIterable<Found>, most: number): AsyncGenerator<readonly Found[]> {
  let batch: Found[] = [];
  let size = 0;
  for await (const found of inputs) {
    batch.push(found);
    if ("input" in found) size += (found.input.text?.length ?? 0) + (found.input.html?.length ?? 0);
    if (batch.length >= most || size > 512 * 1024) {
      yield batch;
      batch = [];
      size = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
