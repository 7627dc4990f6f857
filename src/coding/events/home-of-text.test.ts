import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const actors = (text: string, type: string): readonly string[] =>
  findingsIn("event", text)
    .filter(({ eventType }) => eventType === type)
    .flatMap((event) => event.actors.map(({ code }) => code));

const nepal =
  "Nepal's king spoke on Monday. The talks in Kathmandu had gone on for months. Nepalis were weary. Nobody in Nepal knew what would come. But in April the rebels called off the negotiations.";

test("rebels, courts and commissions are of the state that a text of some length speaks of most", () => {
  assert.deepEqual(actors(nepal, "REJECT"), ["NPL"]);
  assert.deepEqual(actors(`${nepal} A year later the Electoral Commission refused to count the votes.`, "REJECT"), [
    "NPL",
    "NPL",
  ]);
});

test("nothing is read into soldiers, nor where two states are spoken of alike, nor in a sentence alone", () => {
  assert.ok(!actors("In April the rebels called off the negotiations.", "REJECT").includes("NPL"));
  const two =
    "Peru and Chile met on Monday. Peruvians and Chileans were weary. Lima and Santiago had hoped for more. Nobody knew what would come. But in April the rebels called off the negotiations.";
  assert.ok(actors(two, "REJECT").every((code) => code === ""));
});

test("persons in office are of the state that a text of some length speaks of most", () => {
  assert.deepEqual(actors(`${nepal} Senator Maya Gurung rejected the budget on Friday.`, "REJECT").at(-1), "NPL");
});
