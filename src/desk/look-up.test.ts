import assert from "node:assert/strict";
import { test } from "node:test";
import { openRecord } from "../record/store/open.ts";
import { readings } from "../record/testing/episode.ts";
import { loadWorld } from "../world/load.ts";
import { lookUp, Sources } from "./look-up.ts";

test("finds an actor by id, code or name, in the record and among the facts", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const world = loadWorld();
  const id = async (word: string) => (await lookUp(record, world, word))?.id;
  assert.equal(await id("KAZ"), "state:KAZ");
  assert.equal(await id("kaz"), "state:KAZ");
  assert.equal(await id("state:USA"), "state:USA");
  assert.equal(await id("Kazakhstan"), "state:KAZ");
  assert.equal(await id("Nursultan Nazarbayev"), "person:nursultan-nazarbayev");
  assert.equal(await id("BRA"), "state:BRA");
  assert.equal(await id("nazarbay"), "person:nursultan-nazarbayev");
  assert.equal(await id("president"), undefined);
  for (const word of ["", "  ", "\u0000", "%", "person:nobody-of-that-name", "Zzyzx Qwfp", "x"])
    assert.equal(await id(word), undefined, word);
  await record.close();
});

test("a citation shows a document's title or, without one, its first words", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const found = await new Sources(record).of(["meeting", "none"]);
  assert.equal(found.get("meeting")!.date, "2018-01-16");
  assert.equal(found.get("none")!.title, "none");
  await record.close();
});
