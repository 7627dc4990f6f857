import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords, daysFrom, dayWords, shortDate, shortDay, weekdayWords } from "./day-words.ts";

test("days in words, as far as they are known", () => {
  assert.equal(dayWords("2018-01-16"), "16 January 2018");
  assert.equal(dayWords("2018-01-16T10:00:00Z"), "16 January 2018");
  assert.equal(dayWords("2018-01"), "January 2018");
  assert.equal(dayWords("2018"), "2018");
  assert.equal(dayWords(null), "undated");
  assert.equal(shortDay("2018-09-06"), "6 Sep 2018");
  assert.equal(dayWords("2015-02-11/2015-11-02"), "11 February to 2 November 2015");
  assert.equal(shortDay("2021-04-15/2021-05-30"), "15 Apr to 30 May 2021");
  assert.equal(shortDate({ start: "2018-01-01", end: "2018-01-31", precision: "month" }), "Jan 2018");
  assert.equal(weekdayWords("2018-01-16"), "Tuesday, 16 January 2018");
  assert.equal(daysFrom("2018-01-01", -1), "2017-12-31");
});

test("intervals say no more than is known", () => {
  const words = (start: string | null, end: string | null, precision = "day") => dateWords({ start, end, precision });
  assert.equal(words("2018-01-16", "2018-01-16"), "16 January 2018");
  assert.equal(words("2018-01-15", "2018-01-17"), "15 to 17 January 2018");
  assert.equal(words("2018-01-30", "2018-02-02"), "30 January to 2 February 2018");
  assert.equal(words("2017-12-30", "2018-01-02"), "30 December 2017 to 2 January 2018");
  assert.equal(words("2018-01-01", "2018-01-31", "month"), "January 2018");
  assert.equal(words("2018-01-01", "2018-12-31", "year"), "2018");
  assert.equal(words("2018-01-01", null), "from 1 January 2018");
  assert.equal(words(null, "2018-01-01"), "by 1 January 2018");
  assert.equal(words(null, null), "undated");
});
