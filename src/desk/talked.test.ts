import assert from "node:assert/strict";
import { test } from "node:test";
import { talkedPhrase } from "./talked.ts";

const said = (...texts: string[]) =>
  talkedPhrase({
    type: "CONSULT",
    mode: null,
    reports: texts.map((text) => ({ text })) as unknown as Parameters<typeof talkedPhrase>[0]["reports"],
  })?.past;

test("who consulted or held talks is not said to have met", () => {
  assert.equal(said("The two sides will consult on tariffs."), "consulted[ with {r}]");
  assert.equal(said("The ministers discussed fishing rights."), "held talks[ with {r}]");
  assert.equal(said("Talks between Peru and Chile go on."), "held talks[ with {r}]");
});

test("where one report says that they met, they met", () => {
  assert.equal(said("The ministers discussed fishing rights.", "The ministers met in Oslo."), undefined);
  assert.equal(said("Berg received Diaz for talks."), undefined);
  assert.equal(said("Berg was seen with Diaz."), undefined);
});
