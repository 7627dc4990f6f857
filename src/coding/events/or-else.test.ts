import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

const typesOf = (text: string): readonly string[] =>
  readDocument(
    { id: "t", text, language: "en", published: { date: null, precision: "unknown", basis: "unknown", because: [] } },
    engine,
    world,
  ).findings.flatMap((each) => (each.kind === "event" ? [each.eventType] : []));

test("a demand with what else will come is a threat; without it, it is a request", () => {
  assert.deepEqual(typesOf("Eritrea must leave Badme or face war, Ethiopia's prime minister said."), ["THREATEN"]);
  assert.deepEqual(typesOf("Eritrea must leave Badme on Monday or Tuesday, Ethiopia's prime minister said."), ["REQUEST"]);
});

test("a demand for somebody's end is a threat", () => {
  assert.deepEqual(typesOf("The rebels must be wiped out, Chad's defence minister said."), ["THREATEN"]);
});

test("a cut that hangs on what another does is a threat of those who say so", () => {
  assert.deepEqual(typesOf("Oman said gas to Bahrain would be shut off if Bahrain failed to pay."), ["THREATEN"]);
});
