import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reading } from "../reading.fixture.ts";

/** Monday, 15 January 2018. */
const monday = "2018-01-15";

/** "start/end" of the value, ".." for an open end; null where there is none. */
function times(text: string, date: string | null = monday) {
  return reading(text, date).times.map((t) => ({
    words: text.slice(t.start, t.end),
    value: t.value && (t.value.start === t.value.end ? t.value.start : `${t.value.start ?? ".."}/${t.value.end ?? ".."}`),
    kind: t.kind,
    precision: t.precision,
  }));
}

type Case = readonly [text: string, words: string, value: string | null, date?: string | null];

function found(name: string, cases: readonly Case[]): void {
  for (const [text, words, value, date] of cases)
    test(`${name}: ${text}${date === undefined ? "" : ` (${date})`}`, () => {
      const all = times(text, date === undefined ? monday : date);
      const one = all.find((t) => t.words === words);
      assert.ok(one, `"${words}" among ${JSON.stringify(all)}`);
      assert.equal(one.value, value);
    });
}

function none(name: string, cases: readonly string[]): void {
  for (const text of cases) test(`${name}: no time in "${text}"`, () => assert.deepEqual(times(text), []));
}

found("dates in full", [
  ["The treaty was signed on 16 January 2018 in Paris.", "16 January 2018", "2018-01-16"],
  ["The treaty was signed on January 16, 2018 in Paris.", "January 16, 2018", "2018-01-16"],
  ["The treaty was signed on Friday, May 8, 2009.", "Friday, May 8, 2009", "2009-05-08"],
  ["Date of meeting: 16.01.2018 in Astana.", "16.01.2018", "2018-01-16"],
  ["The file is dated 2018-01-16.", "2018-01-16", "2018-01-16"],
  ["The file is dated 16/01/2018.", "16/01/2018", "2018-01-16"],
  ["It was due on the 3rd of March 2016.", "the 3rd of March 2016", "2016-03-03"],
  ["The letter of 8-May-2006 was lost.", "8-May-2006", "2006-05-08"],
]);

test("5/6/2018 may be either: no value", () => assert.equal(times("It is dated 5/6/2018.")[0]?.value, null));
none("no such day", ["They met on 45 bridges.", "It scored 31.02 points."]);

found("dates without a year", [
  ["The delegation arrived on Jan. 12.", "Jan. 12", "2018-01-12"],
  ["The president will visit Rome on 20 March.", "20 March", "2018-03-20"],
  ["The minister resigned on 20 December.", "20 December", "2017-12-20"],
  ["The talks of 16/17 January failed.", "16/17 January", "2018-01-16/2018-01-17"],
  ["Kenya sent police in June 2014. Ghana sent troops the next month.", "the next month", "2014-07-01/2014-07-31"],
  ["He condemned the 1974 invasion. The next meeting will be held in October.", "October", "2018-10-01/2018-10-31"],
  ["The accord was signed on 16 March 2014. On 20 March the parliament ratified it.", "20 March", "2014-03-20"],
]);

found("ahead of a past: the nearer day, whichever side of the report", [
  ["The envoy was due to leave on Thursday for Cyprus.", "Thursday", "2020-01-02", "2020-01-01"],
  ["The envoy was to arrive in Nicosia on Monday.", "Monday", "2020-01-06", "2020-01-04"],
  ["The minister was due to land on Thursday but never did.", "Thursday", "2020-01-02", "2020-01-04"],
  ["The minister left on Thursday for Cyprus.", "Thursday", "2019-12-26", "2020-01-01"],
  ["The court was to sit in March.", "March", "2020-03-01/2020-03-31", "2020-01-04"],
]);

found("ranges", [
  ["The envoy will stay from 16 to 18 January.", "16 to 18 January", "2018-01-16/2018-01-18"],
  ["The summit was held January 16-18, 2017.", "January 16-18, 2017", "2017-01-16/2017-01-18"],
  ["It happened between March and May 2017.", "March and May 2017", "2017-03-01/2017-05-31"],
  ["They fought from 2011 to 2014.", "2011 to 2014", "2011-01-01/2014-12-31"],
  ["The 2016-17 budget was cut.", "2016-17", "2016-01-01/2017-12-31"],
  ["They met from 30 December 2016 to 2 January 2017.", "30 December 2016 to 2 January 2017", "2016-12-30/2017-01-02"],
]);

found("months, seasons, parts", [
  ["Exports fell in January 2017.", "January 2017", "2017-01-01/2017-01-31"],
  ["They met in November.", "November", "2017-11-01/2017-11-30"],
  ["They will meet in May.", "May", "2018-05-01/2018-05-31"],
  ["Exports rose in the first half of 2018.", "the first half of 2018", "2018-01-01/2018-06-30"],
  ["Exports rose in the third quarter of 2017.", "the third quarter of 2017", "2017-07-01/2017-09-30"],
  ["Output grew in Q2 2017.", "Q2 2017", "2017-04-01/2017-06-30"],
  ["The war ended in the summer of 2008.", "the summer of 2008", "2008-06-01/2008-08-31"],
  ["The wall fell in the 1980s.", "the 1980s", "1980-01-01/1989-12-31"],
  ["The project was approved in early 2016.", "early 2016", "2016-01-01/2016-05-01"],
]);

