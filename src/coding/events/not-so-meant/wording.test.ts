import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const told = (text: string): readonly string[] => findingsIn("event", text).map(({ eventType }) => eventType);

test("wordings that tell something else than the act they name", () => {
  for (const text of [
    "Peru's bishop voiced fears for the people of the valley.",
    "The inspectors will determine who used nerve gas in Chad.",
    "Iran said that it had blown up tunnels at its test site.",
    "Ghana's president proposed making withdrawal from the treaty more difficult.",
    '"The trip will be put off", spokeswoman Jane Doe said.',
    "The soldiers were trained at a centre near Almaty.",
    "Mali's minister saw no sign that the rebels had agreed to it.",
    "The Uzbek leader assured his guest that reforms were irreversible.",
    "The panel named the experts who determine who used nerve gas in Chad.",
    "The White House visit was the first in years.",
    "Kenya and Chad agreed to disagree over the lake.",
    "The law is about politicians who finance gangs.",
    "Her country would use its seat to speak about the conflict.",
  ])
    assert.deepEqual(told(text), [], text);
});

test("the same words where they mean it", () => {
  assert.equal(told("Inspectors found that Syria had used nerve gas on villagers.")[0], "ACCUSE");
  assert.deepEqual(told("Sudan's army blew up a hospital in Chad."), ["ASSAULT"]);
  assert.deepEqual(told("Sudanese soldiers were trained by Egypt."), ["AID"]);
});
