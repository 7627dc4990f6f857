import type { Found } from "../intake/formats/source.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { Added, RecordStore } from "../record/store/record.ts";
import { inOrder } from "./pool.ts";
import type { ReadAnswer } from "./read-batch.ts";

export interface IngestOptions {
  readonly threads: number;
  readonly onProgress?: (seen: number) => void;
  readonly onRefusal?: (refusal: Refusal) => void;
}

/** How many inputs came, what the record made of them, how many were refused. */
export interface Ingested extends Added {
  readonly inputs: number;
  readonly inputsRefused: number;
}

/**
 * Reads inputs into a record: documents are made and coded on the reading threads, then added in the order of the inputs, a batch a
 * transaction, so that an interrupted run leaves a record that goes on where it stopped.
 */
export async function ingest(record: RecordStore, inputs: AsyncIterable<Found>, options: IngestOptions): Promise<Ingested> {
  const file = new URL(import.meta.url.endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", import.meta.url);
  const total = { inputs: 0, inputsRefused: 0, documents: 0, changed: 0, findings: 0, refused: 0 };
  const answers = inOrder<readonly Found[], ReadAnswer[]>(batches(inputs), options.threads, file, null, async () =>
    (await import("./read-batch.ts")).readBatch(),
  );
  for await (const batch of answers) {
    const readings = [];
    for (const answer of batch) {
      total.inputs++;
      if ("refusal" in answer) {
        total.inputsRefused++;
        const { input, code, reason } = answer.refusal;
        await record.refuse({ input, code, reason });
        options.onRefusal?.(answer.refusal);
      } else readings.push({ document: answer.document, findings: { document: answer.document.id, findings: answer.findings } });
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

/** About half a megabyte or 32 inputs together. */
async function* batches(inputs: AsyncIterable<Found>): AsyncGenerator<readonly Found[]> {
  let batch: Found[] = [];
  let size = 0;
  for await (const found of inputs) {
    batch.push(found);
    if ("input" in found) size += (found.input.text?.length ?? 0) + (found.input.html?.length ?? 0);
    if (batch.length >= 32 || size > 512 * 1024) {
      yield batch;
      batch = [];
      size = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
