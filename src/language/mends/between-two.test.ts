import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const above = (text: string, word: string): string => {
  const { tokens } = loadEngine().parse(text).sentences[0]!;
  const { head } = tokens.find(({ form }) => form === word)!;
  return tokens.find(({ index }) => index === head)!.form;
};

test("the second of two after between goes with the first", () => {
  for (const [text, second, first] of [
    ["Heavy clashes between Al Shabaab and the government forces erupted in Somalia on Monday.", "forces", "Shabaab"],
    ["A row between the governor and the chiefs of the north grew into clashes.", "chiefs", "governor"],
  ] as const)
    assert.equal(above(text, second), first, text);
});

test("what is joined to the noun before between stays with it", () => {
  assert.notEqual(above("Talks between the two states and the visit of the pope were put off.", "visit"), "states");
});
