import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWorld } from "../../world/load.ts";
import { findingsIn } from "../reading-for-tests.ts";

const world = loadWorld();

test("a title of one state or body alone is his who holds it on the date", () => {
  const holder = (title: string) => world.resolve(title, { on: "2016-08-01" })?.actor.id;
  assert.equal(holder("the Foreign Secretary"), "person:boris-johnson");
  assert.equal(holder("the Secretary-General"), "person:ban-ki-moon");
  assert.equal(holder("UN Secretary-General"), "person:ban-ki-moon");
  assert.equal(holder("the prime minister"), undefined);
});

test("without a date a title gives the state, not a person", () => {
  const [event] = findingsIn("event", "The Foreign Secretary urged Russia to pull out its troops.", null);
  assert.equal(event?.actors[0]?.code, "GBR");
  assert.doesNotMatch(event!.actors[0]!.id, /^person:/);
});

test("one of many whom a state sends is nobody in particular", () => {
  const [event] = findingsIn("event", "Envoys from Israel met Egyptian officials on Monday.", "2012-03-04");
  for (const { id } of event?.actors ?? []) assert.doesNotMatch(id, /^person:/);
});
