import assert from "node:assert/strict";
import { test } from "node:test";
import { movedDates } from "./moved-dates.ts";

test("the dates of a text move by days, in the form they have", () => {
  const text = "On 30 January 2018 and March 1, 2018, in May 2017, since 2016; on 30 January, in March 5 talks, last week.";
  assert.equal(
    movedDates(text, 3, 2018),
    "On 2 February 2018 and March 4, 2018, in May 2017, since 2016; on 2 February, in March 8 talks, last week.",
  );
  assert.equal(movedDates("on 31 December 2018; 2,018 men; article 20", 366, 2018), "on 1 January 2020; 2,018 men; article 20");
});
