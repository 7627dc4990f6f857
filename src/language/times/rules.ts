import { ago, sameUnit } from "./ago.ts";
import { clock } from "./clock.ts";
import { bareDay, dayThenMonth, monthThenDay } from "./day-and-month.ts";
import { deicticDay } from "./deictic-day.ts";
import { duration } from "./duration.ts";
import type { Rule } from "./found.ts";
import { month } from "./month.ts";
import { now } from "./now.ts";
import { numericDate } from "./numeric-date.ts";
import { partOf } from "./part-of.ts";
import { range } from "./range.ts";
import { recurring } from "./recurring.ts";
import { season } from "./season.ts";
import { turnedUnit } from "./turned-unit.ts";
import { weekday } from "./weekday.ts";
import { century, decade, year } from "./year.ts";

/** First rule that reads at a piece. Rules look one or two words back for "the" and "last", so they are keyed by the word that names the time. */
const first =
  (...rules: readonly Rule[]): Rule =>
  (reading, i) => {
    if (reading.pieces[i] === undefined) return null;
    for (const rule of rules) {
      const found = rule(reading, i);
      if (found !== null) return found;
    }
    return null;
  };

const simple = first(
  numericDate,
  dayThenMonth,
  monthThenDay,
  decade,
  century,
  month,
  year,
  season,
  deicticDay,
  turnedUnit,
  weekday,
);

/** "last March" and "last Thursday" open one word before the rule that reads them. */
const dated: Rule = (reading, i) => {
  const here = simple(reading, i);
  if (here !== null) return here;
  const word = reading.pieces[i]?.lower;
  if (word !== "last" && word !== "next" && word !== "this" && word !== "coming") return null;
  const after = simple(reading, i + 1);
  return after !== null && after.from <= i ? after : null;
};

const whole = first(partOf(dated), dated);

/** Reads any time expression at a piece. */
export const anyTime = first(range(whole), whole, bareDay, sameUnit, ago, clock, recurring, duration, now);
