import assert from "node:assert/strict";
import { test } from "node:test";
import { canvass, votesNeeded } from "./canvass.ts";
import { nextPresidency, presidencies, presidencyOf, presidencyOn } from "./presidency.ts";
import { councilMonth, councilMonths, councilOn } from "./rows.ts";
import { membersOn } from "./seats.ts";

test("the Council has eleven members until the end of 1965, fifteen since, five of them permanent", () => {
  for (let year = 1946; year <= 2027; year++) {
    const members = membersOn(`${year}-06-01`);
    assert.equal(members.length, year < 1966 ? 11 : 15, String(year));
    assert.equal(members.filter((m) => m.permanent).length, 5, String(year));
    assert.equal(new Set(members.map((m) => m.iso3)).size, members.length, String(year));
  }
});

test("half of the elected members change each year", () => {
  for (let year = 1948; year <= 2027; year++) {
    const staying = membersOn(`${year}-06-01`).filter(
      (m) => !m.permanent && membersOn(`${year - 1}-06-01`).some((b) => b.iso3 === m.iso3),
    );
    assert.ok(staying.length >= 1 && staying.length <= 5, `${year}: ${staying.map((m) => m.iso3)}`);
  }
});

// Presidents known from Council records and memoirs of the time.
const known: readonly [string, string][] = [
  ["1946-01", "AUS"],
  ["1946-12", "USA"],
  ["1947-01", "AUS"],
  ["1950-06", "IND"],
  ["1950-08", "SUN"],
  ["1956-10", "FRA"],
  ["1960-07", "ECU"],
  ["1962-10", "SUN"],
  ["1964-08", "NOR"],
  ["1965-05", "MYS"],
  ["1965-09", "USA"],
  ["1967-06", "DNK"],
  ["1967-11", "MLI"],
  ["1968-08", "BRA"],
  ["1971-12", "SLE"],
  ["1973-10", "AUS"],
  ["1974-10", "CMR"],
  ["1976-01", "TZA"],
  ["1979-12", "CHN"],
  ["1982-04", "COD"],
  ["1982-05", "CHN"],
  ["1983-09", "GUY"],
  ["1984-08", "BFA"],
  ["1984-10", "BFA"],
  ["1985-06", "TTO"],
  ["1985-09", "GBR"],
  ["1986-04", "FRA"],
  ["1987-07", "FRA"],
  ["1990-03", "YMD"],
  ["1990-08", "ROU"],
  ["1990-11", "USA"],
  ["1990-12", "YEM"],
  ["1991-01", "COD"],
  ["1991-12", "SUN"],
  ["1992-01", "GBR"],
  ["1994-04", "NZL"],
  ["1994-09", "ESP"],
  ["1994-10", "GBR"],
  ["1994-11", "USA"],
  ["1994-12", "RWA"],
  ["1995-01", "ARG"],
  ["2001-09", "FRA"],
  ["2003-02", "DEU"],
  ["2003-03", "GIN"],
  ["2004-05", "PAK"],
  ["2011-03", "CHN"],
  ["2016-06", "FRA"],
  ["2017-12", "JPN"],
  ["2018-01", "KAZ"],
  ["2018-02", "KWT"],
  ["2021-09", "IRL"],
  ["2022-02", "RUS"],
  ["2023-10", "BRA"],
  ["2025-07", "PAK"],
];

test("who presided in months that are known", () => {
  for (const [month, iso3] of known) assert.equal(presidencyOf(month)?.iso3, iso3, month);
});

test("names are those of the time", () => {
  assert.equal(presidencyOf("1984-08")?.name, "Upper Volta");
  assert.equal(presidencyOf("1984-10")?.name, "Burkina Faso");
  assert.equal(presidencyOf("1990-03")?.name, "Democratic Yemen");
  assert.equal(presidencyOf("1991-01")?.name, "Zaire");
  assert.equal(presidencyOn("1991-12-05")?.name, "Union of Soviet Socialist Republics");
  assert.equal(presidencyOn("1991-12-31")?.name, "Russian Federation");
  assert.deepEqual(
    membersOn("1964-03-01")
      .map((m) => m.name)
      .filter((n) => /Ivory|Ivoire|Czech|China/.test(n)),
    ["China", "Czechoslovakia", "Ivory Coast"],
  );
  assert.ok(membersOn("1975-01-01").some((m) => m.name === "United Republic of Cameroon"));
  assert.ok(membersOn("1988-01-01").some((m) => m.name === "Germany, Federal Republic of"));
});

