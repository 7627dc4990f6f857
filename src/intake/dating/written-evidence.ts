import { type DateExpression, dateExpressions } from "./date-expressions.ts";
import { type Days, type Evidence, isoDay, LATEST, lastOfMonth, shift } from "./evidence.ts";
import { MONTHS } from "./months.ts";
import type { RoughSentence } from "./sentences.ts";

const YEAR = /(?<![\d.,$€£/-])(?:19[5-9]\d|20[0-4]\d)(?![\d%/-]|[.,]\d)/g;
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const BARE_MONTH = new RegExp(
  `\\b(?:now in|this|in|since|of|for|at the (?:end|beginning|start) of|in the middle of|in (?:early|late|mid)[- ])\\s?(${MONTHS.join("|")})\\b(?!\\s+\\d)`,
  "g",
);
/** Sentences at the head in which a full date is the news and not its background. */
const LEAD = 4;
/** The latest year may still be all background: it helps to choose between years, and does not date a text by itself. */
export const BARE = 0.41;
const YEARS = Array.from({ length: 45 }, (_, i) => 1990 + i);

/** What the years, dates and weekdays that are written in a text say of when it was written. */
export function writtenEvidence(sentences: readonly RoughSentence[]): Evidence[] {
  const found: Evidence[] = [];
  let latest = 0;
  let latestSaid = "";
  const partial: { date: DateExpression; sentence: RoughSentence }[] = [];
  let lead: string | undefined;
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
      if (date.orderUnknown === true || date.month === undefined) continue;
      const first = date.day === undefined ? isoDay(date.year, date.month, 1) : isoDay(date.year, date.month, date.day);
      const said = sentence.text.slice(date.start, date.end);
      if (isAhead(sentence, date.start))
        found.push({
          days: [{ from: shift(first, -730), to: date.day === undefined ? lastOfMonth(date.year, date.month) : first }],
          weight: 1,
          because: `It looks ahead to ${said}.`,
        });
      else {
        found.push({ days: [{ from: first, to: LATEST }], weight: 1.5, because: `It looks back on ${said}.` });
        if (date.year >= latest) [latest, latestSaid] = [date.year, said];
        const asNews = index < LEAD && /(?:\bon|day,?|morning|evening|night|,)\s*$/.test(sentence.text.slice(0, date.start));
        const onTheDay = date.day !== undefined && today !== undefined && weekdayOf(date.year, date.month, date.day) === today;
        if (date.year >= 1990 && (asNews || onTheDay) && (lead === undefined || first > lead)) lead = first;
      }
    }
    for (const match of sentence.text.matchAll(YEAR)) {
      const year = +match[0];
      if (dates.some((date) => match.index >= date.start && match.index < date.end)) continue;
      if (isAhead(sentence, match.index))
        found.push({
          days: [{ from: isoDay(year - 12, 1, 1), to: isoDay(year, 12, 31) }],
          weight: 0.6,
          because: `It looks ahead to ${year}.`,
        });
      else {
        found.push({
          days: [{ from: isoDay(year, 1, 1), to: LATEST }],
          weight: 1.5,
          because: `It speaks of ${year} as past or present.`,
        });
        if (year > latest) [latest, latestSaid] = [year, match[0]];
      }
    }
  }
  const kept = strongestLowerBounds(found);
  if (lead !== undefined && +lead.slice(0, 4) >= latest)
    kept.push({
      days: [{ from: lead, to: shift(lead, 45) }],
      weight: 1,
      because: `It begins with what happened on ${lead}, and news is young.`,
    });
  if (latest > 0)
    kept.push({
      days: [{ from: isoDay(latest, 1, 1), to: isoDay(latest + 1, 12, 31) }],
      weight: BARE,
      because: `${latestSaid} is the latest time that it looks back on, and reports seldom look back on nothing of the last two years.`,
    });
  return [...kept, ...weekdayEvidence(partial), ...seasonEvidence(sentences, partial)];
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

/** Of many years looked back on, only the latest few say something new. */
function strongestLowerBounds(found: readonly Evidence[]): Evidence[] {
  const lower = found.filter((each) => each.days[0]!.to === LATEST).sort((a, b) => (a.days[0]!.from < b.days[0]!.from ? 1 : -1));
  const days = new Set<string>();
  const kept = lower.filter(({ days: [first] }) => !days.has(first!.from) && days.add(first!.from)).slice(0, 3);
  const others = found.filter((each) => each.days[0]!.to !== LATEST);
  const said = new Set<string>();
  return [...kept, ...others.filter(({ because }) => !said.has(because) && said.add(because)).slice(0, 4)];
}

/** "Tuesday, June 28" happens in some years only. */
function weekdayEvidence(partial: readonly { date: DateExpression; sentence: RoughSentence }[]): Evidence[] {
  const found: Evidence[] = [];
  for (const { date, sentence } of partial.slice(0, 20)) {
    for (const weekday of sentence.text.matchAll(WEEKDAY)) {
      const end = weekday.index + weekday[0].length;
      const between =
        weekday.index < date.start ? sentence.text.slice(end, date.start) : sentence.text.slice(date.end, weekday.index);
      if (!/^(?:,|,? the|,? on| of)?\s?\(?$/.test(between)) continue;
      const years = YEARS.filter((year) => weekdayOf(year, date.month!, date.day!) === weekday[0]);
      const days = years.map(
        (year): Days => ({
          from: shift(isoDay(year, date.month!, date.day!), -180),
          to: shift(isoDay(year, date.month!, date.day!), 180),
        }),
      );
      found.push({ days, weight: 1.2, because: `${date.day} ${MONTHS[date.month! - 1]} is a ${weekday[0]} in it.` });
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
    const days = YEARS.map((year): Days => {
      const day = isoDay(year, date.month!, date.day!);
      return ahead ? { from: shift(day, -60), to: day } : { from: day, to: shift(day, 60) };
    });
    found.push({
      days,
      weight: 0.4,
      because: `It speaks of ${date.day} ${MONTHS[date.month! - 1]} as ${ahead ? "still to come" : "just past"}.`,
    });
  }
  let months = 0;
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(BARE_MONTH)) {
      if (months >= 3 || /\b(?:19|20)\d\d/.test(sentence.text.slice(match.index, match.index + match[0].length + 8))) continue;
      months += 1;
      const month = MONTHS.indexOf(match[1]!) + 1;
      const now = /^(?:now in|this)/.test(match[0]);
      const ahead = !now && isAhead(sentence, match.index);
      const days = YEARS.map(
        (year): Days =>
          ahead
            ? { from: shift(isoDay(year, month, 1), -90), to: lastOfMonth(year, month) }
            : { from: isoDay(year, month, 1), to: shift(lastOfMonth(year, month), now ? 0 : 60) },
      );
      found.push({ days, weight: now ? 0.8 : 0.3, because: `It says “${match[0]}”.` });
    }
  }
  return found;
}

export function weekdayOf(year: number, month: number, day: number): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
}

/** Weekdays that a text names without a date; first one first. */
export function firstWeekday(text: string): string | undefined {
  return /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(text)?.[0];
}
