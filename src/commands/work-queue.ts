import { isPostgres } from "../record/store/postgres/address.ts";
import { demandServer } from "./enqueue.ts";
import { EXIT } from "./exit.ts";
import { progress } from "./progress.ts";
import { readingThreads } from "./reading-threads.ts";
import { onOneLine } from "./terminal-text.ts";

/** Reads from the queue of a record until it is interrupted, or until nothing waits any longer; what is under way is finished first. */
export async function work(place: string, threads: number, untilEmpty: boolean): Promise<void> {
  demandServer(isPostgres(place));
  const [{ openRecord }, { Queue }, { workOn }] = await Promise.all([
    import("../record/store/open.ts"),
    import("../record/store/postgres/queue.ts"),
    import("../record/store/postgres/workers.ts"),
  ]);
  const stop = new AbortController();
  const interrupted = (): void => {
    process.stderr.write("Finishing what is under way.\n");
    stop.abort();
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  const record = await openRecord(place);
  const queue = await Queue.open(place);
  const reading = await readingThreads(threads);
  const bar = progress("documents");
  const total = { documents: 0, changed: 0, refused: 0 };
  try {
    await workOn(
      record,
      queue,
      async (batch) => {
        const readings = [];
        const refusals = [];
        for (const answer of await reading.read(batch)) {
          if ("refusal" in answer) refusals.push(answer.refusal);
          else readings.push(answer.reading);
        }
        return { readings, refusals: refusals.map(({ input, code, reason }) => ({ input, code, reason })) };
      },
      {
        concurrency: threads,
        signal: stop.signal,
        untilEmpty,
        onSettled: (added, refusals) => {
          total.documents += added.documents;
          total.changed += added.changed;
          total.refused += refusals.length;
          for (const { input, code, reason } of refusals) {
            bar.done();
            process.stderr.write(`${onOneLine(`${input}: ${code}: ${reason}`)}\n`);
          }
          bar.seen(total.documents + total.changed + total.refused);
        },
      },
    );
    bar.done();
    process.stderr.write(`${total.documents} new documents, ${total.changed} changed, ${total.refused} refused.\n`);
    if (total.refused > 0 && untilEmpty) process.exitCode = EXIT.refused;
  } finally {
    bar.done();
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await reading.close();
    await queue.close();
    await record.close();
  }
}
