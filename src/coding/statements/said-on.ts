import type { Analysis, Quotation, TimeExpression, Token } from "../../language/analysis.ts";
import { daysBetween } from "../../world/partial-date.ts";
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
const isBeside = (tokens: readonly Token[], time: TimeExpression, verb: number): boolean => {
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

/** "applauded the authorities on Monday for keeping the port open": a time among the words that hangs on the verb of saying. */
const isOf = (tokens: readonly Token[], { from, to }: TimeExpression, verb: number): boolean =>
  tokens.slice(from, to).some(({ head, deprel }) => head === verb && deprel.startsWith("obl"));

/** "In 2022 he had threatened Greece, and said …": the verb before, whose opening time is that of the verb joined to it; -1 for none. */
function joinedTo(tokens: readonly Token[], verb: number): number {
  const { deprel = "", head = -1 } = tokens[verb] ?? {};
  return deprel === "conj" && !tokens.some((token) => token.head === verb && token.deprel.startsWith("nsubj")) ? head : -1;
}

/** When the words were said: a past or present date beside the verb of saying, outside the words; else the report's date. */
export const saidOn = (analysis: Analysis, quotation: Quotation): FindingDate => {
  const { cue } = quotation;
  const tokens = cue ? (analysis.sentences[cue.sentence]?.tokens ?? []) : [];
  const first = cue ? joinedTo(tokens, cue.head) : -1;
  if (cue)
    for (const time of inSentence(analysis, cue.sentence).times) {
      if (!isBeside(tokens, time, cue.head) && !(time.to <= first && isBeside(tokens, time, first))) continue;
      if (time.kind !== "date" || time.relation === "future") continue;
      const isInside = quotation.content.some(({ start, end }) => time.start >= start && time.end <= end);
      if (isInside && !isOf(tokens, time, cue.head)) continue;
      const found = dateOf(analysis, time);
      if (!found || isOfAnother(tokens, time, cue.head)) continue;
      if (isInside && !isTelling(analysis, quotation, time, found)) continue;
      return found;
    }
  return documentDate(analysis);
};

/** "welcomed the accord, | concluded in Rome in May": hung on the verb of saying, behind a participle of its own. */
const isOfAnother = (tokens: readonly Token[], { from }: TimeExpression, verb: number): boolean =>
  tokens.some(({ index, xpos }) => index > verb + 1 && index < from && xpos === "VBN" && tokens[index - 1]?.form === ",");

/** Days before the report within which a date among the words may be when they were said. */
const near = 8;

/**
 * Whether a date among the words may be when they were said: "condemned the attack on Monday", but not "the attack in Bali on 12 October
 * 2002", nor "the clashes on 22 March between …".
 */
const isTelling = (
  analysis: Analysis,
  { content, cue }: Quotation,
  { start, end, from }: TimeExpression,
  date: FindingDate,
): boolean => {
  const published = documentDate(analysis).end;
  const words = content.find((piece) => start >= piece.start && end <= piece.end);
  const told = !/\d/.test(analysis.document.text.slice(start, end));
  const last = told || words === undefined || words.end - end <= 1;
  const first = cue !== null && from - cue.head <= adverbial;
  if (!last && !first) return false;
  if (first || published === null || date.end === null) return true;
  return daysBetween(date.end, published) <= near;
};

/** Tokens from a verb to a date right behind it: "applauded on Monday", "applauded Chad in May for keeping …". */
const adverbial = 4;
