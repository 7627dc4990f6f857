import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const chapter =
  "In 1821 Mexico won its independence. In 1830 the Mexican government closed the border. In 1833 Mexico released three American settlers. Mexican troops attacked the mission in 1836.";

test("a text without a date all of whose years are long past is a history, not news", () => {
  assert.deepEqual(findingsIn("event", chapter, null), []);
});

test("an undated text that speaks of our years is none, nor is one that names no year", () => {
  assert.ok(
    findingsIn("event", `${chapter} In 2014 Mexico released two American soldiers.`, null).some(({ act }) => act === "RETREAT"),
  );
  assert.ok(findingsIn("event", "Mexico released two American soldiers.", null).length > 0);
});

test("the same words do not stand at both ends", () => {
  for (const event of findingsIn("event", "The faith was banned from the sites by the Greek Ministry of Culture."))
    assert.ok(event.recipients.every(({ start }) => event.actors.every((actor) => actor.start !== start)));
});
