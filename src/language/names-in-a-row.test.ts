import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();

function names(text: string, type: string): string[] {
  return engine
    .parse(text)
    .names.filter((name) => name.type === type)
    .map((name) => text.slice(name.start, name.end));
}

test("persons' names in a row are each their own", () => {
  assert.deepEqual(names("Please bring it soon. Thanks Laura Laura, I will send it on Monday.", "person"), ["Laura", "Laura"]);
  assert.deepEqual(names("Coach: Susan Tarley Kenneth Ramsgate, Peter Oduya", "person").slice(0, 2), [
    "Susan Tarley",
    "Kenneth Ramsgate",
  ]);
  assert.deepEqual(names('"Ramsgate, Susan" <s.ramsgate@example.org> wrote:', "person"), ["Ramsgate, Susan"]);
});

test("one person of many names stays one", () => {
  assert.deepEqual(names("President George Herbert Walker Bush visited Poland.", "person"), ["George Herbert Walker Bush"]);
  assert.deepEqual(names("Boutros Boutros-Ghali spoke in Cairo.", "person"), ["Boutros Boutros-Ghali"]);
  assert.deepEqual(names("Ministers Peter Oduya, Susan Tarley and others left.", "person"), ["Peter Oduya", "Susan Tarley"]);
});

test("a possessive that owns nothing names a shop, and one that owns something does not", () => {
  assert.deepEqual(names("We had dinner at Tarley's on Friday.", "place"), ["Tarley's"]);
  assert.deepEqual(names("I highly recommend Tarley's Pizza in Boston.", "place"), ["Tarley's Pizza", "Boston"]);
  assert.deepEqual(names("They arrived at Putin's residence.", "person"), ["Putin"]);
  assert.deepEqual(names("Its army is larger than Obama's was.", "place"), []);
});

test("a storm's name is nobody's", () => {
  const text = "Hurricane Maria struck Puerto Rico on Wednesday. On Thursday Maria weakened.";
  assert.deepEqual(names(text, "person"), []);
});

test("an acronym in brackets is what it stands for", () => {
  const text = "The Greater Kisumu Fair Trade Action Center (GKFTAC) sued. GKFTAC won.";
  assert.deepEqual(names(text, "organisation").slice(-2), ["GKFTAC", "GKFTAC"]);
  assert.ok(names("Troops left the Central African Republic (CAR) on Friday. CAR is large.", "place").includes("CAR"));
});
