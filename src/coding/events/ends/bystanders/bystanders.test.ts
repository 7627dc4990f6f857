import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../../reading-for-tests.ts";

const told = (text: string): readonly string[] =>
  findingsIn("event", text).map(
    ({ eventType, actors, recipients }) =>
      `${eventType} ${actors.map(({ code }) => code).join(" ")} > ${recipients.map(({ code }) => code).join(" ")}`,
  );

test("who is told of deeper in a charge or a demand is not blamed or asked", () => {
  assert.ok(!told("Kenya complained that somebody was trying to weaken Burundi.").includes("ACCUSE KEN > BDI"));
  assert.ok(
    !told("Chile's senators demanded that deliveries of wheat to Bolivia be started.").some((each) => each.endsWith("BOL")),
  );
  assert.ok(told("Kenya complained that Uganda was trying to weaken Burundi.").includes("ACCUSE KEN > UGA"));
  assert.ok(
    told("Niger's foreign minister said the raid was a despicable plot by Chad to smear Mali.").includes("ACCUSE NER > TCD"),
  );
  assert.ok(told("Peru demanded that Chile release the fishermen.").includes("REQUEST PER > CHL"));
});

test("a town by which an attack is named is not blamed for it", () => {
  assert.deepEqual(told("Greece denounced the Lagos attack."), ["ACCUSE GRC > "]);
  assert.ok(told("Greece denounced Chinese attacks on its ships.").includes("ACCUSE GRC > CHN"));
});

test("several guests have a host", () =>
  assert.deepEqual(told("Lawmakers of Peru and members of the European Parliament arrived in Chad on Monday."), [
    "CONSULT PER EUR > TCD",
  ]));