test("terms, and the seat of China before and after October 1971", () => {
  const kazakhstan = membersOn("2018-01-15").find((m) => m.iso3 === "KAZ");
  assert.deepEqual(kazakhstan, { name: "Kazakhstan", iso3: "KAZ", permanent: false, term: "2017-2018", group: "AP" });
  assert.equal(membersOn("1971-10-24").find((m) => m.name === "China")?.iso3, "TWN");
  assert.equal(membersOn("1971-10-25").find((m) => m.name === "China")?.iso3, "CHN");
});

test("who is next, and the ends of the table", () => {
  assert.equal(nextPresidency("2018-01-15")?.iso3, "KWT");
  assert.equal(presidencyOn("1946-01-16"), undefined);
  assert.equal(presidencyOn("1946-02-16")?.iso3, "AUS");
  assert.equal(presidencyOn("1946-02-17")?.iso3, "BRA");
  assert.equal(nextPresidency("2027-12-31"), undefined);
  assert.equal(presidencyOn("2028-01-01"), undefined);
});

test("presidencies follow one another without a gap", () => {
  const all = presidencies();
  assert.equal(all.length, 11 + 81 * 12);
  for (let i = 1; i < all.length; i++)
    assert.equal(
      Temporal.PlainDate.from(all[i - 1]!.to)
        .add({ days: 1 })
        .toString(),
      all[i]!.from,
    );
});

test("rows as the contract has them", () => {
  const month = councilMonth("2018-01");
  assert.deepEqual(month.president, { name: "Kazakhstan", iso3: "KAZ" });
  assert.deepEqual(Object.keys(month.members[0]!), ["name", "iso3", "permanent", "term"]);
  assert.equal(councilMonths("1946-01", "2027-12").length, 82 * 12);
  assert.equal(councilOn("2018-01-15").next?.iso3, "KWT");
});

test("the vote: majority first, then the veto", () => {
  assert.equal(votesNeeded("1965-11-23"), 7);
  assert.equal(votesNeeded("1966-01-01"), 9);
  assert.equal(canvass({ date: "1965-11-23", yes: 7, no: 0, abstain: 4 }).outcome, "adopted");
  assert.deepEqual(canvass({ date: "2018-04-10", yes: 12, no: ["RUS", "BOL"], abstain: 1 }).vetoedBy, ["RUS"]);
  assert.equal(canvass({ date: "2018-04-10", yes: 12, no: 2, permanentAgainst: 1 }).outcome, "vetoed");
  assert.equal(canvass({ date: "1972-08-25", yes: 3, no: 3, abstain: 9, permanentAgainst: 2 }).outcome, "not adopted");
  assert.equal(
    canvass({ date: "1950-09-29", yes: 7, no: 3, abstain: 1, permanentAgainst: 1, procedural: true }).outcome,
    "adopted",
  );
  assert.equal(canvass({ date: "1950-06-27", yes: 7, no: ["YUG"] }).outcome, "adopted");
  const short = canvass({ date: "2014-12-30", yes: 8, no: ["USA", "AUS"], abstain: 5 });
  assert.deepEqual([short.outcome, short.needed, short.missing, short.vetoedBy], ["not adopted", 9, 1, []]);
  assert.equal(canvass({ date: "1980-01-13", yes: 10, no: ["SUN", "DDR"], abstain: 2 }).vetoedBy[0], "SUN");
  assert.equal(canvass({ date: "1971-12-04", yes: 11, no: ["RUS", "POL"], abstain: 2 }).outcome, "vetoed");
});

test("an elected member against, a permanent one abstaining: no veto", () => {
  assert.equal(
    canvass({ date: "2022-02-27", yes: 11, no: ["RUS"], abstain: ["CHN", "IND", "ARE"], procedural: true }).outcome,
    "adopted",
  );
  assert.equal(
    canvass({ date: "2012-02-04", yes: 9, no: ["ZAF"], abstain: ["CHN", "RUS", "FRA", "GBR", "USA"] }).outcome,
    "adopted",
  );
  assert.match(canvass({ date: "2018-01-15", yes: ["KAZ", "MLI"] }).because.join(), /MLI did not sit/);
});

test("a canvass that cannot be read says why", () => {
  assert.throws(() => canvass({ date: "soon", yes: 9 }), /E_COUNCIL_VOTE|ISO 8601/);
  assert.throws(() => canvass({ date: "2018-01-01", yes: -1 }), /count/);
  assert.throws(() => canvass({ date: "2018-13-10", yes: 9 }), /ISO 8601/);
  assert.throws(() => canvass({ date: "2018-01-10", yes: 9, no: 6, abstain: 1 }), /16 votes of the 15 members/);
  assert.equal(canvass({ date: "2018-01-10T15:00:00-05:00", yes: 9, no: 6 }).outcome, "adopted");
  assert.equal(canvass({ date: "1965", yes: 7, no: 4 }).outcome, "adopted");
});
