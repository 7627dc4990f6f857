import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

const codeOf = (text: string, word: string): string | undefined => partyAt(text, word)?.code;

test("of which state a role is, by those beside it and before it", () => {
  for (const [text, word, wanted] of [
    ["Ukraine and the separatists signed a protocol in the Belarusian capital.", "separatists", "UKR"],
    ["Chad and Mali held talks in Minsk. Ukrainian President Petro Poroshenko ordered the army to halt its fire.", "army", "UKR"],
    ["The general received a delegation of US senators in Yangon. The lawmakers demanded access.", "lawmakers", "USA"],
    [
      "Colombian guerrillas blew up a bridge. Venezuela protested. Peru held a vote. The rebels released two men.",
      "rebels",
      "COL",
    ],
  ] as const)
    assert.equal(codeOf(text, word), wanted, text);
});

test("where people fled to is not where those fight whom they fled", () => {
  assert.notEqual(codeOf("Thousands fled to Bangladesh after insurgents attacked police posts.", "insurgents"), "BGD");
});
