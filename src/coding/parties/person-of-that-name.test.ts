import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const actors = (text: string): readonly string[] =>
  findingsIn("event", text).flatMap((event) => event.actors.map(({ code }) => code));

test("a town's or state's name is the person's who was named in full before", () => {
  assert.deepEqual(actors("Valeska Paris, an Australian senator, resigned. Paris accused Canada of theft.").at(-1), "AUS");
  assert.ok(!actors("Michael Jordan, a Kenyan senator, resigned in May. Jordan criticised Uganda on Friday.").includes("JOR"));
});

test("it is the town or state where no such person was named, or where a place is spoken of", () => {
  assert.deepEqual(actors("Paris accused Canada of theft."), ["FRA"]);
  assert.equal(actors("Jordan criticised Uganda. Michael Jordan, a Kenyan senator, resigned in May.")[0], "JOR");
});
