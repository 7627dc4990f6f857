import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();
const sentences = (text: string) => engine.parse(text).sentences.map(({ start, end }) => text.slice(start, end));

test("a full stop that a dash hangs on ends a sentence", () => {
  assert.deepEqual(sentences("The ministry said two were hurt.- The army called for calm."), [
    "The ministry said two were hurt.-",
    "The army called for calm.",
  ]);
  assert.equal(sentences("The U.S.-Peru pact was signed by a half-brother - Jane said - of the king.").length, 1);
});

test("words in single marks that open a line before a capital are a heading", () => {
  assert.deepEqual(sentences("'A turning point' The minister said the talks would go on."), [
    "'A turning point'",
    "The minister said the talks would go on.",
  ]);
  assert.equal(sentences("'It was a turning point,' Jane Doe said.").length, 1);
});
