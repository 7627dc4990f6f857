import type { Found } from "../intake/formats/source.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { Added, RecordStore } from "../record/store/record.ts";
import type { ModelReader } from "./model-reader.ts";
import { inOrder } from "./pool.ts";
import type { ReadAnswer } from "./read-batch.ts";

export interface IngestOptions {
  readonly threads: number;
  /** Read with a language model instead of (or beside) Chancery's own reader. */
  readonly model?: ModelReader | null;
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
 * Reads inputs into a record: documents are made and coded on the reading threads, then added in the order of the inputs, a batch a
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

/** Adds to a record what was read, here or elsewhere: each batch a transaction, refusals with their reasons. */
export async function keep(
  record: RecordStore,
  answers: AsyncIterable<readonly ReadAnswer[]>,
  options: Omit<IngestOptions, "threads">,
): Promise<Ingested> {
  const total = { inputs: 0, inputsRefused: 0, dropped: 0, documents: 0, changed: 0, findings: 0, refused: 0 };
  for await (const batch of answers) {
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
        readings.push({ document: answer.document, findings: { document: answer.document.id, findings: answer.findings } });
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
