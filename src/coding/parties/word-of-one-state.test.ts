import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

const about = (text: string): string =>
  `Russia and Ukraine met. Russia signed a pact with Russian firms in Moscow, Russia. ${text}`;

test("words of one state's politics say whose people are, whatever state the text names most", () => {
  for (const [text, word, code] of [
    ["Democrats rejected the plan on Monday.", "Democrats", "USA"],
    ["Several Republican senators met the ambassador.", "senators", "USA"],
    ["A congressional committee questioned the general.", "committee", "USA"],
    ["The Republicans in France condemned the attack.", "Republicans", "FRA"],
  ] as const)
    assert.equal(partyAt(about(text), word)?.code, code, text);
});

test("such words within another's name say nothing", () => {
  for (const [text, word] of [
    ["Liberal Democrats rejected the plan.", "Democrats"],
    ["The Democratic Unity movement rejected the plan.", "movement"],
  ] as const)
    assert.notEqual(partyAt(about(text), word)?.code, "USA", text);
});

test("one of an armed group is of its sector, and a division of a firm is no army's", () => {
  assert.equal(partyAt("Houthi forces shelled the town.", "forces")?.sector, "REB");
  assert.equal(partyAt("In Kenya he sold a division of the company to investors.", "division"), null);
  assert.equal(partyAt("Kenya's 3rd Infantry Division attacked the town.", "Division")?.sector, "MIL");
});

test("a house that is no chamber, and any government, are nobody's", () => {
  assert.equal(partyAt("Yemen counts its dead. In Yemen the bombs hit the house in Sanaa.", "house"), null);
  assert.equal(
    partyAt("Chad is at war. Chad will not deal with Chad's foes. It stood with a government.", "government")?.code,
    "",
  );
});
