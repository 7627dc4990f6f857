import { type DateExpression, dateExpressions } from "./date-expressions.ts";
import { dayNumber, type Evidence, isoDay, lastOfMonth, weekdayOn } from "./evidence.ts";
import { type Lags, lags, spokenOf, spokenOfOne } from "./lags.ts";
import { MONTHS } from "./months.ts";
import type { RoughSentence } from "./sentences.ts";

const YEAR = /(?<![\d.,$€£/-])(?:19[5-9]\d|20[0-4]\d)(?![\d%/-]|[.,]\d)/g;
/** "the 2018 Winter Olympics": the year belongs to a name. */
const NAMING = /^\s+\p{Lu}/u;
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const BARE_MONTH = new RegExp(
  `\\b(?:now in|this|in|since|of|for|at the (?:end|beginning|start) of|in the middle of|in (?:early|late|mid)[- ])\\s?(${MONTHS.join("|")})\\b(?!\\s+\\d)`,
  "g",
);
/** Sentences at the head in which a full date is the news and not its background. */
const LEAD = 4;

/** Times with a year that a text speaks of, ISO 8601 days, by whether they lie behind or ahead. */
interface Spoken {
  readonly from: string;
  readonly to: string;
  readonly said: string;
  readonly kind: Lags;
}

/** What the years, dates and weekdays that are written in a text say of when it was written. */
export function writtenEvidence(sentences: readonly RoughSentence[]): Evidence[] {
  const years = { behind: new Set<number>(), ahead: new Set<number>(), named: new Set<number>() };
  const behind: Spoken[] = [];
  const ahead = new Map<string, Spoken>();
  const partial: { date: DateExpression; sentence: RoughSentence }[] = [];
  /** The weekday that the report begins with: a full date on that weekday is likely to be the day of the event. */
  const today = firstWeekday(
    sentences
      .slice(0, 3)
      .map((sentence) => sentence.text)
      .join(" "),
  );
  for (const [index, sentence] of sentences.entries()) {
    const dates = dateExpressions(sentence.text);
    for (const date of dates) {
      if (date.year === undefined) {
        if (date.day !== undefined && date.month !== undefined) partial.push({ date, sentence });
        continue;
      }
      if (date.orderUnknown === true || date.month === undefined || date.year < 1946) continue;
      const spoken = wholeDate(date.year, date.month, date.day, sentence.text.slice(date.start, date.end));
      if (isAhead(sentence, date.start)) {
        ahead.set(spoken.from, spoken);
        continue;
      }
      const asNews = index < LEAD && /(?:\bon|day,?|morning|evening|night|,)\s*$/.test(sentence.text.slice(0, date.start));
      const onTheDay = date.day !== undefined && weekdayOn(dayNumber(spoken.from)) === today;
      const kind = onTheDay ? lags.dateOfNews : asNews ? lags.dateOfLead : spoken.kind;
      behind.push({ ...spoken, kind });
    }
    for (const match of sentence.text.matchAll(YEAR)) {
      if (dates.some((date) => match.index >= date.start && match.index < date.end)) continue;
      const isNaming = NAMING.test(sentence.text.slice(match.index + 4, match.index + 8));
      years[isNaming ? "named" : isAhead(sentence, match.index) ? "ahead" : "behind"].add(+match[0]);
    }
  }
  return [
    ...behindEvidence(years.behind, behind),
    ...[...years.ahead].slice(0, 3).map((year) => ofYear(year, lags.yearAhead, `It looks ahead to ${year}.`)),
    ...[...years.named]
      .sort((a, b) => b - a)
      .slice(0, 2)
      .map((year) => ofYear(year, lags.yearOfName, `It names something of ${year}.`)),
    ...[...ahead.values()]
      .slice(0, 3)
      .map(({ from, to, said }) => spokenOf(from, to, lags.dateAhead, `It looks ahead to ${said}.`)),
    ...weekdayEvidence(partial),
    ...seasonEvidence(sentences, partial),
  ];
}

const wholeDate = (year: number, month: number, day: number | undefined, said: string): Spoken =>
  day === undefined
    ? { from: isoDay(year, month, 1), to: lastOfMonth(year, month), said, kind: lags.monthBehind }
    : {
        from: isoDay(year, month, day),
        to: isoDay(year, month, day),
        said,
        kind: /[a-z]/i.test(said) ? lags.dateBehind : lags.stampBehind,
      };

const ofYear = (year: number, kind: Lags, because: string): Evidence =>
  spokenOf(isoDay(year, 1, 1), isoDay(year, 12, 31), kind, because);

