import type { World } from "../../world/world.ts";
import type { DocumentDate } from "../document.ts";
import { councilEvidence } from "./council-evidence.ts";
import type { DateExpression } from "./date-expressions.ts";
import { type Evidence, isoDay, LATEST, lastOfMonth, mostLikely, shift, speaksFor, weightOn } from "./evidence.ts";
import { MONTHS } from "./months.ts";
import { officeEvidence } from "./office-evidence.ts";
import { roughSentences } from "./sentences.ts";
import { BARE, firstWeekday, weekdayOf, writtenEvidence } from "./written-evidence.ts";

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

/**
 * The date from what the text says: who holds which office and seat, what it looks back on and ahead to, which weekday a date is.
 * Every piece of evidence speaks for some days with a weight; the days that most speaks for are the answer, as narrow as they are.
 * Unknown, with what was found, where they have no end or span more than two years.
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
  return spanOf(
    evidence.filter((each) => each.weight !== BARE),
    input.said === undefined ? [] : [input.said],
  );
}

function within(date: DateExpression | undefined): Evidence[] {
  if (date?.year === undefined) return [];
  const days =
    date.month === undefined
      ? { from: isoDay(date.year, 1, 1), to: isoDay(date.year, 12, 31) }
      : { from: isoDay(date.year, date.month, 1), to: lastOfMonth(date.year, date.month) };
  return [
    {
      days: [days],
      weight: 5,
      because: `The address says ${date.year}${date.month === undefined ? "" : `-${String(date.month).padStart(2, "0")}`}.`,
    },
  ];
}

/** The year of a stated day and month: the one that the most evidence speaks for. */
function yearOf(month: number, day: number, input: InferenceInput, evidence: readonly Evidence[]): DocumentDate {
  const weekday = firstWeekday(input.text.slice(0, 600));
  const scored = [];
  for (let year = 1990; year <= 2040; year += 1) {
    if (month === 2 && day === 29 && lastOfMonth(year, 2).slice(8) !== "29") continue;
    const date = isoDay(year, month, day);
    // Reports name the weekday of the event, which is mostly the dateline's own day or the one before
    const same = weekday !== undefined && weekdayOf(year, month, day) === weekday ? 0.6 : 0;
    const before = weekday !== undefined && same === 0 && weekdayOn(shift(date, -1)) === weekday ? 0.3 : 0;
    scored.push({ date, weight: weightOn(evidence, date) + same + before, weekday: same > 0 });
  }
  const best = Math.max(...scored.map((each) => each.weight));
  const winners = scored.filter((each) => each.weight > best - 1e-9);
  const because = input.said === undefined ? [] : [input.said];
  const facts = evidence.filter((each) => each.weight >= 0.5);
  if (facts.length === 0 || winners.length > 3 || winners.length === 0)
    return { date: null, precision: "unknown", basis: "unknown", because: [...because, "Nothing in the text tells the year."] };
  const winner = winners[0]!;
  because.push(...reasons(evidence, winner.date));
  if (winner.weekday)
    because.push(`${input.known!.day} ${MONTHS[month - 1]} ${winner.date.slice(0, 4)} was a ${weekday}, as the report has it.`);
  if (winners.length > 1)
    return { date: `${winner.date}/${winners.at(-1)!.date}`, precision: "interval", basis: "inferred", because };
  return { date: winner.date, precision: "day", basis: "inferred", because };
}

function weekdayOn(date: string): string {
  return weekdayOf(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

/** The days that most speaks for, named by the narrowest of month, year and interval that holds them. */
function spanOf(evidence: readonly Evidence[], said: readonly string[]): DocumentDate {
  const span = mostLikely(evidence);
  const unknown = (because: readonly string[]): DocumentDate => ({ date: null, precision: "unknown", basis: "unknown", because });
  if (span === null || span.weight < 1) return unknown([...said, "Nothing in the text tells when it was written."]);
  const because = [...said, ...reasons(evidence, span.from)];
  const { from, to } = span;
  if (to >= LATEST || Date.parse(to) - Date.parse(from) > 2.1 * 365 * 86_400_000)
    return unknown([...because, "That leaves more than two years open."]);
  if (from === to) return { date: from, precision: "day", basis: "inferred", because };
  if (from.slice(0, 7) === to.slice(0, 7)) return { date: from.slice(0, 7), precision: "month", basis: "inferred", because };
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`)
    return { date: from.slice(0, 4), precision: "year", basis: "inferred", because };
  return { date: `${from}/${to}`, precision: "interval", basis: "inferred", because };
}

function reasons(evidence: readonly Evidence[], day: string): string[] {
  return evidence
    .filter((each) => speaksFor(each, day))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map((each) => each.because);
}
