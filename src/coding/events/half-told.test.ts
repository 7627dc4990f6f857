import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (sentence: string): readonly string[] =>
  findingsIn(
    "event",
    `Norway and Sweden share a long border. Finland lies to the east. ${sentence} Denmark is not concerned. The weather in Oslo was fine. Stockholm had rain.`,
  ).map(({ eventType }) => eventType);

test("a faint word is no act in a text of some length where no other side is named", () => {
  assert.deepEqual(told("Norway is worried about the fish."), []);
  assert.deepEqual(told("The Norwegian prime minister spoke of her trip."), []);
});

test("nor where both are of one state", () => {
  assert.deepEqual(told("The Norwegian prime minister is worried about Norwegian doctors."), []);
});

test("with another side it is one, and a denial is one without", () => {
  assert.deepEqual(told("The Norwegian prime minister spoke of her trip to Sweden."), ["CONSULT"]);
  assert.deepEqual(told("Norway denied any role in the theft."), ["REJECT"]);
});
