import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

test("what is sent to a state says which act it is", () => {
  for (const [act, text] of [
    ["MOBILIZE", "Britain dispatched a warship to Guyana."],
    ["MOBILIZE", "Germany sent two Patriot missile batteries to Turkey."],
    ["MOBILIZE", "Russia sent soldiers to Georgia."],
    ["SUPPORT", "Japan's prime minister sent his condolences to Indonesia."],
    ["AID", "Kuwait sent planes loaded with medical supplies to Sudan."],
    ["AID", "The United States sent 55 military advisers to El Salvador."],
    ["CONSULT", "France sent an envoy to Syria."],
    ["CONSULT", "The United States sent Richard Holbrooke to Serbia."],
  ] as const)
    assert.deepEqual(
      findingsIn("event", text).map((event) => event.act),
      [act],
      text,
    );
});
