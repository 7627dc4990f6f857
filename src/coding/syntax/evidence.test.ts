import assert from "node:assert/strict";
import { test } from "node:test";
import { withClosingMark } from "./evidence.ts";

test("a quotation opened within a stretch is closed with it", () => {
  const closed = (text: string, words: string) => {
    const start = text.indexOf(words);
    const span = withClosingMark(text, { start, end: start + words.length });
    return text.slice(span.start, span.end);
  };
  assert.equal(closed('He called it "a farce" today.', 'called it "a farce'), 'called it "a farce"');
  assert.equal(closed("He called it “a farce” today.", "called it “a farce"), "called it “a farce”");
  assert.equal(closed('It was "a farce", he said.', "a farce"), "a farce");
  assert.equal(closed('He called the "pact" "a farce" today.', 'called the "pact'), 'called the "pact"');
});
