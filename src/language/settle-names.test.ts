import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sentence } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { settleNames } from "./settle-names.ts";

/** One sentence of proper nouns and small words, parted by single spaces. */
function sentence(text: string): Sentence {
  let at = 0;
  const tokens = text.split(" ").map((form, index) => {
    const start = at;
    at += form.length + 1;
    const proper = /^[A-Z]/.test(form);
    return {
      index,
      start,
      end: start + form.length,
      form,
      lemma: form,
      upos: proper ? "PROPN" : "X",
      xpos: proper ? "NNP" : "FW",
      feats: "",
      head: index - 1,
      deprel: "dep",
    };
  });
  return { index: 0, start: 0, end: text.length, tokens };
}

function name(s: Sentence, from: number, to: number, type: EntitySpan["type"]): EntitySpan {
  return { sentence: 0, from, to, head: from, start: s.tokens[from]?.start ?? 0, end: s.tokens[to - 1]?.end ?? 0, type };
}

const phrases = new Map<string, EntitySpan["type"]>([
  ["Arctic Council", "organisation"],
  ["Oslo", "place"],
]);

test("a known name that was passed over is added, in its place", () => {
  const text = "Olsen told Arctic Council envoys in Oslo so";
  const s = sentence(text);
  const names = settleNames(text, [s], [name(s, 0, 1, "person")], phrases);
  assert.deepEqual(
    names.map((n) => [text.slice(n.start, n.end), n.type]),
    [
      ["Olsen", "person"],
      ["Arctic Council", "organisation"],
      ["Oslo", "place"],
    ],
  );
});

test("the same name has one type", () => {
  const text = "Hale of Nordfund and Nordfund and Nordfund";
  const s = sentence(text);
  const found = [name(s, 0, 1, "person"), name(s, 2, 3, "organisation"), name(s, 4, 5, "person"), name(s, 6, 7, "organisation")];
  assert.deepEqual(
    settleNames(text, [s], found, phrases).map((n) => n.type),
    ["person", "organisation", "organisation", "organisation"],
  );
});

test("a person named like a place stays a person", () => {
  const text = "with Oslo here";
  const s = sentence(text);
  assert.deepEqual(
    settleNames(text, [s], [name(s, 1, 2, "person")], phrases).map((n) => n.type),
    ["person"],
  );
});

test("whoever is named in full elsewhere in the document is a person where the last name stands alone", () => {
  const text = "Ann Tarkova spoke and Tarkova left";
  const s = sentence(text);
  const settled = settleNames(text, [s], [name(s, 0, 2, "person"), name(s, 4, 5, "organisation")], phrases);
  assert.deepEqual(
    settled.map(({ type }) => type),
    ["person", "person"],
  );
});
