import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join("+")} ${recipients.map(({ code }) => code).join("+")}`,
  );

test("an idiom is found around a date, in the passive, and where the tokenizer parts its hyphens", () => {
  assert.deepEqual(told("Iran slammed the door on Thursday on a Swiss proposal."), ["REJECT IRN CHE"]);
  assert.deepEqual(told("An olive branch was held out to Syria by Jordan."), ["CONCEDE JOR SYR"]);
  assert.deepEqual(told("The red carpet was rolled out for Ghana's president by Togo."), ["CONSULT TGO GHA"]);
  assert.deepEqual(told("South Africa gave the thumbs-up to Lesotho's elections."), ["SUPPORT ZAF LSO"]);
});

test("the words of an idiom in another sense tell nothing", () => {
  for (const text of [
    "The audience gave the thumbs-up to the film.",
    "The carpet was rolled out by the cleaners.",
    "The plug was pulled out of the wall in Nairobi.",
    "The door was slammed by the wind on Thursday.",
  ])
    assert.deepEqual(told(text), [], text);
});
