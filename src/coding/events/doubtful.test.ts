import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] => findingsIn("event", text).map(({ eventType }) => eventType);

test("what nobody did is no event", () => {
  assert.deepEqual(told("Neither the speaker nor the whip urged any member of the party to resign."), []);
  assert.deepEqual(told("No country condemned the attack on Poland."), []);
});

test("a judgement on a thing blames nobody, one on a party does", () => {
  assert.deepEqual(told("The cleric said the attack was criminal."), []);
  const [charge] = findingsIn("event", "Iran said Israel was lying about its nuclear programme.");
  assert.deepEqual([charge?.eventType, charge?.recipients.map(({ code }) => code)], ["ACCUSE", ["ISR"]]);
});

test("what a question asks to have been done is not told", () => {
  for (const text of [
    "What action has Ghana taken to punish Togo?",
    "What steps will Norway take to arrest the Russian sailors?",
    "Did Peru agree to release the Chilean fishermen?",
  ])
    assert.deepEqual(
      findingsIn("event", text).map(({ eventType }) => eventType),
      [],
      text,
    );
});
