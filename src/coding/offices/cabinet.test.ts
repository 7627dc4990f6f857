import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const offices = (text: string) =>
  findingsIn("office", text, "2010-01-05").map(
    ({ actor, title, of, to }) => `${actor.name}, ${title} of ${of?.code ?? "-"}${to === null ? "" : ` until ${to}`}`,
  );

const seats = (text: string, date: string) =>
  findingsIn("seat", text, date).map(({ state, seat, from, to }) => `${state.code} ${seat} ${from ?? ""}..${to ?? ""}`);

test("a cabinet: of the state of which the sentence before spoke; who is replaced has gone", () => {
  assert.deepEqual(
    offices(
      "Chilean President Sebastian Pinera named his cabinet. Jane Marlow will be foreign minister. John Roe replaced Mark Vane as finance minister.",
    ),
    [
      "Sebastián Piñera, President of CHL",
      "Jane Marlow, Foreign Minister of CHL",
      "Mark Vane, Finance Minister of CHL until 2010-01-05",
      "John Roe, Finance Minister of CHL",
    ],
  );
  assert.deepEqual(offices("Jane Marlow will be Peru's interior minister. She succeeds John Roe, who resigned."), [
    "Jane Marlow, Interior Minister of PER",
    "John Roe, Interior Minister of PER until 2010-01-05",
  ]);
});

for (const text of ["Jane Marlow may be interior minister of Peru.", "If Peru votes, Jane Marlow will be its president."])
  test(`nothing: ${text}`, () => assert.deepEqual(offices(text), []));

test("who is elected to the Council, whose terms end, who presides when", () => {
  assert.deepEqual(
    seats(
      "The General Assembly elected Kenya and Sweden on Monday to two-year terms on the Security Council beginning January 1.",
      "1996-10-22",
    ),
    ["KEN non-permanent member 1997-01-01..1998-12-31", "SWE non-permanent member 1997-01-01..1998-12-31"],
  );
  assert.deepEqual(
    seats("The UN Security Council voted. The two replace Italy and Honduras, whose terms end in December.", "1996-10-22"),
    ["ITA non-permanent member 1995-01-01..1996-12-31", "HND non-permanent member 1995-01-01..1996-12-31"],
  );
  assert.deepEqual(
    seats(
      "Nigeria, whose term on the UN Security Council expires in December, will hold its presidency in August.",
      "2015-06-17",
    ),
    ["NGA non-permanent member 2014-01-01..2015-12-31", "NGA president 2015-08-01..2015-08-31"],
  );
  assert.deepEqual(
    seats(
      "Spain beat Turkey to a seat on the UN Security Council. The five begin their terms in January, replacing Luxembourg and Rwanda.",
      "2014-10-16",
    ),
    [
      "ESP non-permanent member 2015-01-01..2016-12-31",
      "LUX non-permanent member 2013-01-01..2014-12-31",
      "RWA non-permanent member 2013-01-01..2014-12-31",
    ],
  );
});
