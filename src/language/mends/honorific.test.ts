import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const words = (text: string): readonly string[] => {
  const tokens = loadEngine().parse(text).sentences[0]!.tokens;
  return tokens.map(({ form, deprel, head }) => `${form} ${deprel} ${head < 0 ? "-" : tokens[head]!.form}`);
};

test("an honorific is aside of the name that it stands before", () => {
  const said = words("HE Omamo will meet HE the Minister of Commerce on Tuesday.");
  assert.ok(said.includes("HE discourse Omamo"), said.join(", "));
  assert.ok(said.includes("Omamo nsubj meet"), said.join(", "));
  assert.ok(said.includes("HE discourse Minister"), said.join(", "));
});

test("a text all in capitals has its pronouns", () =>
  assert.ok(words("HE MET THE MINISTER.").every((each) => !/discourse/.test(each))));

test("a perfect before its object is a verb", () => {
  const said = words(
    "Somalia had severed relations with Kenya in December 2020, accusing it of interfering in its internal affairs.",
  );
  assert.ok(said.includes("Somalia nsubj severed"), said.join(", "));
  assert.ok(said.includes("accusing advcl severed"), said.join(", "));
});

test("what an act brings about is no part of its being told", () => {
  const said = words("Norway has released a trawler, the coast guard said on Wednesday, ending a dispute.");
  assert.ok(said.includes("ending advcl released"), said.join(", "));
  const accused = words("Chad has accused Mali of bombing a village, killing four people.");
  assert.ok(accused.includes("killing advcl bombing"), accused.join(", "));
  const called = words("Norway has released a trawler, the coast guard said on Wednesday, calling it a gesture.");
  assert.ok(!called.includes("calling advcl released"), called.join(", "));
});
