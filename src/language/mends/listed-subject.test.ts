import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

/** A sentence, its root, and the words that are its subject or beside it. */
const cases: readonly (readonly [text: string, root: string, subjects: readonly string[]])[] = [
  [
    "Saudi Arabia, Egypt, the United Arab Emirates and Bahrain severed ties with Qatar on Monday.",
    "severed",
    ["Arabia", "Egypt", "Emirates", "Bahrain"],
  ],
  [
    "Gen. Abdel-Fattah Burhan, the army chief, and Gen. Mohammed Dagalo, who heads the militia, seized power together in 2021.",
    "seized",
    ["Abdel", "Mohammed"],
  ],
  ["The house, the garden and the pool.", "house", []],
];

for (const [text, told, subjects] of cases)
  test(`listed subject: ${text}`, () => {
    const [sentence] = reading(text, "2023-04-25").sentences;
    const { tokens } = sentence!;
    const root = tokens.find(({ head }) => head < 0)!;
    assert.equal(root.form, told);
    const subject = tokens.find(({ head, deprel }) => head === root.index && deprel === "nsubj");
    const beside = tokens.filter(({ head, deprel }) => head === subject?.index && deprel === "conj");
    assert.deepEqual([...(subject ? [subject.form] : []), ...beside.map(({ form }) => form)], subjects);
  });
