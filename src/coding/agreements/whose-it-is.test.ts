import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const rows = (text: string) =>
  findingsIn("agreement", text).map(
    ({ name, status, parties }) =>
      `${name}, ${status}: ${parties.map(({ code, sector }) => `${code}${sector ? `:${sector}` : ""}`).join(" ")}`,
  );

const after = "The news came in the morning. It was read out at noon. Many people listened. Nobody asked why. The day was long.";

test("who brings two together is no party of theirs", () => {
  assert.deepEqual(rows("Oman secured a fisheries accord between Chad and Libya in May."), [
    "fisheries accord, announced: TCD LBY",
  ]);
  assert.deepEqual(rows("Norway's premier wants the gas agreement between Chad and Libya to allow for exports."), [
    "gas agreement, proposed: TCD LBY",
  ]);
  assert.deepEqual(
    rows(
      `Rebels in Mali attacked a convoy of the army. The Malian government said the rebels had fled. A truce brokered by Chad and Togo was shaken. ${after}`,
    ),
    ["truce, announced: MLI MLI:REB"],
  );
});

test("what is sought, thought of or to come first is not planned or done", () => {
  assert.deepEqual(rows("Efforts to strike a fisheries deal between Chad and Togo failed."), [
    "fisheries deal, proposed: TCD TGO",
  ]);
  assert.deepEqual(rows("Togo would reopen the port only after signing a fisheries deal with Chad."), [
    "fisheries deal, proposed: TGO TCD",
  ]);
  assert.deepEqual(rows("Togo and Chad began to implement a fisheries treaty."), ["fisheries treaty, in force: TGO TCD"]);
});

test("what a president orders alone, or a board issues, is no agreement; a deal of nobody is none", () => {
  for (const aside of [
    "President Trump signed the first order in January.",
    "The travel order took effect at once.",
    "The board of Kenya issued a memorandum that banned masks.",
    "Alpha will take over the mines in a deal worth $2 billion.",
  ])
    assert.deepEqual(rows(`${aside} ${after}`), [], aside);
});

test("who is taken out of a treaty is its party; Brussels is the union in a text on it; who signs a law ratifies", () => {
  assert.deepEqual(rows("The president has withdrawn Norway from the Treaty on Fisheries."), ["Treaty on Fisheries, ended: NOR"]);
  assert.deepEqual(rows("London hopes to reach a trade agreement with Brussels. The EU said no."), [
    "trade agreement, proposed: GBR EUR",
  ]);
  assert.deepEqual(rows("Chadian President Idriss Deby signed the law on ratification of the gas agreement with Mali."), [
    "gas agreement, signed: TCD MLI",
  ]);
});
