import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

test("weapons by their marks are what they are", () => {
  for (const [text, type] of [
    ["The United States will sell 66 F-16s to Taiwan.", "AGREE"],
    ["Russia sent forty T-72s to Syria.", "AID"],
    ["Spain shipped six C-130s to Peru.", "AID|COOPERATE"],
    ["Greece scrambled two F-16s.", "MOBILIZE"],
  ] as const)
    assert.ok(
      findingsIn("event", text).some(({ eventType }) => type.split("|").includes(eventType)),
      text,
    );
});
