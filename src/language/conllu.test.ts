import assert from "node:assert/strict";
import { test } from "node:test";
import { conllu } from "./conllu.ts";
import { loadEngine } from "./load-engine.ts";

const engine = loadEngine();

test("CoNLL-U has ten columns, ranges for multi-word tokens, SpaceAfter=No", () => {
  const text = "The envoys don't agree. They left Oslo.";
  const out = conllu(text, engine.parse(text).sentences, "a");
  const lines = out.split("\n");
  assert.equal(lines[0], "# newdoc id = a");
  assert.ok(lines.includes("# sent_id = a-1"));
  assert.ok(lines.includes("# text = The envoys don't agree."));
  assert.ok(lines.includes("3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_"));
  assert.ok(lines.some((l) => l.startsWith("5\tagree\tagree\tVERB\tVB\t") && l.endsWith("\tSpaceAfter=No")));
  for (const l of lines) if (/^\d/.test(l)) assert.equal(l.split("\t").length, 10);
  assert.ok(out.endsWith("\n\n"));
});

test("a text of white space has no sentences", () => {
  assert.equal(conllu(" \n\n ", engine.parse(" \n\n ").sentences), "");
});
