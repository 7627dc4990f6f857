import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const actors = (text: string): readonly string[] =>
  findingsIn("event", text, "2015-03-26").flatMap((event) => event.actors.map(({ id, code }) => `${id} ${code}`));

test("who holds the post in a state that the text names is meant, however his name is spelled", () => {
  assert.deepEqual(actors("Rebels entered Aden in Yemen. President Abedrabo Mansoor Hadi condemned Iran."), [
    "group:yem-rebels YEM",
    "person:abdrabbuh-mansur-hadi YEM",
  ]);
  assert.ok(
    actors("Rebels entered Aden in Yemen. Prime Minister John Hadi condemned Iran.").every((each) => !each.includes("abdrabbuh")),
  );
});
