import type { Analysis, Quotation, TimeExpression } from "../../language/analysis.ts";
import type { FindingDate } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";

/** The date of the report itself, as a finding's date. */
export const documentDate = (analysis: Analysis): FindingDate => {
  const { published } = analysis.document;
  if (published.date === null) return { start: null, end: null, precision: "unknown", basis: "document" };
  const [from = "", to = from] = published.date.split("/");
  const precision = published.precision === "minute" ? "day" : published.precision;
  return { start: firstDay(from), end: lastDay(to), precision, basis: "document" };
};

/** The first day of a reduced date: 2018-01 begins on 2018-01-01. */
const firstDay = (date: string): string => (date.length >= 10 ? date.slice(0, 10) : `${date}-01-01`.slice(0, 10));

/** The last day of a reduced date: 2018-02 ends on 2018-02-28. */
const lastDay = (date: string): string => {
  if (date.length >= 10) return date.slice(0, 10);
  const [year, month = "12"] = date.split("-");
  return Temporal.PlainYearMonth.from(`${year}-${month}`).toPlainDate({ day: 31 }).toString();
};

/** A time expression as a finding's date; null if it could not be resolved. */
export const dateOf = (analysis: Analysis, time: TimeExpression): FindingDate | null => {
  if (time.value === null || (time.value.start === null && time.value.end === null)) return null;
  return {
    start: time.value.start,
    end: time.value.end,
    precision: time.precision,
    text: analysis.document.text.slice(time.start, time.end),
    basis: "time-expression",
  };
};

/** Whether a time stands by the verb of saying itself, not in a clause or name under it ("praised the talks held in March"). */
const isBeside = (analysis: Analysis, time: TimeExpression, sentence: number, verb: number): boolean => {
  const tokens = analysis.sentences[sentence]?.tokens ?? [];
  let at = time.from;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const token = tokens[at];
    if (!token) return false;
    if (at === verb) return true;
    if (/^(acl|ccomp|xcomp|advcl|parataxis|appos)/.test(token.deprel))
      return token.deprel === "ccomp" && token.head === verb ? false : token.head < 0;
    at = token.head;
  }
  return false;
};

/** When the words were said: a past or present date beside the verb of saying, outside the words; else the report's date. */
export const saidOn = (analysis: Analysis, quotation: Quotation): FindingDate => {
  const { cue } = quotation;
  if (cue)
    for (const time of inSentence(analysis, cue.sentence).times) {
      if (!isBeside(analysis, time, cue.sentence, cue.head)) continue;
      if (time.kind !== "date" || time.relation === "future") continue;
      if (quotation.content.some(({ start, end }) => time.start >= start && time.end <= end)) continue;
      const found = dateOf(analysis, time);
      if (found) return found;
    }
  return documentDate(analysis);
};
