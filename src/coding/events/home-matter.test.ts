import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] => findingsIn("event", text).map(({ eventType }) => eventType);

test("what people and firms of one state say and promise is its own matter in a text of it alone", () => {
  const budget =
    "Denmark's finance minister presented the budget on Monday. Danish banks promised to build two hospitals. " +
    "Danish teachers asked parents to pay for a bridge. Danish nurses approved of the plan. Copenhagen was quiet.";
  assert.deepEqual(told(budget), []);
});

test("what those in office promise and refuse at home is coded", () => {
  const budget =
    "Denmark's finance minister presented the budget on Monday. The Danish prime minister asked parliament to approve it. " +
    "The Danish parliament rejected the plan. Danish teachers were pleased. Copenhagen was quiet.";
  assert.deepEqual(told(budget), ["REQUEST", "REJECT"]);
});

test("between two states the same words are acts", () => {
  const pact =
    "Denmark's foreign minister spoke in Oslo on Monday. The Danish prime minister promised Norway to build two hospitals. " +
    "Denmark asked the Norwegian government to pay for a bridge. Norwegian lawmakers approved the plan. Danish teachers were pleased.";
  assert.deepEqual([...new Set(told(pact))].filter((type) => type === "AGREE" || type === "REQUEST").sort(), [
    "AGREE",
    "REQUEST",
  ]);
});

test("what a state says to its opponents and its crowds, and what courts charge people with, is coded", () => {
  const revolt =
    "Bolivia's president spoke on Monday. The Bolivian government accused the opposition of a plot. Bolivian prosecutors charged a mayor with murder. " +
    "The Bolivian president urged the protesters to talk. La Paz was quiet.";
  assert.deepEqual([...new Set(told(revolt))].sort(), ["ACCUSE", "REQUEST"]);
});
