import type { DocumentDate } from "../../intake/document.ts";
import type { Sentence, TimeExpression } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import { ago, sameUnit } from "./ago.ts";
import { decades, months, seasons, units, weekdays } from "./calendar.ts";
import { clock } from "./clock.ts";
import { bareDay, dayThenMonth, monthThenDay } from "./day-and-month.ts";
import { deicticDay } from "./deictic-day.ts";
import { duration } from "./duration.ts";
import type { Found, Reading, Rule } from "./found.ts";
import { type Interval, publicationOf, type Stretch, sameInterval } from "./interval.ts";
import { month } from "./month.ts";
import { now } from "./now.ts";
import { numericDate } from "./numeric-date.ts";
import { partOf } from "./part-of.ts";
import { range } from "./range.ts";
import { recurring } from "./recurring.ts";
import { season } from "./season.ts";
import { type Tense, tenseAt } from "./tense.ts";
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
const any = first(range(whole), whole, bareDay, sameUnit, ago, clock, recurring, duration, now);

const words = (list: string) => list.split(" ");

/** Words that name a time by themselves. */
const signals = new Set([
  ...words("yesterday today tonight tomorrow noon midnight midday now currently nowadays recently lately soon shortly"),
  ...words("daily weekly fortnightly monthly quarterly annually yearly clock half gmt utc"),
  ...months.keys(),
  ...weekdays.keys(),
  ...[...weekdays.keys()].map((d) => `${d}s`),
  ...seasons.keys(),
  ...units.keys(),
  ...decades.keys(),
  ...words("morning afternoon evening evenings century centuries"),
]);

/** Words at which an expression may begin, if one of the signals follows soon. */
const openers = new Set([
  ...signals,
  ...words(
    "last past previous this current next coming following upcoming the that these from between early late earlier later mid middle beginning start outset turn end close q h",
  ),
  ...words(
    "first second third fourth fifth sixth seventh eighth ninth tenth final every each once twice times a an several many some half",
  ),
  ...words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
  ),
  ...words("dozens scores tens hundreds thousands millions"),
]);

/** How many pieces an expression's opening word may stand before the word that names the time. */
const reach = 7;

/** Where a date said before in the text stands, for "two days later" and dates without a year. */
interface Said {
  readonly value: Stretch;
  readonly sentence: number;
  readonly explicit: boolean;
}

/**
 * The time expressions of a document, in text order, resolved against the day on which it was published.
 * Where that day is only known as a month, a year or an interval, an expression has a value only if
 * every day of it gives the same one; where it is unknown, only what is said in full has. Never today's date.
 */
export function readTimes(
  text: string,
  sentences: readonly Sentence[],
  pieces: readonly (readonly Piece[])[],
  published: DocumentDate,
): readonly TimeExpression[] {
  const publication = publicationOf(published);
  const times: TimeExpression[] = [];
  let last: Said | null = null;
  for (const sentence of sentences) {
    const reading: Reading = { text, sentence, pieces: pieces[sentence.index] ?? [] };
    for (const found of findIn(reading)) {
      const time = settled(reading, found, publication, last);
      // "5 p.m. on Monday": the hour is that day's.
      const before = times.at(-1);
      if (
        before?.kind === "time" &&
        before.sentence === sentence.index &&
        found.kind === "date" &&
        time.expression.start - before.end <= 5
      )
        times[times.length - 1] = { ...before, value: time.expression.value, relation: time.expression.relation };
      times.push(time.expression);
      if (time.value?.start && time.value.end && found.kind === "date" && time.expression.precision !== "unknown")
        last = { value: time.value as Stretch, sentence: sentence.index, explicit: found.said?.year !== undefined };
    }
  }
  return times;
}

/** Longest reading at each word, left to right, not overlapping. */
function findIn(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  const { pieces } = reading;
  let done = 0;
  const signal = nextSignals(pieces);
  if (signal === null) return found;
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i] as Piece;
    if (p.kind === "mark" || (signal[i] as number) - i > reach || (p.kind === "word" && !openers.has(p.lower))) continue;
    const best = any(reading, i);
    if (best === null || best.from < done || best.to <= i) continue;
    found.push(best);
    done = best.to;
    i = best.to - 1;
  }
  return found;
}

/** For each piece, where the next word or number that may name a time stands; null where none does. */
function nextSignals(pieces: readonly Piece[]): Int32Array | null {
  const next = new Int32Array(pieces.length);
  let at = 1 << 30;
  let any = false;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const p = pieces[i] as Piece;
    if (p.kind === "word" ? signals.has(p.lower) : p.kind === "number" && isDatelike(pieces, i)) {
      at = i;
      any = true;
    }
    next[i] = at;
  }
  return any ? next : null;
}

/** A year, or a number that something is written against: "17:21", "16.01.2018", "1990s", "5pm". */
function isDatelike(pieces: readonly Piece[], i: number): boolean {
  const p = pieces[i] as Piece;
  const after = pieces[i + 1];
  return (
    p.lower.length === 4 || p.lower.includes(".") || (after !== undefined && (after.glued || /^(am|pm|a|p|o)$/.test(after.lower)))
  );
}

const limits = new Set(["since", "until", "till", "by", "before", "after", "from"]);

