import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** Whose which post is: without what is thought or counted of the holder. */
const cases: readonly (readonly [text: string, posts: string])[] = [
  ["Joe Hill was a great mayor of Philadelphia.", "Joe Hill Mayor"],
  ["Ana Lopez, the first woman prime minister of Peru, resigned.", "Ana Lopez Prime Minister"],
  ["Jan Novak, first deputy prime minister of Slovakia, left for Rome.", "Jan Novak First Deputy Prime Minister"],
];

for (const [text, posts] of cases)
  test(`title: ${text}`, () =>
    assert.equal(
      findingsIn("office", text)
        .map(({ actor, title }) => `${actor.name} ${title}`)
        .join("; "),
      posts,
    ));
