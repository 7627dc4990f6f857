import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(({ eventType, status }) => `${eventType} ${status}`);

test("what must still come is not told as done", () => {
  assert.ok(!told("Once Chad leaves the African Union, it will seek new allies.").includes("SANCTION happened"));
  assert.ok(!told("Chad wants new trade ties before it leaves the African Union.").includes("SANCTION happened"));
  assert.ok(
    !told("The minister wanted to talk about trade for when Chad leaves the African Union.").includes("SANCTION happened"),
  );
  assert.ok(told("The bill ensures that Chad leaves the African Union.").includes("SANCTION planned"));
  assert.ok(!told("The deal would see Gazprom extend its pipeline to Germany.").includes("COOPERATE happened"));
  // A headline's present is a past.
  assert.ok(told("Chad closes its embassy in Niger as Mali leaves the African Union").includes("SANCTION happened"));
});

test("a president who takes his land out of a pact does nothing to his land", () =>
  assert.ok(
    findingsIn("event", "Trump has withdrawn the United States from a Pacific trade pact.").every(({ recipients }) =>
      recipients.every(({ code }) => code !== "USA"),
    ),
  ));
