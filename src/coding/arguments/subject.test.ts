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
