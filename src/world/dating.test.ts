import assert from "node:assert/strict";
import { test } from "node:test";
import { type Evidence, narrow } from "./dating.ts";
import { loadWorld } from "./load.ts";

const world = loadWorld();
const dated = (evidence: Evidence[]) => narrow(evidence, world, "2026-11-22");

test("a day without a year: the offices and the presidency of the Council give the year", () => {
  const found = dated([
    { kind: "day-month", month: 9, day: 20, text: "20 September" },
    { kind: "office", person: "person:leonid-kuchma", title: "President", of: "state:UKR" },
    { kind: "seat", state: "UKR" },
    { kind: "office", person: "person:bill-clinton", title: "President", of: "state:USA" },
  ]);
  assert.equal(found.date, "2000-09-20");
  assert.equal(found.precision, "day");
  assert.ok(found.because.length >= 2);
  assert.match(found.because.join(" "), /elected member of the UN Security Council/);
});

test("a presidency of the Council alone gives its months", () => {
  assert.equal(dated([{ kind: "seat", state: "KAZ", presidency: true }]).date, "2018-01");
  const two = dated([{ kind: "seat", state: "SWE", presidency: true, month: 7 }]);
  assert.deepEqual(
    two.pieces.map((p) => p.from),
    ["1997-07-01", "2018-07-01"],
  );
  assert.equal(
    dated([
      { kind: "seat", state: "SWE", presidency: true, month: 7 },
      { kind: "office", person: "person:theresa-may", of: "GBR" },
    ]).date,
    "2018-07",
  );
});

test("offices bound an interval from both sides", () => {
  const found = dated([
    { kind: "office", person: "person:nursultan-nazarbayev", title: "President", of: "state:KAZ" },
    { kind: "office", person: "person:donald-trump", title: "President", of: "state:USA" },
  ]);
  assert.equal(found.date, "2017-01-20/2019-03-20");
  assert.equal(found.precision, "interval");
});

test("a former office is over", () => {
  const found = dated([
    { kind: "office", person: "person:nursultan-nazarbayev", title: "President", of: "state:KAZ", tense: "past" },
    { kind: "year", year: 2019 },
  ]);
  assert.equal(found.from, "2019-03-20");
});

test("names of their time", () => {
  const found = dated([{ kind: "place", name: "Nur-Sultan" }]);
  assert.deepEqual([found.from, found.to], ["2019-03-23", "2022-09-17"]);
  assert.equal(dated([{ kind: "place", name: "Paris" }]).date, null);
  assert.equal(dated([{ kind: "state", iso3: "SCG" }]).to, "2006-06-05");
});

test("evidence that contradicts the rest is put aside and said", () => {
  const found = dated([
    { kind: "stated", date: "2018-01" },
    { kind: "office", person: "person:bill-clinton", title: "President", of: "state:USA" },
    { kind: "weekday", weekday: 1, text: "on Monday" },
  ]);
  assert.equal(found.from, "2018-01-01");
  assert.equal(found.aside.length, 1);
});

test("seasons, months and years", () => {
  assert.equal(
    dated([
      { kind: "year", year: 2003 },
      { kind: "month", month: 3 },
    ]).date,
    "2003-03",
  );
  assert.deepEqual(
    dated([
      { kind: "year", year: 2003 },
      { kind: "season", season: "summer" },
    ]).from,
    "2003-06-01",
  );
  assert.deepEqual(
    dated([
      { kind: "year", year: 2003 },
      { kind: "season", season: "autumn", southern: true },
    ]).from,
    "2003-03-01",
  );
});

test("nothing known gives nothing, and 29 February only its years", () => {
  assert.equal(dated([]).date, null);
  assert.equal(dated([{ kind: "office", person: "person:nobody-at-all", title: "President" }]).date, null);
  assert.equal(
    dated([
      { kind: "day-month", month: 2, day: 29 },
      { kind: "not-before", date: "2019-03", why: "x" },
      { kind: "not-after", date: "2023", why: "y" },
    ]).date,
    "2020-02-29",
  );
});

test("the order of evidence does not matter", () => {
  const evidence: Evidence[] = [
    { kind: "day-month", month: 1, day: 15 },
    { kind: "seat", state: "KAZ", presidency: true },
    { kind: "office", person: "person:donald-trump", of: "state:USA", title: "President" },
  ];
  assert.equal(dated(evidence).date, dated([...evidence].reverse()).date);
  assert.equal(dated(evidence).date, "2018-01-15");
});
