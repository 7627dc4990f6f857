import { daysInMonth } from "../../world/partial-date.ts";
import type { World } from "../../world/world.ts";
import type { DocumentDate } from "../document.ts";
import { councilEvidence } from "./council-evidence.ts";
import type { DateExpression } from "./date-expressions.ts";
import { dayNumber, dayOf, during, type Evidence, isoDay, lastOfMonth, weekdayOn } from "./evidence.ts";
import { MONTHS } from "./months.ts";
import { officeEvidence } from "./office-evidence.ts";
import { likelihoods, reasons, surest, surestRun } from "./posterior.ts";
import { roughSentences } from "./sentences.ts";
import { firstWeekday, writtenEvidence } from "./written-evidence.ts";

/** What is known of the date already, and the words to infer the rest from. */
export interface InferenceInput {
  readonly text: string;
  readonly title?: string;
  /** A day and month that were stated without a year, and the sentence that says where. */
  readonly known?: DateExpression;
  readonly said?: string;
  /** A year (and month) from elsewhere that hold the date in. */
  readonly within?: DateExpression;
}

/** Texts longer than this are dated by their beginning. */
const LONGEST = 30_000;

/** What leaves more days open than this tells nothing. */
const WIDEST = 2.1 * 365;

/**
 * The date from what the text says: who holds which office and seat, what it looks back on and ahead to, which weekday a date is.
 * Every piece of evidence says how likely a text of each day is to say it; the answer is the shortest run of days that nine tenths of
 * all likelihood lie in (Bayes' rule over days). Unknown, with what was found, where that run is longer than two years.
 */
export function inferDate(input: InferenceInput, world?: World): DocumentDate {
  const text = `${input.title === undefined ? "" : `${input.title}.\n`}${input.text}`.slice(0, LONGEST);
  const sentences = roughSentences(text);
  const names = world === undefined ? [] : world.scan(text);
  const evidence: Evidence[] = [
    ...(world === undefined ? [] : [...officeEvidence(sentences, names, world), ...councilEvidence(sentences, names, world)]),
    ...writtenEvidence(sentences),
    ...within(input.within),
  ];
  if (input.known?.month !== undefined && input.known.day !== undefined)
    return yearOf(input.known.month, input.known.day, input, evidence);
  return runOf(evidence, input.said === undefined ? [] : [input.said]);
}

function within(date: DateExpression | undefined): Evidence[] {
  if (date?.year === undefined) return [];
  const { year, month } = date;
  const days =
    month === undefined
      ? { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) }
      : { from: isoDay(year, month, 1), to: lastOfMonth(year, month) };
  const stated = month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
  return [during([days], { before: () => 1e-4, after: () => 1e-4 }, `The address says ${stated}.`)];
}

const unknown = (because: readonly string[]): DocumentDate => ({ date: null, precision: "unknown", basis: "unknown", because });

/** By how many days the first weekday that a report names lies before it, where it names one; counted as in lags.json. */
const weekdayBefore = [0.62, 0.22, 0.05, 0.03, 0.03, 0.03, 0.03];

/** The year of a stated day and month. */
function yearOf(month: number, day: number, input: InferenceInput, evidence: readonly Evidence[]): DocumentDate {
  const said = input.said === undefined ? [] : [input.said];
  const weekday = firstWeekday(input.text.slice(0, 600));
  const dates = Array.from({ length: 95 }, (_, i) => 1946 + i)
    .filter((year) => day <= daysInMonth(year, month))
    .map((year) => isoDay(year, month, day));
  const onDay = (number: number): number => [0, 1, 2, 3, 4, 5, 6].find((back) => weekdayOn(number - back) === weekday) ?? 0;
  const named = `The report names ${weekday} first, and ${day} ${MONTHS[month - 1]} was that day or the one after.`;
  const all =
    weekday === undefined ? evidence : [...evidence, { on: (at: number) => Math.log(weekdayBefore[onDay(at)]!), because: named }];
  const [from, to] = surest(likelihoods(all, dates.map(dayNumber)));
  const [first, last] = [dates[from]!, dates[to]!];
  const because = [...said, ...reasons(all, dayNumber(first))];
  if (from === to) return { date: first, precision: "day", basis: "inferred", because };
  if (dayNumber(last) - dayNumber(first) > WIDEST) return unknown([...because, "That leaves more than two years open."]);
  return { date: `${first}/${last}`, precision: "interval", basis: "inferred", because };
}

/** The surest run of days, named by the narrowest of month, year and interval that holds it. */
function runOf(evidence: readonly Evidence[], said: readonly string[]): DocumentDate {
  if (evidence.length === 0) return unknown([...said, "Nothing in the text tells when it was written."]);
  const run = surestRun(evidence);
  const because = [...said, ...reasons(evidence, run.likeliest)];
  if (run.to - run.from > WIDEST) return unknown([...because, "That leaves more than two years open."]);
  const [from, to] = [dayOf(run.from), dayOf(run.to)];
  if (from === to) return { date: from, precision: "day", basis: "inferred", because };
  if (from.slice(0, 7) === to.slice(0, 7)) return { date: from.slice(0, 7), precision: "month", basis: "inferred", because };
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`)
    return { date: from.slice(0, 4), precision: "year", basis: "inferred", because };
  return { date: `${from}/${to}`, precision: "interval", basis: "inferred", because };
}
