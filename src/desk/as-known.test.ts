import assert from "node:assert/strict";
import { test } from "node:test";
import { openRecord } from "../record/store/open.ts";
import { readings } from "../record/testing/episode.ts";
import { expectedKnown, statusKnown, stillToCome } from "./as-known.ts";

test("an event is on a day what the reports until then say of it", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const events = await record.list("event");
  const visit = events.find((event) => event.mode === "visit")!;
  assert.equal(statusKnown(visit, "2018-01-11"), undefined);
  assert.equal(statusKnown(visit, "2018-01-12"), "planned");
  assert.equal(statusKnown(visit, "2018-02-01"), "happened");
  assert.deepEqual(stillToCome(events, "2018-01-11"), []);
  assert.equal(visit.status, "happened");
  assert.equal(stillToCome(events, "2018-01-13").find((event) => event.id === visit.id)?.status, "planned");
  assert.deepEqual(stillToCome(events, "2018-02-01"), []);
  await record.close();
});

test("what only a later report announces is not expected yet", async () => {
  const record = await openRecord(":memory:");
  await record.add(readings());
  const all = { coming: await record.list("event"), overdue: [], cancelled: [] };
  assert.deepEqual(expectedKnown(all, "2018-01-11").coming, []);
  assert.ok(expectedKnown(all, "2018-01-13").coming.length > 0);
  await record.close();
});
