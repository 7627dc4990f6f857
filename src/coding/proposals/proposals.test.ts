import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const offers = (text: string) =>
  findingsIn("event", text)
    .filter(({ trace }) => trace.rule.startsWith("proposal."))
    .map(
      ({ act, status, actors, recipients }) =>
        `${act} ${status}: ${actors.map(({ id }) => id)} → ${recipients.map(({ id }) => id)}`,
    );

const cases: readonly [text: string, expected: readonly string[]][] = [
  [
    "Turkey could serve as an intermediary between Russia and Ukraine.",
    ["CONSULT hypothetical: state:TUR → state:RUS,state:UKR"],
  ],
  ["Oman can act as a mediator in the Yemeni conflict.", ["CONSULT hypothetical: state:OMN → state:YEM"]],
  ["Qatar wants to play a mediating role in Sudan.", ["CONSULT proposed: state:QAT → state:SDN"]],
  ["Uzbekistan has a number of proposals for working with Afghanistan.", ["AGREE proposed: state:UZB → state:AFG"]],
  ["Norway did not act as a mediator in Sudan.", []],
  ["The bridge between the two villages collapsed.", []],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(offers(text), expected));
