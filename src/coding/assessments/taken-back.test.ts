import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** "by polarity: of" of the judgements in a text. */
const assessments = (text: string) =>
  findingsIn("assessment", text, "2010-03-03").map(
    ({ by, polarity, of }) => `${by?.code || by?.name || "-"} ${polarity}: ${"id" in of ? of.name : of.text}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  ["“I do not believe the talks were a success,” Peruvian President Alan Garcia said. He denied the vote had been rigged.", []],
  ["Prosecutors accused the banker of fraud. The general was accused of war crimes. Mali dismissed him as minister.", []],
  ["Chile accused the government of Chad of looting aid.", ["CHL critical: the government of Chad"]],
  ["Egypt dismissed the offer as more of the same.", ["EGY critical: the offer"]],
  ["Finland did not conceal its anger at the ruling.", ["FIN critical: the ruling"]],
  ["The truce would embolden the extremists, Norway said.", ["NOR critical: The truce"]],
  ["Peru said the police had done a terrible job.", ["PER critical: the police"]],
  ["Chile said the poll was neither free nor fair.", ["CHL critical: the poll"]],
  ["The pact drew praise from Nairobi.", ["KEN favourable: The pact"]],
  ["Peru hailed the ruling. “It is a triumph,” Chile said.", ["PER favourable: the ruling", "CHL favourable: the ruling"]],
  ["The EU lifted the embargo. “It is a mistake,” Chile said.", ["CHL critical: it"]],
  ["Chad and Mali declared the union dead. Oman described the tribe's demands as fair.", ["OMN favourable: the tribe's demands"]],
  ["Oman said Chad had not kept its word. Peru said the plan had not failed.", ["OMN critical: Chad"]],
  ["Peru and Chile met. They said the terms were unjust.", ["PER critical: the terms", "CHL critical: the terms"]],
  ["Chad mourned the death of Jane Marlow, whom it called a brave woman.", ["TCD favourable: Jane Marlow"]],
  ["Chile welcomed the entry into force of the treaty.", ["CHL favourable: the entry into force of the treaty"]],
  [
    "“It is fair to say that Chad remains a federation,” Malian President Amadou Toure said. “You said that our ties are excellent,” he said.",
    [],
  ],
  [
    "Norway said the paper was merely an allegation that Chad had violated the treaty. Were Mali worried about Chad, it would act.",
    [],
  ],
  [
    "Chad's army would be a disaster without Malian help, Peru said. The general was rushed to hospital, the Malian army said.",
    [],
  ],
  ["“Anybody that wants to say Chile does not support the truce is wrong,” Peru said.", []],
  ["The Malian government refused to veto a United Nations resolution denouncing the raid.", ["UNO critical: the raid"]],
  ["Kenya's envoy Amina Mohamed issued a statement condemning the raid.", ["KEN critical: the raid"]],
  ["Kenya blamed rebels and foreign fighters for stoking the war.", ["KEN critical: rebels and foreign fighters"]],
  ["Kenya was unhappy with the answer from Chad, saying it came late.", ["KEN critical: the answer from Chad"]],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(assessments(text), expected));
