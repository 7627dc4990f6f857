import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventRow } from "../record/rows/event.ts";
import { wasFor } from "./event-clause.ts";

const plan = (start: string | null, end: string | null, announced: string): EventRow =>
  ({
    status: "planned",
    date: { start, end, precision: "day" },
    statusHistory: [{ status: "planned", asOf: announced, report: 0 }],
  }) as unknown as EventRow;

test("what was planned for a day was to be once the day is past", () => {
  assert.equal(wasFor(plan("2018-01-16", "2018-01-18", "2018-01-12"), "2018-01-18"), false);
  assert.equal(wasFor(plan("2018-01-16", "2018-01-18", "2018-01-12"), "2018-01-19"), true);
});

test("what is announced for no day may still come for some weeks", () => {
  assert.equal(wasFor(plan("2018-01-12", "2018-01-12", "2018-01-12"), "2018-01-19"), false);
  assert.equal(wasFor(plan("2018-01-01", "2018-01-31", "2018-01"), "2018-02-19"), false);
  assert.equal(wasFor(plan("2018-01-12", "2018-01-12", "2018-01-12"), "2018-04-01"), true);
  assert.equal(wasFor(plan(null, null, "2018-01-12"), "2018-04-01"), false);
});
