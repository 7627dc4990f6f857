import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const coerced = (text: string): boolean => findingsIn("event", text).some(({ eventType }) => eventType === "COERCE");

test("what those in power say nobody may do is coercion", () => {
  assert.ok(coerced("No one may leave home after nine in Gondar, the Ethiopian military commander decreed."));
  assert.ok(coerced("No stranger may enter the Kazakh oil town without a permit, the interior ministry said."));
});

test("what nobody does anyway, or what somebody else rules, is none", () => {
  assert.ok(!coerced("No one will go hungry, the Indian government said."));
  assert.ok(!coerced("Nobody can leave home without a phone these days, the French minister joked."));
  assert.ok(!coerced("No player may leave the field, the coach said."));
});

test("what is told to somebody in the imperative is asked, with an alternative threatened", () => {
  const types = (text: string) => findingsIn("event", text).map(({ eventType }) => eventType);
  assert.ok(types('"Give back our island," Cuba\'s foreign minister told the United States.').includes("REQUEST"));
  assert.ok(types('"Leave our hills or go home in boxes," Kachin rebels told Chinese loggers.').includes("THREATEN"));
  assert.deepEqual(types('"Try the soup," the cook told reporters.'), []);
});
