import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countsIn, likeness, shareCount, sketch, sketchWords } from "./words.ts";

test("counts and sums, in figures or words; no years, days and times", () => {
  for (const [text, wanted] of [
    ["Chad told 18 employees to go by 12 June 2021.", ["18"]],
    ["eighteen men and 1,550 women", ["18", "1550"]],
    ["worth $7.7 billion, signed on March 26 at 10:15", ["7.7"]],
    ["on 26 March, three ministers and ten clerks", []],
    ["sixty of its people", ["60"]],
  ] as const)
    assert.deepEqual([...countsIn(text)].sort(), [...wanted].sort(), text);
});

test("a count that two reports have in common is seen in their sketches, though it is part of a party's name", () => {
  const one = sketchWords(sketch("Chad expelled 18 Libyan diplomats over an explosion.", "expelled 18 Libyan diplomats Chad"));
  const other = sketchWords(sketch("The embassy's eighteen men were told to leave.", "told"));
  assert.ok(shareCount(one, other));
  assert.ok(!shareCount(one, sketchWords(sketch("The embassy's nineteen men were told to leave.", "told"))));
});

test("any text is as like itself as can be, and at most sixteen words are kept", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const words = sketchWords(sketch(text));
      assert.ok(words.length <= 16);
      assert.equal(likeness(words, words), words.length === 0 ? 0 : 1);
    }),
  );
});
