import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sentence } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { byOwnWords, withRepeated } from "./name-evidence.ts";

const phrases = new Map<string, EntitySpan["type"]>([["Orchard Bank", "place"]]);

/** A sentence of words parted by spaces, each on the word behind it; words with a capital are proper nouns. */
function sentence(text: string): Sentence {
  let at = 0;
  const forms = text.split(" ");
  const tokens = forms.map((form, index) => {
    const start = at;
    at += form.length + 1;
    const [upos, xpos] = /^[A-Z]/.test(form) ? ["PROPN", "NNP"] : ["X", "FW"];
    const head = index + 1 < forms.length ? index + 1 : -1;
    return { index, start, end: start + form.length, form, lemma: form, upos, xpos, feats: "", head, deprel: "dep" };
  });
  return { index: 0, start: 0, end: text.length, tokens };
}

function name({ tokens }: Sentence, from: number, to: number, type: EntitySpan["type"]): EntitySpan {
  return { sentence: 0, from, to, head: to - 1, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, type };
}

const shown = (text: string, names: readonly EntitySpan[]): string[] =>
  names.map((n) => `${text.slice(n.start, n.end)}: ${n.type}`);

test("a name on a word for a body is an organisation's, unless it is known to be something else", () => {
  const text = "Midtown Authority in Orchard Bank with GNOHA";
  const s = sentence(text);
  const found = [name(s, 0, 2, "place"), name(s, 3, 5, "place"), name(s, 6, 7, "other")];
  assert.deepEqual(shown(text, byOwnWords(text, [s], found, phrases)), [
    "Midtown Authority: organisation",
    "Orchard Bank: place",
    "GNOHA: organisation",
  ]);
});

test("a proper noun that was passed over is a name where the document has it as one, unless it is part of another", () => {
  const text = "Nordfund paid and Nordfund paid the Nordfund Tower";
  const s = sentence(text);
  assert.deepEqual(shown(text, withRepeated(text, [s], [name(s, 0, 1, "organisation")])), [
    "Nordfund: organisation",
    "Nordfund: organisation",
  ]);
});
