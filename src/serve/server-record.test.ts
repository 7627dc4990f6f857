import assert from "node:assert/strict";
import { after, before, describe, it, mock } from "node:test";
import { openRecord } from "../record/store/open.ts";
import type { RecordStore } from "../record/store/record.ts";
import { readings } from "../record/testing/episode.ts";
import { many } from "../record/testing/many.ts";
import { skipPostgres, startPostgres, type TestServer } from "../record/testing/postgres-server.ts";
import { loadWorld } from "../world/load.ts";
import { createApp, type DeskApp } from "./app.ts";
import { loadReader } from "./reader.ts";

const base = "http://127.0.0.1:8423";

describe("the desk over a record on a server", { skip: skipPostgres }, () => {
  let server: TestServer;
  const records: RecordStore[] = [];
  const desks: DeskApp[] = [];
  const world = loadWorld();
  before(async () => {
    server = await startPostgres();
    for (const place of [server.record("desk"), ":memory:"]) {
      const record = await openRecord(place);
      await record.add(readings());
      records.push(record);
      desks.push(createApp({ record, world, reader: () => loadReader(world), today: () => "2018-01-20" }));
    }
  });
  after(async () => {
    for (const desk of desks) desk.close();
    for (const record of records) await record.close();
    await server.stop();
  });

  it("answers every page and question as over one in a file", async () => {
    const event = (await records[0]!.list("event", { limit: 1 }))[0]!.id;
    // biome-ignore format: a list of addresses
    const asked = ["/", "/?on=2018-01-16", "/relation", "/relation/KAZ/USA", "/relation/KAZ/USA?type=CONSULT&since=2018", "/actors", "/actors?type=person&q=Naz", "/actors?q=kazakh", "/actor/KAZ", "/actor/person:nursultan-nazarbayev", "/matters", "/matter/trade", "/council?on=2018-01-15", "/documents", "/documents?q=trade", "/document/meeting", "/search", "/search?q=Nazarbayev", "/search?kind=event&actor=KAZ&year=2018", "/map", "/differences", "/corrections", "/brief/KAZ/USA", "/feeds", "/api/events?actor=KAZ&order=oldest", "/api/statements", "/api/documents?text=talks", "/api/actors?text=naz", `/api/events/${event}`];
    for (const address of asked) {
      const [far, near] = await Promise.all(desks.map((desk) => desk.app.request(`${base}${address}`)));
      assert.equal(far!.status, near!.status, address);
      const [one, other] = await Promise.all([far!.text(), near!.text()]);
      assert.equal(one.replaceAll(/version=\d+/g, ""), other.replaceAll(/version=\d+/g, ""), address);
    }
  });

  it("is told of what another process commits, without looking", async () => {
    // The clock by which a record in a file is looked at stands still.
    mock.timers.enable({ apis: ["setInterval"] });
    const answer = await desks[0]!.app.request(`${base}/api/live`);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const counts = async (): Promise<{ documents: number }> => {
      for (let told = ""; ; ) {
        const { value = "", done } = await reader.read();
        told += value;
        const data = /event: record\n(?:id.*\n)?data: (.*)\n/.exec(told)?.[1] ?? /data: (\{.*\})\n/.exec(told)?.[1];
        if (data) return (JSON.parse(data) as { counts: { documents: number } }).counts;
        assert.equal(done, false);
      }
    };
    assert.equal((await counts()).documents, readings().length);
    // What is kept for a second after a change is asked anew.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const other = await openRecord(server.record("desk"));
    await other.add(many());
    assert.equal((await counts()).documents, readings().length + many().length);
    await other.close();
    await reader.cancel();
    mock.timers.reset();
  });
});
