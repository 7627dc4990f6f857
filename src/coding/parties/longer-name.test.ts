import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { PartyReader } from "./read-parties.ts";

const engine = loadEngine();
const world = loadWorld();
const published = { date: "2017-03-01", precision: "day", basis: "stated", because: [] } as const;

/** The id and code of the body named by a word. */
const cases: readonly (readonly [text: string, word: string, id: string, code: string])[] = [
  ["Iran's Supreme National Security Council rejected it.", "Council", "org:irans-supreme-national-security-council", "IRN"],
  ["The National Security Council met in Moscow.", "Council", "org:national-security-council", ""],
  ["The United States National Security Council met.", "Council", "org:us-national-security-council", "USA"],
  ["The Russian Security Council met.", "Council", "org:russian-security-council", "RUS"],
  ["The UN Security Council met.", "Council", "org:un-security-council", "UNO"],
  ["The Security Council met.", "Council", "org:un-security-council", "UNO"],
  ["The Greek Ministry of Culture banned it.", "Ministry", "org:greek-ministry-of-culture", "GRC"],
  ["Kenya's Ministry of Foreign Affairs accused Iran.", "Ministry", "org:ken-foreign-ministry", "KEN"],
  ["The European Central Bank met.", "Bank", "org:european-central-bank", "EUR"],
];

for (const [text, word, id, code] of cases)
  test(`body: ${text}`, () => {
    const analysis = analyse({ id: "test", language: "en", text, published }, engine, world);
    const [sentence] = analysis.sentences;
    const { index } = sentence!.tokens.find((token) => token.form === word)!;
    const party = new PartyReader(analysis, world).at(sentence!, index);
    assert.deepEqual([party?.id, party?.code], [id, code]);
  });
