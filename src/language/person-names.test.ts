import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { GIVEN, PLACE } from "./model/word-flags.ts";
import { trimPersons } from "./person-names.ts";

const flags = new Map([
  ["norway", PLACE],
  ["jordan", PLACE | GIVEN],
]);

function trimmed(text: string, from: number, to: number): string[] {
  let at = 0;
  const tokens: Token[] = text.split(" ").map((form, index) => {
    const start = at;
    at += form.length + 1;
    return {
      index,
      start,
      end: start + form.length,
      form,
      lemma: form,
      upos: "PROPN",
      xpos: "NNP",
      feats: "",
      head: index - 1,
      deprel: "flat",
    };
  });
  const names: EntitySpan[] = [
    { sentence: 0, from, to, head: from, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, type: "person" },
  ];
  trimPersons(tokens, 0, flags, names);
  return names.map((n) => `${text.slice(n.start, n.end)}/${n.type}`);
}

test("titles are no part of a person's name", () => {
  assert.deepEqual(trimmed("Secretary of State Marit Hale left", 2, 5), ["Marit Hale/person"]);
  assert.deepEqual(trimmed("Gen. Hale left", 0, 2), ["Hale/person"]);
});

test("a state before the name is a place of its own, unless people are called so", () => {
  assert.deepEqual(trimmed("of Norway Marit Hale", 1, 4), ["Marit Hale/person", "Norway/place"]);
  assert.deepEqual(trimmed("by Jordan Lee Hale", 1, 4), ["Jordan Lee Hale/person"]);
  assert.deepEqual(trimmed("by Norway Hale", 1, 3), ["Norway Hale/person"]);
});
