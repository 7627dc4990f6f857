import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();
const sentences = (text: string) => engine.parse(text).sentences.map(({ start, end }) => text.slice(start, end));

test("a full stop that a hyphen hangs on ends a sentence", () => {
  assert.deepEqual(sentences("The ministry said two were hurt.- The army called for calm."), [
    "The ministry said two were hurt.",
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

test("what a page sets beside its text is no part of the sentence behind it", () => {
  for (const [furniture, sentence] of [
    ["READ MORE: Lorry driver hurt in attack on market in Lima", "The governor of the province said the army was sent."],
    ["OPINION: Peru - Keep the peace where it belongs", "He said talks would go on."],
    ["Share this with", "Heather Watson won in Estonia."],
    ["The order is on hold. (07.02.2017)", "Chad has agreed to talks."],
  ] as const) {
    const found = sentences(`Talks went on. ${furniture} ${sentence}`);
    assert.equal(found.at(-1), sentence);
    assert.equal(found.slice(1, -1).join(" "), furniture);
  }
  assert.equal(sentences("He said: The Republic of Chad And The Hague agreed.").length, 1);
  assert.equal(sentences("The minister flew (as planned) To Whom It May Concern in hand.").length, 1);
});
