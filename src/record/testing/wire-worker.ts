// Reads from the queue of a record until it is killed or nothing waits any longer: `node wire-worker.ts RECORD`.
import { openRecord } from "../store/open.ts";
import { Queue } from "../store/postgres/queue.ts";
import { workOn } from "../store/postgres/workers.ts";
import { readWire } from "./wire.ts";

const place = process.argv[2] ?? "";
const record = await openRecord(place);
const queue = await Queue.open(place);
await workOn(
  record,
  queue,
  (batch) => {
    process.stdout.write("reading\n");
    return readWire(batch);
  },
  { concurrency: 1, signal: new AbortController().signal, untilEmpty: true },
);
await queue.close();
await record.close();
