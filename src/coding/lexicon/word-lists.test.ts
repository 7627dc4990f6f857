import assert from "node:assert/strict";
import { test } from "node:test";
import { readLists } from "./word-lists.ts";

test("a list is asked for by its name; comments are none, and a name that is not there is an error", () => {
  const listed = readLists("# what they are\nfruit trees\tapple, pear\n\nbirds\trook\n");
  assert.deepEqual([...listed("fruit trees")], ["apple", "pear"]);
  assert.deepEqual([...listed("birds")], ["rook"]);
  assert.throws(() => listed("fish"), /no list of words "fish"/);
});
