import assert from "node:assert/strict";
import { test } from "node:test";
import { WordLists } from "./asked.ts";
import { enter, numberOf, WordSet, WordTable } from "./vocabulary.ts";

test("a word has a number once a table has it, always the same; any other has 0", () => {
  assert.equal(numberOf("quokka"), 0);
  const number = enter("quokka");
  assert.ok(number > 0);
  assert.equal(enter("quokka"), number);
  assert.equal(numberOf("quokka"), number);
});

test("sets and tables of words answer by number, for words that are entered after them too", () => {
  const set = new WordSet(["numbat", "potoroo"]);
  const table = new WordTable([["numbat", "marsupial"]]);
  const later = enter("bilby");
  assert.deepEqual(
    ["numbat", "potoroo", "quoll"].map((word) => set.has(numberOf(word))),
    [true, true, false],
  );
  assert.equal(set.has(later), false);
  assert.equal(set.has(0), false);
  assert.equal(table.get(numberOf("numbat")), "marsupial");
  assert.equal(table.get(numberOf("potoroo")), undefined);
  assert.equal(table.get(0), undefined);
});

test("what a frame asks for: the words of its classes, its lemmas, and kinds that are computed", () => {
  const lists = new WordLists(
    new Map([
      ["air base", new Set(["SITE"])],
      ["depot", new Set(["SITE", "STORE"])],
    ]),
  );
  const values = ["PARTY", "SITE", "cease-fire"];
  const all = lists.ask(values);
  assert.equal(lists.ask(values), all);
  assert.deepEqual(all.kinds, ["PARTY"]);
  assert.ok(["air base", "depot", "cease-fire"].every((word) => all.words.has(numberOf(word))));
  assert.equal(all.money, false);
  assert.equal(lists.ask(["STORE"]).words.has(numberOf("air base")), false);
});