/** Of all of a kind that a text looks back on, the latest tells most; the year before the latest, whether that was an exception. */
function behindEvidence(years: ReadonlySet<number>, times: readonly Spoken[]): Evidence[] {
  const latest = new Map<Lags, Spoken>();
  for (const each of times) if (each.from > (latest.get(each.kind)?.from ?? "")) latest.set(each.kind, each);
  const all = new Set([...years, ...times.map(({ from }) => +from.slice(0, 4))]);
  const [last, second] = [...all].sort((a, b) => b - a);
  return [
    ...[...latest.values()].map(({ from, to, said, kind }) => {
      const asNews = kind === lags.dateOfNews || kind === lags.dateOfLead;
      return spokenOf(from, to, kind, asNews ? `It begins with what happened on ${said}.` : `It looks back on ${said}.`);
    }),
    ...(last === undefined
      ? []
      : [ofYear(last, lags.yearBehind, `${last} is the latest year that it speaks of as past or present.`)]),
    ...(second === undefined ? [] : [ofYear(second, lags.yearBehind, `It speaks of ${second} as past or present.`)]),
  ];
}

/** Is the date part of what is still to come? Words before it in the same clause decide. */
function isAhead(sentence: RoughSentence, at: number): boolean {
  if (!sentence.future) return false;
  const before = sentence.text.slice(Math.max(0, at - 110), at);
  return (
    /\b(?:will|shall|is to|are to|due|scheduled|expect\w*|plan\w*|set to|going to|until|through|by|upcoming|held|hopes?|would|run(?:s|ning)?|ahead of|serve|terms?|end|begin\w*|start\w*|open\w*|host\w*|take place|take (?:its|their) seats?)\b(?!.*\b(?:since|after|in the past)\b)/i.test(
      before,
    ) &&
    !/\b(?:since|after|adopted|signed|founded|launched|took office|elected|resigned|invaded|renounced) (?:on |in |(?:\w+ ){0,2})?$/i.test(
      before,
    )
  );
}

/** The days on which a day and month fall, by year from 1945 to 2041. */
const eachYear = (month: number, day: number): number[] =>
  Array.from({ length: 97 }, (_, i) => dayNumber(isoDay(1945 + i, month, day)));

/** "Tuesday, June 28" happens in some years only. */
function weekdayEvidence(partial: readonly { date: DateExpression; sentence: RoughSentence }[]): Evidence[] {
  const found: Evidence[] = [];
  for (const { date, sentence } of partial.slice(0, 20)) {
    for (const weekday of sentence.text.matchAll(WEEKDAY)) {
      const end = weekday.index + weekday[0].length;
      const between =
        weekday.index < date.start ? sentence.text.slice(end, date.start) : sentence.text.slice(date.end, weekday.index);
      if (!/^(?:,|,? the|,? on| of)?\s?\(?$/.test(between)) continue;
      const times = eachYear(date.month!, date.day!).filter((each) => weekdayOn(each) === weekday[0]);
      found.push(spokenOfOne(times, 0, lags.onWeekday, `${date.day} ${MONTHS[date.month! - 1]} is a ${weekday[0]} in it.`));
      break;
    }
    if (found.length >= 3) break;
  }
  return found;
}

/** Days and months without a year, looked back on: the text is likely to be from the weeks after. */
function seasonEvidence(
  sentences: readonly RoughSentence[],
  partial: readonly { date: DateExpression; sentence: RoughSentence }[],
): Evidence[] {
  const found: Evidence[] = [];
  for (const { date, sentence } of partial.slice(0, 4)) {
    const ahead = isAhead(sentence, date.start);
    found.push(
      spokenOfOne(
        eachYear(date.month!, date.day!),
        0,
        ahead ? lags.partAhead : lags.partBehind,
        `It speaks of ${date.day} ${MONTHS[date.month! - 1]} as ${ahead ? "still to come" : "just past"}.`,
      ),
    );
  }
  let months = 0;
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(BARE_MONTH)) {
      if (months >= 3 || /\b(?:19|20)\d\d/.test(sentence.text.slice(match.index, match.index + match[0].length + 8))) continue;
      months += 1;
      const now = /^(?:now in|this)/.test(match[0]);
      const kind = now ? lags.monthNow : isAhead(sentence, match.index) ? lags.bareMonthAhead : lags.bareMonthBehind;
      found.push(spokenOfOne(eachYear(MONTHS.indexOf(match[1]!) + 1, 1), 29, kind, `It says “${match[0]}”.`));
    }
  }
  return found;
}

/** The weekday that a text names first. */
export function firstWeekday(text: string): string | undefined {
  return /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(text)?.[0];
}
