import assert from "node:assert/strict";
import { test } from "node:test";
import { fnv, unitsOf } from "./word-features.ts";
import { WIDE, WordTable } from "./word-table.ts";

test("a word's row is the place of its hash, and words that are not there have none", () => {
  const words = ["ljubljana", "harbour", "o'brien", "łódź", "a", ...Array.from({ length: 9000 }, (_, i) => `numbat${i}`)];
  const keyOf = (word: string) => fnv(WIDE, unitsOf(word), 0, unitsOf(word).length);
  const keys = words.map(keyOf).sort((a, b) => a - b);
  const table = new WordTable(Uint32Array.from(keys), WIDE);
  for (const word of words) assert.equal(table.rowOf(word), keys.indexOf(keyOf(word)), word);
  for (const word of ["", "harbours", "b"]) assert.equal(table.rowOf(word), -1, word);
});

test("an empty table has no rows", () => {
  assert.equal(new WordTable(new Uint32Array(0), WIDE).rowOf("harbour"), -1);
});
