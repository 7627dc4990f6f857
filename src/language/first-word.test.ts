import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "./load-engine.ts";

const first = (text: string, word: string): string => {
  const token = loadEngine()
    .parse(text)
    .sentences[0]!.tokens.find(({ form }) => form === word)!;
  return `${token.xpos} ${token.lemma}`;
};

test("a rare plural that opens a sentence is a common noun, not a name", () => {
  assert.equal(first("Airstrikes hit a village on Monday.", "Airstrikes"), "NNS airstrike");
  assert.equal(first("Rockets killed ten people, officials said.", "Rockets"), "NNS rocket");
  assert.equal(first("LIMA (AP) - Envoys met ministers.", "Envoys"), "NNS envoy");
  assert.equal(first("The crowd gathered in Princes Street.", "Princes").startsWith("NNP"), true);
});

test("a lead is read as it would be without its dateline", () => {
  const lead = "Supporters of the coup gathered outside a base on Friday, a week after soldiers seized power.";
  const read = (text: string) => {
    const { tokens } = loadEngine().parse(text).sentences[0]!;
    const own = tokens.slice(tokens.findIndex(({ form }) => form === "Supporters"));
    return own.map(({ form, xpos, deprel, head }) => `${form} ${xpos} ${deprel} ${head < 0 ? "" : tokens[head]!.form}`);
  };
  assert.deepEqual(read(`NIAMEY, Aug. 11 (Reuters) - ${lead}`), read(lead));
});
