import assert from "node:assert/strict";
import { test } from "node:test";
import { row } from "../rows/row.ts";
import { everyDatabase } from "../testing/databases.ts";
import { readings } from "../testing/episode.ts";
import type { RecordStore } from "./record.ts";

async function lines(record: RecordStore): Promise<string[]> {
  const all: string[] = [];
  for await (const line of record.all()) all.push(JSON.stringify(row.parse(line)));
  return all;
}

everyDatabase((fresh) => {
  const filled = async (): Promise<RecordStore> => {
    const record = await fresh();
    await record.add(readings());
    return record;
  };

  test("one visit, announced and made, is one event with both reports", async () => {
    const record = await filled();
    const visits = (await record.list("event")).filter((event) => event.mode === "visit");
    assert.equal(visits.length, 1);
    const [visit] = visits;
    assert.deepEqual(
      visit!.reports.map((report) => report.document),
      ["announcement", "afterwards"],
    );
    assert.deepEqual(
      visit!.statusHistory.map((step) => [step.status, step.asOf]),
      [
        ["planned", "2018-01-12"],
        ["happened", "2018-01-22"],
      ],
    );
    assert.deepEqual([visit!.date.start, visit!.date.end], ["2018-01-16", "2018-01-18"]);
    await record.close();
  });

  test("meetings of other persons, and of the same persons later, stay apart", async () => {
    const record = await filled();
    const meetings = (await record.list("event", { order: "oldest" })).filter((event) => event.mode === null);
    assert.deepEqual(
      meetings.map((event) => event.reports.map((report) => report.document)),
      [["no-date"], ["announcement", "meeting", "afterwards"], ["meeting"], ["later-meeting"]],
    );
    const summit = meetings[1]!;
    assert.deepEqual(summit.differences, [
      {
        field: "date",
        values: [
          { value: "2018-01-16", reports: [0, 1] },
          { value: "2018-01-17", reports: [2] },
        ],
      },
    ]);
    assert.equal(summit.date.start, "2018-01-16");
    await record.close();
  });

  test("a statement made twice is one; rows are in the contract's shapes and their words exactly in the text", async () => {
    const record = await filled();
    const statements = await record.list("statement", { speaker: "person:nursultan-nazarbayev" });
    assert.equal(statements.length, 1);
    assert.equal(statements[0]!.reports.length, 2);
    for await (const document of record.rows("document")) {
      for (const { start, end } of await record.findingsOf(document.id)) assert.ok(document.text.slice(start, end).length > 0);
    }
    assert.ok((await lines(record)).length > 10);
    await record.close();
  });

  test("filters: actor, between, type, status, since, until, text, topic", async () => {
    const record = await filled();
    const ids = async (filter: Parameters<RecordStore["list"]>[1]) => (await record.list("event", filter)).length;
    assert.equal(await ids({ actor: "KAZ" }), 5);
    assert.equal(await ids({ actor: "person:rex-tillerson" }), 1);
    assert.equal(await ids({ between: ["USA", "KAZ"] }), 5);
    assert.equal(await ids({ between: ["person:donald-trump", "KAZ"] }), 3);
    assert.equal(await ids({ between: ["RUS", "KAZ"] }), 0);
    assert.equal(await ids({ type: "ASSAULT" }), 0);
    assert.equal(await ids({ status: "happened", since: "2018-09" }), 1);
    assert.equal(await ids({ until: "2018-01-31" }), 3);
    assert.equal(await ids({ text: "ministers met" }), 1);
    assert.equal(await ids({ topic: "trade" }), 1);
    assert.equal(await record.count("event", { actor: "KAZ" }), 5);
    assert.equal((await record.list("actor", { text: "nazarb" })).length, 1);
    assert.equal((await record.search("strategic partnership")).length, 2);
    await record.close();
  });

  test("reading the same again changes nothing; other orders and splits give the same record", async () => {
    const record = await filled();
    const first = await lines(record);
    assert.deepEqual(await record.add(readings()), { documents: 0, changed: 0, findings: 0, refused: 0 });
    const other = await fresh();
    for (const one of readings().reverse()) await other.add([one]);
    assert.deepEqual(await lines(other), first);
    for await (const damage of other.verify()) assert.fail(JSON.stringify(damage));
    await record.close();
    await other.close();
  });

  test("forget leaves the record as if the document had never been read", async () => {
    const record = await filled();
    assert.equal(await record.forget("afterwards"), true);
    assert.equal(await record.forget("afterwards"), false);
    const other = await fresh();
    await other.add(readings().filter(({ document }) => document.id !== "afterwards"));
    assert.deepEqual(await lines(record), await lines(other));
    for await (const damage of record.verify()) assert.fail(JSON.stringify(damage));
    await record.close();
    await other.close();
  });
});
