import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { engineOf } from "../engine.ts";
import { Weights } from "./weights.ts";

test("a word's two tags go together, though two networks have a say in one of them", () => {
  const { buffer } = Uint8Array.from(readFileSync(new URL("../../../models/en/model.bin", import.meta.url)));
  const pairs = new Set(Object.keys(new Weights(buffer).header.rules.features));
  const text =
    "Envoys meet in Oslo. The decision by Egypt to attack surprised diplomats. Egyptian newspapers close to the government heaped scorn on it! " +
    "Like it or not, the visa-free deal is off; that said, all three vowed to go on. U.S. firms, e.g. Acme Corp., want out ASAP :-) 24/7.";
  for (const { tokens } of engineOf(buffer).parse(text).sentences)
    for (const { form, upos, xpos } of tokens) assert.ok(pairs.has(`${upos}|${xpos}`), `${form} ${upos} ${xpos}`);
});
