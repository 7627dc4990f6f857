import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventRow } from "../record/rows/event.ts";
import { signedPhrase } from "./signed.ts";

const phrase = (text: string, type = "SUPPORT") =>
  signedPhrase({ type, mode: null, reports: [{ text }] as unknown as EventRow["reports"] })?.past;

test("a signing is called one, by what was signed", () => {
  assert.equal(phrase("Malta and Libya signed an agreement on migration in Tripoli."), "signed an agreement[ with {r}]");
  assert.equal(phrase("Peru will sign contracts worth $2 billion with Chile."), "signed contracts[ with {r}]");
  assert.equal(phrase("The treaty was finally signed in Oslo."), "signed a treaty[ with {r}]");
  assert.equal(phrase("Both sides inked a memorandum of understanding."), "signed a memorandum[ with {r}]");
});

test("what is reached, and what is watched, is called so", () => {
  assert.equal(phrase("Kenya has reached a preliminary trade agreement with China."), "reached an agreement[ with {r}]");
  assert.equal(phrase("The two governments issued a joint statement on trade."), "issued a joint statement[ with {r}]");
  assert.equal(phrase("Peru adopted a law. The joint statement came later."), undefined);
  assert.equal(phrase("The two presidents witnessed the signing of 20 documents."), "watched a signing[ with {r}]");
});

test("what may be other support is not called a signing", () => {
  assert.equal(phrase("Chile praised Peru, which signed the accord."), undefined);
  assert.equal(phrase("Chile voiced its solidarity with Peru."), undefined);
  assert.equal(phrase("Chile signed. The treaty is old."), undefined);
  assert.equal(phrase("Chile signed an agreement.", "AGREE"), undefined);
});
