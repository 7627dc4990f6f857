import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

test("a body called by the last word of its name is the one that was named", () => {
  for (const [text, name] of [
    ["The North Atlantic Council met on Monday. The Council urged Serbia to hold back.", "North Atlantic Council"],
    ["The African Union met in Lusaka. The Union condemned Togo.", "African Union"],
    ["The European Commission met on Tuesday. The Commission urged Malta to reform its courts.", "European Commission"],
    ["The World Bank is in Washington. The Bank urged Haiti to reform its taxes.", "World Bank"],
  ] as const) {
    const actors = findingsIn("event", text).flatMap((event) => event.actors.map((each) => each.name));
    assert.ok(
      actors.some((each) => each.includes(name)),
      `${text} ${actors}`,
    );
  }
});
