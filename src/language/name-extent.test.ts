import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();
const named = (text: string): string[] =>
  engine.parse(text).names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

test("initials before a surname are the person's", () => {
  for (const [text, name] of [
    ["The scientist A.Q. Anwar sold the drawings to Libya.", "person A.Q. Anwar"],
    ["The court acquitted A. Noel Kramer of all charges.", "person A. Noel Kramer"],
  ] as const)
    assert.ok(named(text).includes(name), `${text}: ${named(text).join(", ")}`);
});

test("what a ministry is for may be two things", () => {
  for (const [text, name] of [
    ["She wrote to the Ministry of Labour and Social Welfare in Lusaka.", "organisation Ministry of Labour and Social Welfare"],
    ["He works for the Department of Housing and Urban Development.", "organisation Department of Housing and Urban Development"],
  ] as const)
    assert.ok(named(text).includes(name), `${text}: ${named(text).join(", ")}`);
  const two = named("The Ministry of Defence and Interpol signed the paper.");
  assert.ok(!two.some((name) => name.includes("and")), two.join(", "));
});

test("a town and its land side by side are two names, a lake and its province one", () => {
  const town = named("They live in San Rafael California near the sea.");
  assert.deepEqual(town, ["place San Rafael", "place California"]);
  const lake = named("They sailed on Lake Ontario in June.");
  assert.ok(lake.includes("place Lake Ontario"), lake.join(", "));
});

test("a common noun behind a name is no part of it", () => {
  const party = named("Officials of the Fatah party met in Ramallah.");
  assert.ok(party.includes("organisation Fatah"), party.join(", "));
});
