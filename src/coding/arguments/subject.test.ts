import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

test("what a participle leads on to is done by those of whom it is said", () => {
  for (const [text, type, actor] of [
    ["Denmark's minister met Jordanian groups focused on supporting Syrian refugees.", "SUPPORT", "JOR"],
    ["Kenya's president praised Ugandan troops sent to attack Somali rebels.", "ASSAULT", "UGA"],
  ] as const) {
    const found = findingsIn("event", text).filter((event) => event.act === type);
    assert.ok(
      found.every(({ actors }) => actors.every(({ code }) => code === actor)),
      text,
    );
  }
});

test("a verb in -s goes on with the clause in -s before it, not with what will be", () => {
  for (const [text, actor] of [
    ["Britain will press Syria until Russia reviews its stand, condemns the attack and recalls its envoy.", "RUS"],
    ["We will wait until Sudan reopens the road, frees the prisoners and thanks Chad.", "SDN"],
  ] as const) {
    const found = findingsIn("event", text).filter((event) => ["ACCUSE", "RETREAT", "SUPPORT"].includes(event.act));
    assert.ok(
      found.every(({ actors }) => actors.every(({ code }) => code === actor)),
      text,
    );
  }
});

test("who occupied a town did not free it", () => {
  for (const text of [
    "Sinjar has been liberated after its occupation by the Islamic State.",
    "The Nigerian town was retaken after months of siege by Boko Haram.",
  ])
    assert.ok(
      findingsIn("event", text)
        .filter((event) => event.trace.trigger.text !== "occupation")
        .every(({ actors }) => actors.every(({ code }) => code !== "IMG")),
      text,
    );
});
