import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

const cases: readonly (readonly [text: string, verb: string])[] = [
  ["Khamenei rejected the charge that the election had been rigged and accused Britain of stirring up unrest.", "accused"],
  ["Machar told the newspaper that there had been no coup and accused the president of violence.", "accused"],
  ["Abe said he would watch whether Pyongyang took steps, and asked South Korea to raise the issue.", "asked"],
];

for (const [text, verb] of cases)
  test(`beside the root: ${text}`, () => {
    const { tokens } = reading(text, "2018-04-27").sentences[0]!;
    const found = tokens.find(({ form }) => form === verb)!;
    assert.ok(found.head >= 0 && tokens[found.head]!.head < 0, `${found.deprel} of ${tokens[found.head]?.form}`);
  });
