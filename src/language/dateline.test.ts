import assert from "node:assert/strict";
import { test } from "node:test";
import { datelineAt } from "./dateline.ts";
import { loadEngine } from "./load-engine.ts";

const datelines = [
  "GENEVA --",
  "OSLO -",
  "TUNIS (Reuters) -",
  "KABUL, Afghanistan (AP) —",
  "HANOI, March 3 (Xinhua) --",
  "ABIDJAN, Ivory Coast –",
  "Nairobi (AFP) -",
  "NEW DELHI, 4 May 2011 (Xinhua) --",
  "PORT MORESBY:",
  "NEW DELHI, Mar 17 (PTI)",
  "KAGOSHIMA, Japan, Nov. 5 Kyodo -",
  "DAMASCUS, (SANA) –",
  "RIYADH, Oct 15, SPA --",
  "Doha, February 07 (QNA) -",
  "LA PAZ (Correspondent) -",
  "Riyadh, March 10, 2023, SPA --",
  "ABU DHABI, 24th August, 2021 (WAM) --",
  "Lusaka, Zambia -",
  "Nablus, Occupied West Bank –",
];

test("datelines are found, other words before a dash are none", () => {
  for (const dateline of datelines) assert.equal(datelineAt(`${dateline} Envoys met.`, 0), dateline.length, dateline);
  for (const text of [
    "US - Iran talks resume.",
    "NATO - Russia Council meets.",
    "The envoys - all from Oslo - met.",
    "PARIS SUMMIT ENDS WITHOUT A DEAL",
    "Envoys (AFP) met.",
    "SECRETARY DOE: We met the envoys.",
    "ROE: Thank you.",
    "Envoys, ministers - all of them - met.",
    "Peru, which met Chad - and lost - left.",
    "Norway's premier - Anna Berg - resigned.",
  ])
    assert.equal(datelineAt(text, 0), 0, text);
});

test("a dateline stays in its sentence, and is nobody's subject", () => {
  for (const dateline of datelines) {
    const { sentences } = loadEngine().parse(`${dateline} Kenya rejected a European proposal.`);
    assert.equal(sentences.length, 1, dateline);
    const { tokens } = sentences[0]!;
    const subjects = tokens.filter(({ deprel }) => deprel === "nsubj").map(({ form }) => form);
    assert.deepEqual(subjects, ["Kenya"], dateline);
    assert.equal(tokens.filter(({ head }) => head < 0).length, 1);
    assert.deepEqual(
      tokens.map(({ index }) => index),
      [...tokens.keys()],
    );
  }
});
