import assert from "node:assert/strict";
import { test } from "node:test";
import { alsoWritten } from "./also-written.ts";

test("titles before a name are no other spelling of it", () => {
  assert.deepEqual(
    alsoWritten({
      name: "Ada Berg",
      aliases: ["Berg", "Ms. Berg", "Foreign Minister Ada Berg", "Ada Bergh", "Sweden's Berg"],
    }),
    ["Berg", "Ada Bergh"],
  );
  assert.deepEqual(alsoWritten({ name: "United States", aliases: ["U.S.", "US", "Washington"] }), ["U.S.", "US", "Washington"]);
});
