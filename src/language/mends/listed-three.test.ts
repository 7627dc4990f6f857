import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const subjects = (text: string, verb: string): string => {
  const { tokens } = loadEngine().parse(text).sentences[0]!;
  const at = tokens.find(({ form }) => form === verb)!.index;
  const first = tokens.find(({ head, deprel }) => head === at && deprel === "nsubj");
  return [first, ...tokens.filter(({ head, deprel }) => head === first?.index && deprel === "conj")]
    .map((each) => each?.form)
    .join(" ");
};

test("three names before a verb are its subjects", () => {
  for (const [text, verb, wanted] of [
    ["Spain, France and Italy withdrew their ambassadors from Honduras.", "withdrew", "Spain France Italy"],
    [
      "Latvian Defence Minister Raimonds Bergmanis, Estonia's Juri Luik and Raimundas Karoblis of Lithuania also signed a letter.",
      "signed",
      "Raimonds Luik Raimundas",
    ],
    ["The minister said Nigeria, Italy and Spain had closed their borders.", "closed", "Nigeria Italy Spain"],
    ["The minister said Qatar, Germany and Turkey had closed their borders.", "closed", "Qatar Germany Turkey"],
  ] as const)
    assert.equal(subjects(text, verb), wanted, text);
});
