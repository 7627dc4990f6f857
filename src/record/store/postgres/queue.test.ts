import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { Client } from "pg";
import { skipPostgres, startPostgres, type TestServer } from "../../testing/postgres-server.ts";
import { damages, lines } from "../../testing/whole.ts";
import { readWire, wire } from "../../testing/wire.ts";
import { openRecord } from "../open.ts";
import type { RecordStore } from "../record.ts";
import { connectionTo } from "./database.ts";
import { mostAttempts, Queue } from "./queue.ts";
import { workOn } from "./workers.ts";

const kills = Number(process.env.CHANCERY_KILLS ?? 50);
const count = 20 * kills;

/** What one quiet process makes of the reports. */
async function quiet(documents: ReturnType<typeof wire>): Promise<string> {
  const record = await openRecord(":memory:");
  await record.add((await readWire(documents)).readings);
  const made = await lines(record);
  await record.close();
  return made;
}

describe("the queue on a server", { skip: skipPostgres }, () => {
  let server: TestServer;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  async function filled(schema: string, documents: ReturnType<typeof wire>) {
    const place = server.record(schema);
    const record = await openRecord(place);
    const queue = await Queue.open(place);
    for (let at = 0; at < documents.length; at += 4) await queue.put(documents.slice(at, at + 4));
    return { place, record, queue };
  }

  const work = (record: RecordStore, queue: Queue, read = readWire, signal = new AbortController().signal) =>
    workOn(record, queue, read, { concurrency: 2, signal, untilEmpty: true });

  it(`each of ${count} documents and more is read once, though workers are killed ${kills} times`, {
    timeout: 1_200_000,
  }, async () => {
    // Documents come as they are needed, so that there is something to read at every kill, however quick the machine.
    const documents = wire(4 * count);
    const { place, record, queue } = await filled("killed", []);
    let fed = 0;
    const feed = async (upTo: number): Promise<void> => {
      while (fed < upTo) {
        const at = fed;
        fed += 4;
        await queue.put(documents.slice(at, at + 4));
      }
    };
    const child = new URL("../../testing/wire-worker.ts", import.meta.url).pathname;
    let killed = 0;
    let patience = 200;
    const life = async (): Promise<void> => {
      const waiting = await queue.documents();
      if (waiting < 40) await feed(Math.min(fed + 40, documents.length));
      const worker: ChildProcess = spawn(process.execPath, [child, place], { stdio: ["ignore", "pipe", "inherit"] });
      const over = new Promise<number | null>((resolve) => worker.once("exit", (code) => resolve(code)));
      await Promise.race([new Promise((resolve) => worker.stdout!.once("data", resolve)), over]);
      const timer = setTimeout(() => worker.kill("SIGKILL"), Math.random() * patience);
      const ended = await over;
      clearTimeout(timer);
      // Killed with much left, the next may live longer; done before its time, shorter.
      if (ended === null) killed++;
      patience = ended === null ? (waiting > 60 ? Math.min(1.5 * patience, 2000) : patience) : patience / 2;
    };
    const lives = async (): Promise<void> => {
      for (let i = 0; killed < kills - 2 && i < 4 * kills; i++) await life();
    };
    await Promise.all([lives(), lives()]);
    await feed(count);
    for (let i = 0; killed < kills && i < 4 * kills; i++) await life();
    assert.ok(killed >= kills, `only ${killed} kills came in time`);
    await work(record, queue);
    assert.equal(await lines(record), await quiet(documents.slice(0, fed)));
    assert.deepEqual(await damages(record), []);
    assert.equal(await queue.documents(), 0);
    assert.deepEqual(await record.refusals(), []);
    await queue.close();
    await record.close();
  });

  it("a worker that is told to stop finishes what is under way", async () => {
    const documents = wire(24);
    const { record, queue } = await filled("stopped", documents);
    const stop = new AbortController();
    await work(
      record,
      queue,
      (batch) => {
        stop.abort();
        return readWire(batch);
      },
      stop.signal,
    );
    const left = await queue.documents();
    assert.equal((await record.counts()).documents, documents.length - left);
    assert.ok(left > 0);
    await work(record, queue);
    assert.equal(await lines(record), await quiet(documents));
    await queue.close();
    await record.close();
  });

  it("what waits without a job, as a backup brings it back, is read all the same", async () => {
    const documents = wire(12);
    const { record, queue } = await filled("restored", documents);
    await queue.pool.query(`delete from ${queue.jobs}._private_jobs`);
    await work(record, queue);
    assert.equal(await lines(record), await quiet(documents));
    await queue.close();
    await record.close();
  });

  it("one bad document takes no other with it, and is named", { timeout: 120_000 }, async () => {
    const documents = wire(8);
    const { place, record, queue } = await filled("poisoned", documents);
    const hurry = new Client(connectionTo(queue.address));
    await hurry.connect();
    // graphile-worker waits longer after every failure; the test does not.
    const timer = setInterval(
      () => void hurry.query(`update ${queue.jobs}._private_jobs set run_at = now()`).catch(() => {}),
      50,
    );
    await work(record, queue, async (batch) => {
      if (batch.some(({ name }) => name === "wire-5")) throw new Error("cannot be read");
      return readWire(batch);
    });
    clearInterval(timer);
    await hurry.end();
    assert.equal((await record.counts()).documents, 7);
    assert.deepEqual(
      (await record.refusals()).map(({ input, code, reason }) => [input, code, reason.includes(String(mostAttempts))]),
      [["wire-5", "E_WORK_GIVEN_UP", true]],
    );
    assert.match(place, /poisoned/);
    await queue.close();
    await record.close();
  });
});
