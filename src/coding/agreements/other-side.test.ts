import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const rows = (text: string) =>
  findingsIn("agreement", text).map(
    ({ name, status, parties }) =>
      `${name}, ${status}: ${parties.map(({ code, sector }) => `${code}${sector ? `:${sector}` : ""}`).join(" ")}`,
  );

test("the other side is who hosts the signing, is talked with, or is to get what is agreed", () => {
  for (const [text, ...found] of [
    ["Peru's president travelled to Bolivia and announced a deal to build a dam.", "deal, announced: PER BOL"],
    [
      "Hezbollah is willing to engage in talks with the Israeli government to reach a peace deal.",
      "peace deal, proposed: LBN:REB ISR:GOV",
    ],
    ["Nigeria inked a deal to give $200m to Chad's government.", "deal, signed: NGA TCD:GOV"],
    ["Nigeria signed a contract to supply Chad with gas.", "contract, signed: NGA TCD"],
    // Where they met, or what they spoke of, is no party.
    ["Peru's president travelled to Geneva and signed a treaty with Chile.", "treaty, signed: PER CHL"],
    ["After talks with Togo, Mali signed a treaty with Niger.", "treaty, signed: MLI NER"],
  ] as const)
    assert.deepEqual(rows(text), found, text);
});

test("who is to do so stands beside the verb; a nation alone names a partner", () => {
  for (const [text, ...found] of [
    ["There is no point for Chile to continue implementing the agreement with Peru.", "agreement, in force: CHL PER"],
    ["The pact could constrain Ankara in reaching an agreement with Baghdad.", "agreement, proposed: TUR IRQ"],
    ["A ceasefire between the ELN and the Colombian state collapsed in 2015.", "ceasefire, ended: COL:REB COL"],
    [
      "An Indian-Chinese group discussed the implementation of the memorandum on border patrols.",
      "memorandum on border patrols, in force: IND CHN",
    ],
  ] as const)
    assert.deepEqual(rows(text), found, text);
});

test("what is only a matter of time, or is demanded, has not ended", () => {
  assert.deepEqual(rows("It is only a matter of time before the president pulls Brazil out of the Paris climate agreement."), [
    "Paris Agreement, in force: BRA",
  ]);
  assert.deepEqual(rows("Negotiations on TTIP are on ice. The United Nations has tried to negotiate a ceasefire in Yemen."), [
    "Transatlantic Trade and Investment Partnership, suspended: EUR USA",
    "ceasefire in Yemen, proposed: ",
  ]);
  assert.deepEqual(rows("Kenya will leave the bloc and all existing agreements."), []);
  assert.deepEqual(rows("Forty firms demanded the EU immediately scrap a price agreement with China."), []);
});
