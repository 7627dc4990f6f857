import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const towards = (text: string): readonly (readonly string[])[] =>
  findingsIn("event", text)
    .filter(({ eventType }) => eventType === "MOBILIZE")
    .map(({ recipients }) => recipients.map(({ code }) => code));

test("forces at a border are moved towards the neighbour", () => {
  assert.deepEqual(towards("Egypt scrambled fighters along the Libyan border."), [["LBY"]]);
  assert.deepEqual(towards("Soviet reservists were called to the colours in districts bordering on Poland."), [["POL"]]);
  assert.deepEqual(towards("Two Iraqi divisions moved to within 20 kilometres of Kuwait."), [["KWT"]]);
});

test("forces at a border of one's own, or none, are moved towards nobody", () => {
  assert.deepEqual(towards("Egypt put its army on full alert."), [[]]);
  assert.deepEqual(towards("Poland called up reservists in districts bordering on the sea."), [[]]);
});
