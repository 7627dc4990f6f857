import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endsAsSentence, wordsIn } from "./words.ts";

describe("words and sentence ends, in the scripts of the world", () => {
  for (const [text, words] of [
    ["The ministers met in Lima", 5],
    ["两国外长在利马会晤", 5],
    ["วันนี้ประชุม", 7],
    ["장관들이 리마에서 만났다", 3],
    ["", 1],
  ] as const)
    it(`${text}: about ${words}`, () => assert.equal(wordsIn(text), words));
  for (const text of [
    "They met.",
    "“They met.”",
    "Sie trafen sich in „Lima.“",
    "外长在利马会晤。",
    "“他们见面了。”",
    "التقى الوزيران؟",
    "मंत्री मिले।",
    "وزراء ملے۔",
  ])
    it(`${text} ends`, () => assert.ok(endsAsSentence(text)));
  for (const text of ["They met", "Related:", "责编：李某", "(2019)", ""])
    it(`${text} does not`, () => assert.ok(!endsAsSentence(text)));
});
