import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { loadWorld } from "../../world/load.ts";
import { documentFromText } from "../document-from-text.ts";
import { dateExpressions } from "./date-expressions.ts";
import { readUrl, readWhole } from "./document-date.ts";

const world = loadWorld();
const dated = (raw: string, given = {}) => documentFromText(raw, given, { world }).published;
const BODY = "The ministers of the two countries met in the capital to talk about water, trade and the border, officials said.";

describe("dates as they are written", () => {
  const cases: readonly [string, object | null][] = [
    ["15 January 2018", { year: 2018, month: 1, day: 15 }],
    ["15th of Jan., 2018", { year: 2018, month: 1, day: 15 }],
    ["Jan. 15, 2018", { year: 2018, month: 1, day: 15 }],
    ["January 15", { month: 1, day: 15 }],
    ["15 January , 17:21", { month: 1, day: 15, hour: 17, minute: 21 }],
    ["5:07 p.m. EST, January 15, 2018", { year: 2018, month: 1, day: 15, hour: 17, minute: 7, offset: "-05:00" }],
    ["2018-01-15", { year: 2018, month: 1, day: 15 }],
    ["15.01.2018", { year: 2018, month: 1, day: 15 }],
    ["01/15/2018", { year: 2018, month: 1, day: 15 }],
    ["04/05/2018", { year: 2018, month: 5, day: 4, orderUnknown: true }],
    ["January 2018", { year: 2018, month: 1 }],
    ["31 February 2018", null],
    ["he may 5 times", null],
    ["march 5 miles", null],
    ["version 10.12.11", null],
    ["1,500 troops", null],
  ];
  for (const [text, want] of cases) {
    it(text, () => {
      const found = dateExpressions(text)[0];
      if (want === null) assert.equal(found, undefined);
      else {
        const { start, end, ...parts } = found!;
        assert.ok(start >= 0 && end <= text.length);
        assert.deepEqual(parts, want);
      }
    });
  }

  it("reads whole fields and addresses", () => {
    assert.equal(readWhole("2018-01-15T17:21:00+0600")?.offset, "+06:00");
    assert.equal(readWhole("Mon, 15 Jan 2018 11:21:00 GMT")?.day, 15);
    assert.equal(readWhole("soon"), null);
    assert.deepEqual(readUrl("https://a.example/2018/01/15/talks.html"), { start: 0, end: 0, year: 2018, month: 1, day: 15 });
    assert.equal(readUrl("https://a.example/item/20181"), null);
  });

  it("never fails, and every date found is one", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const date of dateExpressions(text)) assert.ok(date.start < date.end && date.end <= text.length);
      }),
    );
  });
});