function settled(reading: Reading, found: Found, publication: Stretch | null, last: Said | null) {
  const { sentence, pieces } = reading;
  const from = pieces[found.from] as Piece;
  const to = pieces[found.to - 1] as Piece;
  let tense: Tense | undefined;
  const tenseHere = () => {
    tense ??=
      found.relation === "past" || found.relation === "future"
        ? found.relation
        : (lookAhead(reading, found) ?? tenseAt(sentence, to.token));
    return tense;
  };
  let value: Interval | null = found.absolute ?? null;
  const implied = [...found.implied];
  if (value === null && found.relative !== undefined && publication !== null) {
    const a = found.relative({ today: publication.start, tense: tenseHere() });
    const same = publication.start.equals(publication.end);
    const b = same ? a : found.relative({ today: publication.end, tense: tenseHere() });
    value = sameInterval(a, b) ? a : null;
  }
  if (found.said?.month !== undefined && found.said.year === undefined)
    value = withinStory(found, value, last, sentence.index) ?? value;
  if (value === null && found.fromLast !== undefined && last !== null && sentence.index - last.sentence <= 8)
    value = found.fromLast(last.value);

  const lead = pieces[found.from - 1]?.lower === "the" ? pieces[found.from - 2]?.lower : pieces[found.from - 1]?.lower;
  if (
    value !== null &&
    found.kind === "date" &&
    lead !== undefined &&
    limits.has(lead) &&
    (lead !== "from" || (found.said !== undefined && found.said.lastDay === undefined))
  ) {
    const limited = limit(lead, value, publication, reading, found);
    if (limited !== null) {
      value = limited;
      implied.push(lead === "since" || lead === "after" || lead === "from" ? "end" : "start");
    }
  }
  const expression: TimeExpression = {
    start: from.start,
    end: to.end,
    sentence: sentence.index,
    from: from.token,
    to: to.token + 1,
    kind: found.kind,
    value: value && { start: value.start?.toString() ?? null, end: value.end?.toString() ?? null },
    precision: found.precision,
    relation: relationOf(value, publication) ?? found.relation ?? "unknown",
    implied,
    ...(found.length !== undefined && { length: found.length }),
  };
  return { expression, value };
}

/** "a vote scheduled for Thursday", "ahead of Monday's talks", "until Friday": words that look ahead whatever the verb. */
function lookAhead({ pieces }: Reading, found: Found): Tense | null {
  let k = found.from - 1;
  if (pieces[k]?.lower === "the") k--;
  const before = pieces[k]?.lower ?? "";
  const earlier = pieces[k - 1]?.lower ?? "";
  if (
    /^(for|by|until|till|on|in)$/.test(before) &&
    /^(scheduled|planned|due|expected|set|slated|postponed|plan|plans|ahead)$/.test(earlier)
  )
    return "future";
  if (before === "of" && earlier === "ahead") return "future";
  if (before === "for" && /^(meeting|talks|vote|visit|summit|election|elections|referendum|hearing)$/.test(earlier))
    return "future";
  if (/^(due|scheduled|until|till)$/.test(before)) return "future";
  if (before === "since" || before === "after" || before === "following") return "past";
  return null;
}

/** A date without a year that follows one with its year ("on 16 March 2014 … On 20 March"): the story's year, not the report's. */
function withinStory(found: Found, value: Interval | null, last: Said | null, sentence: number): Interval | null {
  if (last === null || !last.explicit || sentence - last.sentence > 2 || found.relative === undefined) return null;
  if (value?.start && Math.abs(value.start.until(last.value.start).days) < 300) return null;
  const story = found.relative({ today: last.value.start, tense: "future" });
  if (story?.start == null || last.value.start.until(story.start).days > 200) return null;
  return story;
}

/** since 2015, until Friday, by the end of 2020, before May, after 16 January: open where the words leave it open. */
function limit(
  word: string,
  value: Interval,
  publication: Stretch | null,
  { sentence, pieces }: Reading,
  found: Found,
): Interval | null {
  const today = publication?.start.equals(publication.end) ? publication.end : null;
  switch (word) {
    case "since":
      if (value.start === null || (today !== null && Temporal.PlainDate.compare(value.start, today) > 0)) return null;
      return { start: value.start, end: today };
    case "until":
    case "till":
      return { start: null, end: value.end };
    case "by":
      return { start: null, end: value.end };
    case "before":
      return value.start === null ? null : { start: null, end: value.start.subtract({ days: 1 }) };
    case "after":
      return value.end === null ? null : { start: value.end.add({ days: 1 }), end: null };
    default: {
      // "from 2015", not "the letter from Monday": only where the date hangs on a verb or opens a stretch.
      const token = sentence.tokens[pieces[found.to - 1]?.token ?? -1];
      const governor = token === undefined ? undefined : sentence.tokens[token.head];
      return governor?.upos === "VERB" ? { start: value.start, end: null } : null;
    }
  }
}

function relationOf(value: Interval | null, publication: Stretch | null): TimeExpression["relation"] | null {
  if (value === null || publication === null) return null;
  if (value.end !== null && Temporal.PlainDate.compare(value.end, publication.start) < 0) return "past";
  if (value.start !== null && Temporal.PlainDate.compare(value.start, publication.end) > 0) return "future";
  return value.start === null && value.end === null ? null : "present";
}
