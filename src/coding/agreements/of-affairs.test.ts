import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const rows = (text: string) =>
  findingsIn("agreement", text).map(
    ({ name, status, parties, date }) =>
      `${name}, ${status}: ${parties.map(({ code }) => code).join(" ")}${date.start === null ? "" : ` ${date.start}`}`,
  );

/** Sentences enough for a report: what a single sentence leaves out, a report tells. */
const after = "The news came in the morning. It was read out at noon. Many people listened. Nobody asked why. The day was long.";

test("in a report, what unions, clubs and firms settle at home is no agreement of the record", () => {
  for (const aside of [
    "Teachers in Peru reached a deal with the government.",
    "The winger signed a four-year deal with the club.",
    "The operator signed an agreement with its lender.",
    "The president of Chile signed an executive order.",
  ])
    assert.deepEqual(rows(`${aside} ${after}`), [], aside);
  assert.deepEqual(rows(`Peru reached a deal with the rebels in May 2016. ${after}`), ["deal, announced: PER  2016-05-01"]);
  assert.deepEqual(rows(`Peru and Chile signed a groundbreaking agreement on fisheries in May 2016. ${after}`), [
    "agreement on fisheries, signed: PER CHL 2016-05-01",
  ]);
});

test("what is known by its name stands while it is to be carried out, and has its own parties", () => {
  assert.deepEqual(rows("The minister demanded that Kiev implement the Minsk agreements."), [
    "Minsk agreements, in force: UKR RUS IGO 2018-04-10",
  ]);
});

test("what is only spoken of is not signed; what had been signed has no day of the report", () => {
  assert.deepEqual(rows("Norway and Oman are serious about concluding a fisheries treaty."), [
    "fisheries treaty, proposed: NOR OMN",
  ]);
  assert.deepEqual(rows("Norway had signed a fisheries treaty with Oman."), ["fisheries treaty, signed: NOR OMN"]);
  assert.deepEqual(rows("It dates back to 2011 when Norway and Oman signed a fisheries treaty."), [
    "fisheries treaty, signed: NOR OMN 2011-01-01",
  ]);
});

test("a pact whose extension is only talked of is in force", () => {
  assert.deepEqual(rows("The possibility of extending a fisheries pact between Norway and Oman was discussed."), [
    "fisheries pact, in force: NOR OMN 2018-04-10",
  ]);
});
