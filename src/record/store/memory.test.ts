import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementFinding } from "../../coding/finding.ts";
import { liveHeap } from "../../world/testing/live-heap.ts";
import { reading } from "../testing/readings.ts";
import { ActorKeys } from "./actors.ts";
import { openRecord } from "./open.ts";
import type { Reading } from "./record.ts";
import { openSqlite } from "./sqlite.ts";

const day = (i: number): string => Temporal.PlainDate.from("2018-01-01").add({ days: i }).toString();

/** A document of so many characters in which somebody new is quoted, all words of the finding being slices of its text. */
function quoting(i: number, length: number, date = day(i)): Reading {
  const made = reading({
    id: `long-${i}`,
    date,
    opening: "0 ".repeat(length / 2),
    statements: [{ words: `Nazarbayev Somebody The ${i}th said that plan ${i} would be looked at again`, speaker: "nazarbayev" }],
  });
  const { text } = made.document;
  const findings = (made.findings.findings as StatementFinding[]).map((finding) => {
    const { start, end } = finding.evidence;
    const name = text.slice(start, start + 28);
    const speaker = { ...finding.speaker, id: `person:somebody-${i}`, name };
    return { ...finding, speaker, quote: text.slice(start + 5, end) };
  });
  return { ...made, findings: { ...made.findings, findings } };
}

test("findings and actors that the record keeps in mind keep no text in memory", async () => {
  const record = await openRecord(":memory:");
  const length = 300_000;
  const documents = 40;
  await record.add([quoting(0, length), quoting(1, length)]);
  const before = liveHeap();
  for (let i = 2; i < 2 + documents; i++) await record.add([quoting(i, length)]);
  const grown = liveHeap() - before;
  assert.ok(
    grown < (documents * length) / 6,
    `${Math.round(grown / 1000)} KB more after ${documents} documents of ${length / 1000} KB`,
  );
  await record.close();
});

/** Bytes of the heap that every further document takes in a record that keeps few findings in mind. */
async function grownBy(document: (i: number) => Reading): Promise<number> {
  const record = await openRecord(":memory:", { keep: 100 });
  const some = (from: number) => Array.from({ length: 400 }, (_, i) => document(from + i));
  for (const from of [0, 400, 800]) await record.add(some(from));
  const before = liveHeap();
  for (let from = 1200; from < 4800; from += 400) await record.add(some(from));
  const each = (liveHeap() - before) / 3600;
  await record.close();
  return each;
}

test("a record keeps no more findings in mind than it was told to, however many it reads", async () => {
  const each = await grownBy((i) => quoting(i, 0));
  assert.ok(each < 1000, `${Math.round(each)} bytes more for every document`);
});

test("nor more when all that it reads is of one day", async () => {
  const each = await grownBy((i) => quoting(i, 0, "2018-01-16"));
  assert.ok(each < 1000, `${Math.round(each)} bytes more for every document`);
});

test("actors are forgotten when there are more than allowed", async () => {
  const database = await openSqlite(":memory:");
  const keys = new ActorKeys();
  await database.write(async (sql) => {
    for (let i = 0; i < 30; i++) await keys.key(sql, `person:p${i}`, `P ${i}`, "");
  });
  keys.keepWithin(30);
  assert.ok(keys.known("person:p0"));
  keys.keepWithin(29);
  assert.equal(keys.known("person:p0"), undefined);
  await database.close();
});
