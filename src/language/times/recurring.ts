import { readNumeral } from "../amounts/numeral.ts";
import { monthAt, units, weekdays } from "./calendar.ts";
import type { Found, Rule } from "./found.ts";
import { precisionOf } from "./shifted.ts";

const adverbs: Readonly<Record<string, Found["precision"]>> = {
  daily: "day",
  weekly: "week",
  fortnightly: "week",
  monthly: "month",
  quarterly: "quarter",
  annually: "year",
  yearly: "year",
};

/** every year, each Monday, every two weeks, every other day, twice a day, once a month, annually. */
export const recurring: Rule = ({ pieces, sentence }, i) => {
  const word = pieces[i]?.lower ?? "";
  const set = (to: number, precision: Found["precision"], from = i): Found => ({ from, to, kind: "set", precision, implied: [] });
  if (Object.hasOwn(adverbs, word)) {
    const token = sentence.tokens[pieces[i]?.token ?? -1];
    return token?.upos === "ADV" ? set(i + 1, adverbs[word] as Found["precision"]) : null;
  }
  if (word === "every" || word === "each") {
    const other = /^(other|single|few|second|third|fourth)$/.test(pieces[i + 1]?.lower ?? "");
    const number = other ? null : readNumeral(pieces, i + 1);
    const at = number?.next ?? (other ? i + 2 : i + 1);
    const unit = units.get(pieces[at]?.lower ?? "");
    if (unit !== undefined && pieces[at + 1]?.lower !== "of") return set(at + 1, precisionOf[unit]);
    if (weekdays.has(pieces[at]?.lower ?? "") && pieces[at]?.capital) return set(at + 1, "day");
    if (monthAt(pieces, at, true) !== undefined) return set(at + 1, "month");
    if (/^(morning|evening|night|afternoon)$/.test(pieces[at]?.lower ?? "")) return set(at + 1, "day");
    return null;
  }
  if (word === "once" || word === "twice" || word === "times") {
    const unit = /^(a|an|each|every|per)$/.test(pieces[i + 1]?.lower ?? "") ? units.get(pieces[i + 2]?.lower ?? "") : undefined;
    return unit === undefined ? null : set(i + 3, precisionOf[unit]);
  }
  return null;
};
