import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const struck = (text: string): readonly (readonly string[])[] =>
  findingsIn("event", text)
    .filter(({ eventType }) => eventType === "ASSAULT")
    .map(({ recipients }) => recipients.map(({ code }) => code));

test("who is hit where the sentence is set, or nobody by name, is of that place", () => {
  assert.deepEqual(struck("American jets hit a convoy in Syria."), [["SYR"]]);
  assert.deepEqual(struck("Rebels blew up a bridge in Chile."), [["CHL"]]);
});

test("both sides of a fight are not", () => {
  assert.deepEqual(struck("Georgian and Russian gunners clashed in Abkhazia."), [[]]);
});

test("a former leader is of the state that tries him", () => {
  const [event] = findingsIn("event", "Guatemala put a former dictator on trial.");
  assert.deepEqual(
    event?.recipients.map(({ code }) => code),
    ["GTM"],
  );
});

test("a compound that names one act is not read as the act of its last word", () => {
  const types = findingsIn("event", "Chile's prisoners ended a hunger strike.").map(({ eventType }) => eventType);
  assert.ok(!types.includes("ASSAULT"));
});
