import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

test("a surname in the company of somebody in office is the leader's of that name on the day", () => {
  for (const [text, word, date, id] of [
    ["In Kyiv Marin spoke with Volodymyr Zelensky about fighter aircraft.", "Marin", "2023-03-11", "person:sanna-marin"],
    ["Trump and Kim cut short their summit in Hanoi.", "Kim", "2019-02-28", "person:kim-jong-un"],
    ["A deal was concluded in the presence of Erdogan and Guterres.", "Guterres", "2022-07-23", "person:antonio-guterres"],
  ] as const)
    assert.equal(partyAt(text, word, date)?.id, id, text);
});

test("alone, or after he has left office, he may be anybody", () => {
  for (const [text, word, date] of [
    ["Marin spoke with the bakers of Leeds.", "Marin", "2023-03-11"],
    ["In Kyiv Marin spoke with Volodymyr Zelensky about fighter aircraft.", "Marin", "2024-03-11"],
  ] as const)
    assert.notEqual(partyAt(text, word, date)?.id, "person:sanna-marin", text);
});

test("who goes by a name behind a noun is whom the noun stands for", () => {
  const party = partyAt("The guerrilla leader known as Timochenko signed a pact with Colombia.", "leader", "2016-09-26");
  assert.equal(party?.code, "COL");
  assert.equal(partyAt("A strike called by Maoists shut down Nepal.", "strike", "2010-05-05"), null);
});
