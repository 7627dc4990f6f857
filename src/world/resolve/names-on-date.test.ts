import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { rows } from "../facts.ts";
import { loadWorld } from "../load.ts";

test("98 % of 449 names on a date mean whom they should", (t) => {
  const world = loadWorld();
  const pairs = rows(readFileSync(new URL("./names-on-date.tsv", import.meta.url), "utf8"));
  assert.ok(pairs.length >= 200);
  const missed = pairs.filter(
    ([name = "", on, salient, means]) =>
      world.resolve(name, { on: on!, salient: salient ? salient.split(",") : [] })?.actor.id !== means,
  );
  for (const [name, on, , means] of missed) t.diagnostic(`missed: ${name} on ${on}, not ${means}`);
  assert.ok(missed.length <= pairs.length * 0.02, `${missed.length} of ${pairs.length} missed`);
});
