import { afterStop, monthAt } from "./calendar.ts";
import { yearAfter } from "./day-and-month.ts";
import { calendarDate, type Found, type Rule } from "./found.ts";
import { monthsOf } from "./interval.ts";

const before = new Set([
  "in",
  "since",
  "until",
  "till",
  "by",
  "from",
  "of",
  "during",
  "through",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "between",
  "before",
  "after",
  "and",
  "to",
  "for",
  "throughout",
  "-",
  "every",
  "around",
  "following",
  "previous",
  "each",
]);

/** January 2018, in May, Sept. 2017, last March, next June, this September. */
export const month: Rule = (reading, i) => {
  const { pieces, sentence } = reading;
  const named = monthAt(pieces, i, true);
  if (named === undefined) return null;
  const next = afterStop(pieces, i + 1);
  const year = yearAfter(pieces, next) ?? apostropheYear(reading, next);
  if (year !== null) return calendarDate(i, year[1], { month: named, year: year[0] });
  const lead = pieces[i - 1]?.lower ?? "";
  const abbreviated = (pieces[i]?.lower.length ?? 0) <= 4 && next > i + 1;
  // "Mr. March", "Theresa May", "March on Washington", "May the force": a lone name needs a word that leads to a date.
  if (monthAt(pieces, i) === undefined && !before.has(lead)) return null;
  if (pieces[next]?.kind === "word" && pieces[next]?.capital && !before.has(lead)) return null;
  const token = sentence.tokens[pieces[i]?.token ?? -1];
  if (token !== undefined && (token.upos === "VERB" || token.upos === "AUX")) return null;
  if (token !== undefined && monthAt(pieces, i) === undefined && !abbreviated && isPartOfName(reading, i)) return null;
  const to = abbreviated ? next : i + 1;
  if (lead === "last" || lead === "next" || lead === "this") return turned(i - 1, to, named, lead);
  return calendarDate(i, to, { month: named });
};

/** "Theresa May", "Prime Minister May": another capitalised word right before it that is not the sentence's first. */
function isPartOfName({ pieces, sentence }: Parameters<Rule>[0], i: number): boolean {
  const neighbour = pieces[i - 1];
  if (neighbour?.kind === "word" && neighbour.capital && i - 1 > 0) return true;
  const token = sentence.tokens[pieces[i]?.token ?? -1];
  return token?.deprel.startsWith("nsubj") === true || token?.deprel === "flat";
}

/** "Jan '18" */
function apostropheYear({ pieces }: Parameters<Rule>[0], i: number): [number, number] | null {
  const digits = pieces[i + 1];
  if (pieces[i]?.lower !== "'" || digits?.kind !== "number" || digits.lower.length !== 2 || !digits.glued) return null;
  const n = Number(digits.lower);
  return [n < 50 ? 2000 + n : 1900 + n, i + 2];
}

/** "last March": the last one that is over; "next March": the first that has not begun; "this March": this year's. */
function turned(from: number, to: number, month: number, word: string): Found {
  return {
    from,
    to,
    kind: "date",
    precision: "month",
    implied: ["year"],
    ...(word === "last" && { relation: "past" as const }),
    ...(word === "next" && { relation: "future" as const }),
    relative: ({ today }) => {
      if (word === "this") return monthsOf(today.year, month);
      if (word === "last") return monthsOf(month < today.month ? today.year : today.year - 1, month);
      return monthsOf(month > today.month ? today.year : today.year + 1, month);
    },
  };
}
