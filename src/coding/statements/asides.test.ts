import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** "speaker: words" of the statements in a text. */
const statements = (text: string) =>
  findingsIn("statement", text, "2012-03-01").map(
    ({ speaker, quote }) => `${speaker.name}${speaker.code && ` (${speaker.code})`}: ${quote}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  [
    "The government is ready for talks, a senior Chadian official, who asked not to be named, told AFP.",
    ["Chadian officials (TCD): The government is ready for talks"],
  ],
  ["“We will not wait,” the official, who declined to be named, told Reuters.", ["official: We will not wait"]],
  ["Peru will not sign, its foreign minister, Jane Marlow, said on Monday.", ["Jane Marlow (PER): Peru will not sign"]],
  ["Chad is ready, Jane Marlow, a deputy minister, said.", ["Jane Marlow: Chad is ready"]],
  ["An official at the mission, Jane Marlow, said it was over.", ["Jane Marlow: it was over"]],
  ["The governor of Lagos, Nigeria, said it was over.", ["Nigerian governors (NGA): it was over"]],
  ["The affair was handled badly, wrote the Guardian.", ["Guardian: The affair was handled badly"]],
  [
    "“How could this happen?” Jane Marlow asked. “Who did it?” Oman said it would look into the matter.",
    ["Jane Marlow: How could this happen? … Who did it?", "Oman (OMN): it would look into the matter"],
  ],
  [
    "“We come for one reason,” said Jane Marlow, “to help the hungry.”",
    ["Jane Marlow: We come for one reason … to help the hungry."],
  ],
  ["As Deputy Secretary of State Jane Marlow announced today, the fund will grow.", ["Jane Marlow (USA): the fund will grow"]],
  [
    "Jane Marlow, who had said a day earlier that the deal would hold, acknowledged that it had failed.",
    ["Jane Marlow: the deal would hold", "Jane Marlow: it had failed"],
  ],
  ["As Jane Marlow spoke, shells fell. As she was told, they left.", []],
  ["Jane Marlow told the state-run paper al-Thawra that the deal was fair.", ["Jane Marlow: the deal was fair"]],
  ["In the opinion of political scientist Jane Marlow, the pact was dead.", ["Jane Marlow: the pact was dead"]],
  ["Jane Marlow met John Roe. In his view, the pact has failed.", ["John Roe: the pact has failed"]],
  [
    "Turkey's foreign ministry denied the claim. According to the statement, no ships had sailed.",
    ["Turkish foreign ministry (TUR): denied the claim", "Turkish foreign ministry (TUR): no ships had sailed"],
  ],
  [
    "Jane Marlow said the house had ratified the pact, and called it “a success for all”.",
    ["Jane Marlow: the house had ratified the pact", "Jane Marlow: called it “a success for all”"],
  ],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(statements(text), expected));
