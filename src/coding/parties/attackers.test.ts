import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventFinding } from "../finding.ts";
import { findingsIn } from "../reading-for-tests.ts";

const assaults = (text: string): readonly EventFinding[] =>
  findingsIn("event", text).filter(({ eventType }) => eventType === "ASSAULT");

const codes = (text: string, end: "actors" | "recipients"): readonly string[] =>
  assaults(text).flatMap((event) => event[end].map(({ code }) => code));

test("who killed a stranger is not known by the place where it happened", () => {
  for (const text of [
    "An American sailor was killed in Syria on Sunday.",
    "Two French soldiers were killed in Mali last week.",
    "A Canadian aid worker was murdered in Afghanistan.",
    "The Kenyan engineer was shot dead in Somalia on Tuesday.",
    "Three Italian tourists were killed in Yemen, officials said.",
  ])
    assert.deepEqual(codes(text, "actors"), [], text);
});

test("a bomb against strangers is laid by somebody of the place, and so is what befalls its own people", () => {
  for (const [text, code] of [
    ["A roadside bomb killed two American soldiers near Kirkuk.", "IRQ"],
    ["Four Polish soldiers were killed by a landmine in Afghanistan.", "AFG"],
    ["Nine Pakistani policemen were killed in Peshawar on Friday.", "PAK"],
  ] as const)
    assert.deepEqual(codes(text, "actors"), [code], text);
});

test("our soldiers are those of the one who says so", () => {
  for (const [text, code] of [
    ['"One of our brave soldiers has been killed in Syria," U.S. Defense Secretary Jim Mattis said.', "USA"],
    ['"Two of our peacekeepers were killed in Mali," French Defence Minister Florence Parly said.', "FRA"],
  ] as const)
    assert.deepEqual(codes(text, "recipients"), [code], text);
});

test("near the border of a state is not in it", () => {
  for (const text of [
    "Colombian troops killed eleven guerrillas near the Ecuadorean border.",
    "Turkish soldiers shot two rebels near the Syrian border.",
    "Thai police killed three smugglers along the Laotian border.",
  ])
    for (const code of codes(text, "recipients")) assert.ok(!["ECU", "SYR", "LAO"].includes(code), `${text} ${code}`);
});

test("who struck from the air is not known by the place", () => {
  for (const text of [
    "At least eight people were killed in an overnight air raid on a market in Tripoli, Libya.",
    "Five people were killed in a drone strike in Somalia.",
  ])
    assert.deepEqual(codes(text, "actors"), [], text);
});
