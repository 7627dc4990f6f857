import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../load-engine.ts";

const subjectOf = (text: string, verb: string): string | undefined => {
  const { tokens } = loadEngine().parse(text).sentences[0]!;
  const at = tokens.find(({ form }) => form === verb)!;
  const subject = tokens.find(({ head, deprel }) => head === at.index && deprel.startsWith("nsubj"));
  return subject && `${subject.form} ${subject.deprel} ${at.xpos}`;
};

test("a verb with an object and no auxiliary is active, and has the subject before it", () => {
  for (const [text, verb, wanted] of [
    ["Israeli troops killed at least 98 Lebanese civilians on Thursday, UN officials said.", "killed", "troops nsubj VBD"],
    [
      "Government forces evacuated at least 98 Lebanese civilians on Thursday, UN officials said.",
      "evacuated",
      "forces nsubj VBD",
    ],
    ["Chadian gunmen seized three foreign journalists on Monday, a spokesman said.", "seized", "gunmen nsubj VBD"],
    ["Three journalists were seized on Monday, a spokesman said.", "seized", "journalists nsubj:pass VBN"],
  ] as const)
    assert.equal(subjectOf(text, verb), wanted, text);
});