found("weekdays by tense", [
  ["The ministers met on Thursday.", "Thursday", "2018-01-11"],
  ["The ministers will meet on Thursday.", "Thursday", "2018-01-18"],
  ["The ministers met last Monday.", "last Monday", "2018-01-08"],
  ["The ministers will meet next Thursday.", "next Thursday", "2018-01-25"],
  ["The ministers plan to meet on Friday.", "Friday", "2018-01-19"],
  ["A vote is scheduled for Wednesday.", "Wednesday", "2018-01-17"],
]);

found("days and units around the report", [
  ["The minister resigned yesterday.", "yesterday", "2018-01-14"],
  ["They will vote tomorrow.", "tomorrow", "2018-01-16"],
  ["He arrived last week.", "last week", "2018-01-08/2018-01-14"],
  ["Talks resume next month.", "next month", "2018-02-01/2018-02-28"],
  ["It was agreed earlier this month.", "earlier this month", "2018-01-01/2018-01-15"],
  ["They will meet later this year.", "later this year", "2018-01-15/2018-12-31"],
  ["They met two days ago.", "two days ago", "2018-01-13"],
  ["The war began three years ago.", "three years ago", "2015-01-01/2015-12-31"],
  ["Exports doubled over the past decade.", "the past decade", "2008-01-15/2018-01-15"],
  ["Exports rose over the last year.", "the last year", "2017-01-15/2018-01-15"],
  ["He left at 5 p.m. on Friday.", "5 p.m.", "2018-01-12"],
  ["Exports rose last year.", "last year", "2017-01-01/2017-12-31"],
  ["The attacks happened this weekend.", "this weekend", "2018-01-13/2018-01-14"],
  ["The plant will close by the end of the year.", "the end of the year", "../2018-12-31"],
]);

found("reckoned from the date before", [
  ["The ceasefire began on 10 March 2016. Two days later it collapsed.", "Two days later", "2016-03-12"],
  ["The ceasefire began on 10 March 2016. The day before, envoys had met.", "The day before", "2016-03-09"],
]);
test("two days later than nothing", () => assert.equal(times("Two days later it collapsed.")[0]?.value, null));

found("open at one end", [
  ["Relations have improved since 2015.", "2015", "2015-01-01/2018-01-15"],
  ["The base must close by the end of 2020.", "the end of 2020", "../2020-12-31"],
  ["The sanctions stay until Friday.", "Friday", "../2018-01-19"],
]);

test("durations and habits have no days", () => {
  assert.deepEqual(times("They negotiated for two years."), [
    { words: "two years", value: null, kind: "duration", precision: "year" },
  ]);
  assert.equal(reading("A three-day visit ended.").times[0]?.length, "P3D");
  assert.equal(reading("A 2-3-day visit is planned.").times[0]?.length, "P2D/P3D");
  assert.equal(times("The council meets every month.")[0]?.kind, "set");
});

none("words that only look like times", [
  "He sat near the door.",
  "Mr. March may second the motion.",
  "The sun was out in force.",
  "Theresa May spoke to them.",
  "They march for peace.",
  "The second point was dropped.",
  "About 2000 troops left.",
  "Resolution 1973 was adopted.",
  "USA Today printed it.",
  "The Roman legions left.",
]);

found("an uncertain day of the report", [
  ["The minister resigned yesterday.", "yesterday", null, "2018-01"],
  ["The minister resigned last year.", "last year", "2017-01-01/2017-12-31", "2018-01"],
  ["The minister resigned last year.", "last year", "2017-01-01/2017-12-31", "2018"],
  ["The minister resigned on Thursday.", "Thursday", null, "2018"],
  ["The minister resigned on Thursday.", "Thursday", null, null],
  ["The minister resigned last year.", "last year", null, null],
  ["The minister resigned on 16 January 2018.", "16 January 2018", "2018-01-16", null],
]);

test("spans are the words, whatever the text", () => {
  const bits = [
    "on Thursday",
    "16 January",
    "2018",
    "\u0000",
    "🙂",
    "two",
    "weeks",
    "ago",
    "from",
    "to",
    "-",
    "/",
    ".",
    "the end of",
    "last",
    "May",
    "5 p.m.",
    "٣",
    "“",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (parts) => {
      const text = parts.join(" ");
      for (const t of reading(text).times) {
        assert.ok(t.start >= 0 && t.end <= text.length && t.start < t.end);
        assert.equal(text.slice(t.start, t.end).trim().length, t.end - t.start);
      }
    }),
    { numRuns: 150 },
  );
});

found("within a story", [
  ["The deal was signed in 2014. Washington imposed sanctions last September.", "last September", "2017-09-01/2017-09-30"],
  ["They will send troops before the end of March.", "the end of March", "../2018-03-31"],
  ["Ankara has asked the bloc to lift visas by June.", "June", "../2018-06-30"],
  [
    "They signed in 2012. The wells were shut that year, and the army seized the field in April.",
    "April",
    "2012-04-01/2012-04-30",
  ],
  ["Lahore was calm on Friday. Earlier in the day, he had flown home.", "Earlier in the day", "2018-01-12"],
  ["They will meet on 20 January. Earlier in the day, he had flown home.", "Earlier in the day", null],
]);
