import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

for (const [text, codes] of [
  ["The Foreign Ministers of Chad and Algeria met on Monday. They praised Peru.", ["TCD", "DZA"]],
  ["Xi Jinping met Vladimir Putin on Monday. They praised Peru.", ["CHN", "RUS"]],
  ["The Prime Ministers of Japan and Chile met on Monday. The Chilean side praised Peru.", ["CHL"]],
  [
    "Chad received Mali's minister. Chad and Mali trade in salt. Mali buys grain in Chad, Chad buys fish in Mali. The parties praised Peru.",
    ["MLI", "TCD"],
  ],
  ["The envoy met rebels in Juba. They praised Peru.", undefined],
] as const)
  test(`those of two: ${text}`, () => {
    const praised = findingsIn("event", text).find(({ recipients }) => recipients[0]?.code === "PER");
    assert.deepEqual(
      praised?.actors.map(({ code }) => code),
      codes,
    );
  });

test("one side of a border is nobody", () =>
  assert.ok(
    findingsIn("event", "Shells fell on the Syrian side of the border on Monday.").every(({ actors }) => actors.length === 0),
  ));

test("whose army fights is not fought by it", () => {
  const [event] = findingsIn("event", "Chad, whose navy shelled Libyan positions, made no comment.");
  assert.deepEqual([event?.actors[0]?.code, event?.recipients[0]?.code], ["TCD", "LBY"]);
});

for (const [text, type, actors, recipients] of [
  ["Chad and Mali concluded a treaty on the rights of migrant workers.", "SUPPORT", ["TCD", "MLI"], []],
  ["Indian planes bombed what New Delhi called a training camp in Pakistan.", "ASSAULT", ["IND"], ["PAK"]],
  ["Chad summoned Libya's ambassador to protest against the raid.", "ACCUSE", ["TCD"], ["LBY"]],
  ["Nicholas Kay, the Special Representative of the Secretary-General, criticised Chad.", "ACCUSE", ["UNO"], ["TCD"]],
] as const)
  test(`ends: ${text}`, () => {
    const found = findingsIn("event", text, "2015-07-01").filter(({ eventType }) => eventType === type);
    assert.deepEqual(
      found.map((event) => [event.actors.map(({ code }) => code), event.recipients.map(({ code }) => code)]),
      [[actors, recipients]],
    );
  });
