import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrdinaryCase } from "./capitals.ts";
import { loadEngine } from "./load-engine.ts";

const flags = { get: (word: string) => ({ iranian: 32, muscat: 4, oman: 4, un: 16, turkey: 36 })[word] };

test("a headline in capitals is read in ordinary case, names and acronyms keep theirs", () => {
  const words = "IRANIAN MINISTER VISITS MUSCAT FOR UN TALKS , radio says".split(" ");
  assert.deepEqual(inOrdinaryCase(words, flags), "Iranian minister visits Muscat for UN talks , radio says".split(" "));
});

test("the group that is called IS is no verb, an emphatic IS is one", () => {
  const shown = (text: string) => inOrdinaryCase(text.split(" "), flags).join(" ");
  assert.equal(
    shown("IS has lost villages held by IS and IS fighters fled"),
    "ISIS has lost villages held by ISIS and ISIS fighters fled",
  );
  assert.equal(shown('" IS " has fled where troops attacked IS'), '" ISIS " has fled where troops attacked ISIS');
  assert.equal(shown("The climate IS changing , and this IS wrong"), "The climate IS changing , and this IS wrong");
});

test("acronyms and names in running text stay as they are", () => {
  const words = "The UN and NATO met in OMAN".split(" ");
  assert.equal(inOrdinaryCase(words, flags), words);
});

test("the forms of tokens are the text's own, and the verb of such a headline is found", () => {
  const text = "KENYA EXPELS ERITREAN AMBASSADOR OVER ARMS SHIPMENTS TO REBELS";
  const tokens = loadEngine().parse(text).sentences[0]?.tokens ?? [];
  assert.ok(tokens.every(({ form, start, end }) => form === text.slice(start, end)));
  assert.equal(tokens.find(({ form }) => form === "EXPELS")?.lemma, "expel");
});
