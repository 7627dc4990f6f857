import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const doers = (text: string): string[] =>
  findingsIn("event", text).flatMap(({ actors }) => actors.map(({ id, code, sector }) => `${id} ${code}:${sector ?? ""}`));

test("the initials of a party of a state that the text does not name stand for another body", () => {
  assert.ok(!doers("The FIS condemned Norway and expelled two Finnish officials.").some((each) => each.includes("DZA")));
  assert.ok(doers("The FIS condemned the Algerian government.").some((each) => each.includes("DZA")));
});

test("who heads a firm is of its sector; the leader of a part of a state is not the leader of the state", () => {
  assert.deepEqual(doers("Samsung chief Jane Doe criticised Norway."), ["person:jane-doe KOR:BUS"]);
  assert.ok(!doers("Scotland's leader criticised Norway.").includes("person:theresa-may GBR:GOV"));
});

test("American Indians are not India's, a government's fighters no rebels, a judge not of the state whose people he bars", () => {
  assert.deepEqual(doers("American Indian tribes sued the Canadian government."), ["group:usa-tribes USA:CVL"]);
  assert.deepEqual(doers("The Syrian government's fighters attacked Jordan."), ["group:syr-fighters SYR:MIL"]);
  assert.deepEqual(doers("The International Sailing Union proposed that Russia give up the cup."), [
    "org:international-sailing-union :LAB",
  ]);
});
