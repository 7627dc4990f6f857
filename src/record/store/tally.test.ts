import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { everyDatabase } from "../testing/databases.ts";
import { readings } from "../testing/episode.ts";
import { openRecord } from "./open.ts";
import type { RecordStore } from "./record.ts";

async function counted(record: RecordStore) {
  const days = new Map<string, number>();
  const topics = new Map<string, number>();
  let events = 0;
  let reports = 0;
  for await (const event of record.rows("event")) {
    events++;
    reports += event.reports.length;
    for (const topic of event.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  }
  for (const [day, n] of await record.perDay("event", { since: "0001" })) days.set(day, n);
  return { events, reports, days, topics };
}

async function same(record: RecordStore): Promise<void> {
  const truth = await counted(record);
  const { documents, events, reports } = await record.counts();
  assert.deepEqual(
    { documents, events, reports },
    { documents: await record.count("document"), events: truth.events, reports: truth.reports },
  );
  assert.deepEqual(await record.perDay("event"), truth.days);
  assert.deepEqual(new Map((await record.topics("event")).map(({ topic, n }) => [topic, n])), truth.topics);
  for await (const damage of record.verify()) assert.fail(JSON.stringify(damage));
}

everyDatabase((fresh) => {
  test("what is kept of the numbers is what there is, whatever comes and goes", async () => {
    const record = await fresh();
    await same(record);
    for (const reading of readings()) {
      await record.add([reading]);
      await same(record);
    }
    for (const { document } of readings().slice(0, 3)) {
      await record.forget(document.id);
      await same(record);
    }
    await record.close();
  });

  test("notes are kept with the record, replaced and taken away", async () => {
    const record = await fresh();
    assert.equal(await record.note("calendar"), undefined);
    await record.keepNote("calendar", "one");
    await record.keepNote("calendar", "two");
    assert.equal(await record.note("calendar"), "two");
    await record.keepNote("calendar", null);
    assert.equal(await record.note("calendar"), undefined);
    await record.close();
  });
});

test("a record of an older Chancery gets its numbers when it is opened", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-tally-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "record.db");
  const record = await openRecord(path);
  await record.add(readings());
  await record.close();
  const old = new DatabaseSync(path);
  old.exec(
    "create table old_key (key integer not null, s integer not null, finding integer not null, primary key (key, s, finding)) without rowid; insert into old_key select key, block * 16, finding from finding_key; drop table finding_key; alter table old_key rename to finding_key; drop table band_late; drop table tally; drop table note; drop table version; drop index cluster_differs; drop index actor_fact_value; drop index document_page; drop index cluster_long; drop index cluster_years; alter table cluster drop column differs; alter table document drop column page; alter table document drop column modified; pragma user_version = 1",
  );
  old.close();
  const again = await openRecord(path);
  await same(again);
  const differing = (await again.list("event", { differing: true })).filter((event) => event.differences.length > 0);
  assert.equal(differing.length, (await again.list("event")).filter((event) => event.differences.length > 0).length);
  await again.close();
});
