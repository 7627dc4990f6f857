import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join(" ")} > ${recipients.map(({ code }) => code).join(" ")}`,
  );

test("what somebody moves, or will not, is nobody at the other end", () => {
  assert.deepEqual(told("Germany said it would not send soldiers."), ["REJECT DEU > "]);
  assert.deepEqual(told("The Netherlands ruled out further air strikes."), ["REJECT NLD > "]);
  assert.deepEqual(told("Israel withdrew its soldiers from Lebanon."), ["RETREAT ISR > LBN"]);
});

test("a denial is not addressed to who is said to have done it", () =>
  assert.ok(told("Russia denied that its air force had attacked the Georgian town of Gori.").includes("REJECT RUS > GEO")));

test("whom nobody can tell is not replaced by a place, nor a victim's state by that of the soldiers", () => {
  assert.ok(told("Kenya appealed to the outside world for arms from northern Mali.").every((each) => !each.endsWith("MLI")));
  assert.ok(
    told("A Pakistani spokesman said Indian soldiers had shelled a post and wounded two porters.").includes("ASSAULT IND > "),
  );
});

test("blame on somebody, an answer in kind, a crowd for somebody, arms taken from others, the way home", () => {
  assert.ok(told("Greece condemned an attack that it blamed on Iran.").includes("ACCUSE GRC > IRN"));
  assert.deepEqual(told("Moscow retaliated in kind against Britain."), ["SANCTION RUS > GBR"]);
  assert.deepEqual(told("Israel retaliated against Iran."), ["ASSAULT ISR > IRN"]);
  assert.deepEqual(told("Thousands of Georgians rallied in Tbilisi to support their president."), []);
  assert.deepEqual(told("Chadian soldiers disarmed Dutch peacekeepers."), ["COERCE TCD > NLD"]);
  assert.deepEqual(told("Kenya's president returned to Nairobi on Monday."), []);
});

test("what somebody once did for years is recalled, no news", () =>
  assert.deepEqual(told("Iran, which fought Iraq for eight years, condemned Chad."), ["ACCUSE IRN > TCD"]));

test("whose a relative clause is of, where a blast was, whom two met in, for whom crowds gather", () => {
  assert.ok(
    told("Peru sent agents to Chad, whose government promised to help Kenya.").some((each) => each.startsWith("AGREE TCD")),
  );
  assert.ok(told("Police spoke of the Nairobi blast, which killed 247 people.").every((each) => !each.startsWith("ASSAULT KEN")));
  assert.deepEqual(told("Chad and Mali failed to sign an agreement in Paris."), ["REJECT TCD MLI > "]);
  assert.deepEqual(told("Hundreds of Iranians gathered in Palestine Square in Tehran to celebrate."), []);
});
