import type { Found } from "../intake/formats/source.ts";
import type { Refusal } from "../intake/refusal.ts";
import type { RecordStore } from "../record/store/record.ts";
import { ChanceryError } from "../world/errors.ts";

const most = 16;
const largest = 256 * 1024;

/**
 * Leaves inputs in the queue of a record on a server, for `chancery work` to read: texts and pages as intake found them, since other
 * machines have other files. What intake refuses is told and kept at once. Gives how many wait now because of this, and how many were refused.
 */
export async function enqueue(
  place: string,
  record: RecordStore,
  inputs: AsyncIterable<Found>,
  watch: { readonly onProgress: (seen: number) => void; readonly onRefusal: (refusal: Refusal) => void },
): Promise<{ readonly queued: number; readonly refused: number }> {
  const { Queue } = await import("../record/store/postgres/queue.ts");
  const queue = await Queue.open(place);
  let queued = 0;
  let refused = 0;
  let batch: Extract<Found, { input: unknown }>[] = [];
  let size = 0;
  const put = async (): Promise<void> => {
    if (batch.length > 0) await queue.put(batch);
    queued += batch.length;
    batch = [];
    size = 0;
  };
  try {
    for await (const found of inputs) {
      if ("refusal" in found) {
        refused++;
        const { input, code, reason } = found.refusal;
        await record.refuse({ input, code, reason });
        watch.onRefusal(found.refusal);
        continue;
      }
      batch.push(found);
      size += (found.input.text?.length ?? 0) + (found.input.html?.length ?? 0);
      if (batch.length >= most || size > largest) await put();
      watch.onProgress(queued + refused);
    }
    await put();
  } finally {
    await queue.close();
  }
  return { queued, refused };
}

/** Throws E_USAGE_QUEUE for a record in a file: only a server has a queue. */
export function demandServer(server: boolean): void {
  if (!server)
    throw new ChanceryError(
      "E_USAGE_QUEUE",
      "A record in a file has no queue: it is read by the command that is called.",
      "Name a record on a server, --record postgres://…, or leave out --queue.",
    );
}
