import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

/** The id and code of the body named by a word. */
const cases: readonly (readonly [text: string, word: string, id: string, code: string])[] = [
  ["Iran's Supreme National Security Council rejected it.", "Council", "org:irans-supreme-national-security-council", "IRN"],
  ["The National Security Council met in Moscow.", "Council", "org:national-security-council", ""],
  ["The United States National Security Council met.", "Council", "org:us-national-security-council", "USA"],
  ["The Russian Security Council met.", "Council", "org:russian-security-council", "RUS"],
  ["The UN Security Council met.", "Council", "org:un-security-council", "UNO"],
  ["The Security Council met.", "Council", "org:un-security-council", "UNO"],
  ["The Greek Ministry of Culture banned it.", "Ministry", "org:greek-ministry-of-culture", "GRC"],
  ["Kenya's Ministry of Foreign Affairs accused Iran.", "Ministry", "org:ken-foreign-ministry", "KEN"],
  ["The European Central Bank met.", "Bank", "org:european-central-bank", "EUR"],
];

for (const [text, word, id, code] of cases)
  test(`body: ${text}`, () => {
    const party = partyAt(text, word, "2017-03-01");
    assert.deepEqual([party?.id, party?.code], [id, code]);
  });
