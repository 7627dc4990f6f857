import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const placesOf = (text: string): (string | undefined)[] => findingsIn("event", text).map((event) => event.place?.name);

test("the place is where the act is, not what it is about", () => {
  assert.deepEqual(placesOf("The French president met the German chancellor in Geneva on Tuesday."), ["Geneva"]);
  assert.ok(
    !placesOf("The French president met the German chancellor and pledged closer cooperation on Libya.").includes("Libya"),
  );
});

test("a place that another act's clause names, or that a measure is aimed at, is not where the act is", () => {
  assert.deepEqual(placesOf("Norway will lift the sanctions that it imposed on Tripoli."), [undefined, undefined]);
  assert.deepEqual(placesOf("Peru rejected the treaty that was signed in Lisbon."), [undefined]);
});

test("a place's words are those of the text", () => {
  const [held] = findingsIn("event", "The Haitian president met the French foreign minister in Nur-Sultan on Tuesday.");
  assert.equal(held?.place?.text, "Nur-Sultan");
});

test("what is spoken of is not where it is spoken of", () => {
  assert.deepEqual(placesOf("The French president thanked Oman for its help in Yemen."), [undefined]);
  assert.deepEqual(placesOf("The French president thanked the Omani sultan in Muscat for his help."), ["Muscat"]);
  assert.deepEqual(placesOf("The Greek and Turkish presidents discussed trade and the situation around Cyprus."), [undefined]);
});
