import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const last = (text: string): readonly string[] | undefined => {
  const event = findingsIn("event", text).at(-1);
  return event && [event.eventType, ...[...event.actors, ...event.recipients].map(({ code }) => code)];
};

const war = "Mali accused Chad of shelling a village. Chad's army raided Mali.";

test("words for two at war are those whom the text tells to fight, not whoever met just before", () => {
  assert.deepEqual(last(`${war} France and Ghana met. The two sides agreed on a ceasefire.`), ["CONCEDE", "MLI", "TCD"]);
  assert.deepEqual(last(`${war} France and Ghana rejected a plan. Peru appealed to both sides for a truce.`), [
    "REQUEST",
    "PER",
    "MLI",
    "TCD",
  ]);
});

test("each of two who does something to the other", () => {
  assert.deepEqual(last(`${war} Each accused the other of lying.`), ["ACCUSE", "TCD", "MLI"]);
  assert.deepEqual(last(`${war} Each side blamed the other for the raid.`), ["ACCUSE", "TCD", "MLI"]);
});

test("those who deal with each other are two all the same", () =>
  assert.deepEqual(last("France met Ghana. The two sides signed an accord."), ["SUPPORT", "FRA", "GHA"]));

test("a missile is nobody of the place that it hits", () => {
  const [hit] = findingsIn("event", "A missile hit the port of Odesa in Ukraine on Monday.");
  assert.deepEqual([hit?.eventType, hit?.actors, hit?.recipients[0]?.code], ["ASSAULT", [], "UKR"]);
});

test("who goes on to say what it will do", () =>
  assert.deepEqual(
    findingsIn("event", "The African Union backed a plan, but Kenya rejected it and said it would not accept a force.")
      .filter(({ eventType }) => eventType === "REJECT")
      .flatMap(({ actors }) => actors.map(({ code }) => code))
      .filter((code) => code !== "KEN"),
    [],
  ));

test("both governments are the two whom the text is about, not one of them and a third that was just named", () => {
  const text =
    "Mali expelled Chad's envoy. Chad closed its border with Mali. Mali's president called Chad a bully. Peru said Chad had not told it. Peru urged both governments to talk.";
  assert.deepEqual(last(text)?.toSorted(), ["MLI", "PER", "REQUEST", "TCD"]);
});

test("bombs that fall on a town are nobody's of that place", () => {
  const [hit] = findingsIn("event", "Bombs fell on the airport in Sanaa.");
  assert.deepEqual([hit?.eventType, hit?.actors], ["ASSAULT", []]);
});
