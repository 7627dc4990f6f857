import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../analysis.ts";
import { subjectOfFirst } from "./subject-of-first.ts";

const token = (index: number, form: string, upos: string, xpos: string, head: number, deprel: string): Token => ({
  index,
  start: index * 10,
  end: index * 10 + form.length,
  form,
  lemma: form.toLowerCase(),
  upos,
  xpos,
  feats: "",
  head,
  deprel,
});

/** "Chad welcomed it and Mali sent aid", with both subjects hung on "sent" unless said otherwise. */
const joined = (ofChad: number): Token[] => [
  token(0, "Chad", "PROPN", "NNP", ofChad, "nsubj"),
  token(1, "welcomed", "VERB", "VBD", -1, "root"),
  token(2, "it", "PRON", "PRP", 1, "obj"),
  token(3, "and", "CCONJ", "CC", 5, "cc"),
  token(4, "Mali", "PROPN", "NNP", 5, "nsubj"),
  token(5, "sent", "VERB", "VBD", 1, "conj"),
  token(6, "aid", "NOUN", "NN", 5, "obj"),
];

test("of two subjects of a joined verb, the one before the first verb is that verb's", () => {
  const tokens = joined(5);
  subjectOfFirst(tokens, 0, tokens[5]!);
  assert.equal(tokens[0]!.head, 1);
  assert.equal(tokens[4]!.head, 5);
});

test("a tree that is right stays as it is", () => {
  const tokens = joined(1);
  subjectOfFirst(tokens, 0, tokens[5]!);
  assert.deepEqual(tokens, joined(1));
});
