import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "./blocks.ts";

const cut = (text: string) => blocksOf(text).map(([a, b]) => text.slice(a, b));

test("blank lines part blocks; lines of a list and headlines stand by themselves", () => {
  assert.deepEqual(cut("Envoys meet\n\nThey met."), ["Envoys meet", "They met."]);
  assert.deepEqual(cut("Agenda:\n- trade\n- water"), ["Agenda:", "- trade", "- water"]);
  assert.deepEqual(cut("World news\nEnvoys meet in Oslo"), ["World news", "Envoys meet in Oslo"]);
  const heading = "Operation Northern Shield - Targeted Operations Against Armed Smugglers";
  assert.deepEqual(cut(`${heading}\nPrivate Jane Doe died in Mali.`), [heading, "Private Jane Doe died in Mali."]);
});

test("wrapped lines go on", () => {
  const text = "The envoys of the two sides met in Oslo on Monday for a first\nround of talks on the border.";
  assert.deepEqual(cut(text), [text]);
  const capital = "The talks about the border were led by the prime minister of\nNorway, who had asked for them.";
  assert.deepEqual(cut(capital), [capital]);
});

test("Windows line ends, only white space, and no text at all", () => {
  assert.deepEqual(cut("One.\r\n\r\nTwo."), ["One.", "Two."]);
  assert.deepEqual(cut("\n \n"), []);
  assert.deepEqual(cut(""), []);
});
