import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

/** Name and code of the bearer of the title at a word. */
const cases: readonly (readonly [text: string, word: string, name: string, code: string])[] = [
  ["The council urges the Prime Minister-designate, Haider al-Abadi, to act.", "Minister", "Haider al-Abadi", "IRQ"],
  ["The Minister for Central Asia, Peter Holm, visited Turkey.", "Minister", "Peter Holm", ""],
  ["Peter Holm, Minister for Africa, condemned violence in South Sudan.", "Minister", "Peter Holm", ""],
  ["Russia expelled the ambassador, John Smith, on Monday.", "ambassador", "John Smith", ""],
  ["Kenya's foreign minister, Jane Doe, met the envoy.", "minister", "Jane Doe", "KEN"],
  ["US Deputy Secretary of State Jane Doe called on Pakistan to act.", "Secretary", "Jane Doe", "USA"],
  ["The spokeswoman for the ministry, Jane Doe, criticised NATO.", "spokeswoman", "Jane Doe", ""],
];

for (const [text, word, name, code] of cases)
  test(`title and name: ${text}`, () => {
    const party = partyAt(text, word);
    assert.deepEqual([party?.name, party?.code], [name, code]);
  });

test("a name that speaks after the title is another's", () => {
  assert.notEqual(partyAt("Iran criticised the minister, Angela Merkel said.", "minister")?.name, "Angela Merkel");
});

test("a regime is of the state of the ruler that it is called by, however he is spelled", () => {
  const text = "The Asad regime shelled the town. Russia denied it. Russia and the Syrian opposition met in Geneva.";
  assert.equal(partyAt(text, "regime")?.code, "SYR");
});
