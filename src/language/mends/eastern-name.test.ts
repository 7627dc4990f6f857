import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

test("a family name before a given name of two syllables is one name", () => {
  for (const [text, family, verb] of [
    ["South Korean President Moon Jae-in agreed to the talks.", "Moon", "agreed"],
    ["Secretary-General Ban Ki-moon condemned the attack.", "Ban", "condemned"],
    ["President Tsai Ing-wen visited the island.", "Tsai", "visited"],
  ] as const) {
    const { tokens } = reading(text, "2018-04-27").sentences[0]!;
    const name = tokens.find(({ form }) => form === family)!;
    assert.equal(tokens[name.head]!.form, verb, text);
    assert.deepEqual(
      tokens.slice(name.index + 1, name.index + 4).map(({ head }) => head),
      [name.index, name.index, name.index],
      text,
    );
  }
});

test("what stands behind other hyphens is no name", () => {
  const { tokens } = reading("The Moon Moscow-backed rebels left.", "2018-04-27").sentences[0]!;
  assert.notEqual(tokens.find(({ form }) => form === "backed")?.deprel, "flat");
});
