import assert from "node:assert/strict";
import { test } from "node:test";
import { partyAt } from "../reading-for-tests.ts";

test("houses, authority over a thing and armies of clerks are nobody", () => {
  for (const [text, word] of [
    ["We sold our old house to a Belgian company.", "house"],
    ["Final authority over the budget rests with the bank.", "authority"],
    ["An army of lobbyists attacked the Danish bill.", "army"],
    ["The forces of darkness threaten the free people of the world.", "forces"],
    ["A regiment of accountants looked at the Greek books.", "regiment"],
  ] as const)
    assert.equal(partyAt(text, word), null, text);
});

test("armies of a state or of fighters are somebody, and so are houses of parliament", () => {
  for (const [text, word, sector] of [
    ["An army of mercenaries attacked the Comoros on Sunday.", "army", "MIL"],
    ["The lower house approved sanctions on Iran.", "house", "LEG"],
    ["The Palestinian authority condemned the attack.", "authority", "GOV"],
    ["Forces of the government shelled the town.", "Forces", "MIL"],
  ] as const)
    assert.equal(partyAt(text, word)?.sector, sector, text);
});

test("a leader for a state is not taken for its own", () => {
  const text = (who: string): string => `India and Nepal met. India signed a pact. ${who} leader left. India has many troops.`;
  assert.equal(partyAt(text("The opposition"), "leader")?.code, "IND");
  assert.equal(partyAt(text("The pro-India"), "leader")?.code, "");
});

test("three presidents are not of the state in which they meet", () => {
  assert.notEqual(partyAt("In New York three presidents met on Monday.", "presidents")?.code, "USA");
});