describe("the date of a document", () => {
  it("is the caller's before all", () => {
    assert.deepEqual(dated(`LIMA, March 12, 2019 (AP) — ${BODY}`, { date: "2019-03-13" }), {
      date: "2019-03-13",
      precision: "day",
      basis: "stated",
      because: ["The date 2019-03-13 came with the text."],
    });
  });
  it("is stated in a line of its own", () => {
    assert.equal(dated(`Talks on water\n\nPublished: 12 March 2019 14:05 GMT\n\n${BODY}`).date, "2019-03-12T14:05Z");
  });
  it("prefers the publication to the update", () => {
    assert.equal(dated(`Talks on water\n\nUpdated: 14 March 2019 | Published: 12 March 2019\n\n${BODY}`).date, "2019-03-12");
  });
  it("stands in the dateline", () => {
    const found = dated(`Talks on water\n\nLIMA, March 12, 2019 (AP) — ${BODY}`);
    assert.deepEqual([found.date, found.basis], ["2019-03-12", "dateline"]);
  });
  it("stands in the dateline before its place", () => {
    const found = dated(`Talks on water\n\n12 March 2019, Lima/Quito. ${BODY}`);
    assert.deepEqual([found.date, found.basis], ["2019-03-12", "dateline"]);
    assert.notEqual(dated(`Talks on water\n\n12 March 2019, Solution. ${BODY}`).basis, "dateline");
  });
  it("takes the year from who holds which office", () => {
    const other = dated(
      `Talks on water\n\nPARIS, October 4 (AP) — French President François Hollande met British Prime Minister Theresa May on Tuesday.\n\n${BODY}`,
    );
    assert.deepEqual([other.date, other.basis], ["2016-10-04", "inferred"]);
  });
  it("takes the month from the presidency of the Council", () => {
    const found = dated(
      "Poland opens a debate\n\nAs president of the Security Council for the month, Poland has called an open debate on international law. President Andrzej Duda of Poland will chair it, and he will meet US President Donald Trump later.",
    );
    assert.deepEqual([found.date?.slice(0, 4), found.basis], ["2018", "inferred"]);
  });
  it("takes the year from an election to the Council", () => {
    const found = dated(
      "A seat for Estonia\n\nEstonia was elected to the Security Council for the first time, and its diplomats were embraced in the hall. The foreign minister promised to speak for small states and for the rules by which they live.",
    );
    assert.equal(found.date, "2019-06-01/2019-12-31");
  });
  it("takes the year from the weekday of a date", () => {
    const found = dated(
      `Talks on water\n\n3 September, 10:15\n\nThe Assembly elects its president on Monday, September 9, and Angela Merkel, the German chancellor, is to address it, her office said. Emmanuel Macron, the French president, will not come.`,
    );
    assert.equal(found.date, "2019-09-03");
  });
  it("is not the one day on which two terms of office touch", () => {
    const found = dated(
      `A summit on trade\n\nThe French president, Emmanuel Macron, met the German chancellor in Berlin. President François Hollande had promised the tunnel, and in 2018 the ministers signed for it. ${BODY}`,
    );
    assert.notEqual(found.date, "2017-05-14");
  });
  it("takes who is only elect for elected and not yet in office", () => {
    const found = dated(
      `A call from Ottawa\n\nThe prime minister of Canada, Justin Trudeau, called President-elect Joe Biden after the vote in November 2020. ${BODY}`,
    );
    const [from = "", to = from] = (found.date ?? "").split("/");
    assert.ok(from >= "2020-07" && to < "2021-01-20", `${found.date}`);
  });
  it("is not the year of games to come", () => {
    const found = dated(
      `Cities bid for games\n\nThree cities want the 2032 Summer Olympics, and the committee will choose in 2025. In 2021 it chose nobody. ${BODY}`,
    );
    assert.ok(found.date === null || found.date < "2026", `${found.date}`);
  });
  it("does not take another body for the Council", () => {
    const found = dated(
      `A union chooses\n\nThe AU chairmanship of Chad was on the table in Addis Ababa, and the Security Council waits for its view on the desert force. ${BODY}`,
    );
    assert.equal(found.date, null);
  });
  it("is some day or unknown, whatever the text", () => {
    const bits = [
      "in 1999",
      "on 3 May 2031",
      "President-elect Joe Biden",
      "March 2090",
      "Tuesday, 29 February",
      "12/13/2017",
      "the Security Council presidency of Chad",
      "King Charles",
      "will",
      "former President Barack Obama",
      "\0",
      "١٩٩٩",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (words) => {
        const { date, basis, because } = dated(`A report\n\n${words.join(" and ")}. ${BODY}`);
        assert.ok(date === null ? basis === "unknown" : /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}-\d\d-\d\d)?/.test(date), `${date}`);
        assert.ok(because.length > 0);
      }),
      { numRuns: 60 },
    );
  });
  it("is unknown where nothing tells it, and says so", () => {
    const found = dated(`Talks on water\n\n${BODY}`);
    assert.deepEqual([found.date, found.basis, found.because.length > 0], [null, "unknown", true]);
  });
  it("is not a date from the story", () => {
    assert.equal(
      dated(`Talks on water\n\n${BODY} The treaty of 4 May 1987 is still in force, and the river was measured in 1901.`).date,
      null,
    );
  });
  it("is the file's only when the caller allows it", () => {
    assert.deepEqual(dated(BODY, { fileDate: "2020-02-02T10:00:00Z" }).basis, "file");
  });
  it("leaves an open order of day and month open, unless the text decides it", () => {
    assert.equal(dated(`Talks on water\n\n04/05/2018\n\n${BODY}`).date, "2018-04-05/2018-05-04");
    assert.equal(dated(`Talks on water\n\n04/05/2018\n\n${BODY} They will meet again on 20 May.`).date, "2018-05-04");
  });
});

describe("a date that comes with the text", () => {
  const text = `${BODY} The border opened on 5 April 2018.`;
  const cases: readonly [given: string, date: string | null, precision: string][] = [
    ["2018-04-06T10:00:00+02:00", "2018-04-06T10:00+02:00", "minute"],
    ["2018-4-6", "2018-04-06", "day"],
    ["2018-04-06T25:00:00Z", "2018-04-06", "day"],
    ["04/05/2018", "2018-04-05", "day"],
    ["Fri, 6 Apr 2018 08:00:00 GMT", "2018-04-06T08:00Z", "minute"],
  ];
  for (const [given, date, precision] of cases)
    it(given, () => {
      const found = dated(text, { date: given });
      assert.deepEqual([found.date, found.precision, found.basis], [date, precision, "stated"]);
    });
  for (const given of ["yesterday", "2018-02-30", "2018-02-30T10:00:00Z", "20180231"])
    it(`${given} is no date, and is said to be none`, () => {
      const found = dated(text, { date: given });
      assert.notEqual(found.basis, "stated");
      assert.match(found.because[0]!, new RegExp(`“${given}” that came with the text is none`));
    });
});
