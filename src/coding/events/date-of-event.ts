import type { Analysis, Sentence } from "../../language/analysis.ts";
import { lastDay } from "../../world/partial-date.ts";
import type { FindingDate } from "../finding.ts";
import { entryDate } from "../statements/entry-date.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { belonging } from "./clause-of-adjunct.ts";
import { listed } from "./listed.ts";
import { sinceTheLast } from "./since-the-last.ts";
import { isTimeOfAntecedent } from "./time-of-antecedent.ts";
import { isOfThing } from "./time-of-thing.ts";
import { isToldAsBackground } from "./told-as-background.ts";
import { isOfThatTime } from "./told-of-then.ts";
import { isWhatBefell } from "./when-clause.ts";

/**
 * When an event is told to take place: the time expression of its clause; for what has happened, that of the saying, as the latest day it
 * can have; else that of the entry it stands in, or the document's. What was done "many years ago" or "once" has no date. A time in another clause ("the pact that was signed in
 * 1993") is another act's.
 */
export function dateOfEvent(analysis: Analysis, sentence: Sentence, tree: Tree, candidate: Candidate): FindingDate {
  const { head, status, match } = candidate;
  let saying: FindingDate | null = null;
  let own: FindingDate | null = null;
  const joined = tree.token(head).deprel === "conj";
  let longAgo = isOnce(tree, head);
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.kind !== "date") continue;
    if (!time.value) {
      longAgo ||= tree.lemma(time.to - 1) === "ago" && belonging(tree, time.from, head) === "own";
      continue;
    }
    // "the deadliest since 2014, when gunmen stormed a school"
    const befell = isWhatBefell(tree, time.to, head);
    if (!befell && (isOfThing(tree, time, head, match, analysis.document.published.date) || sinceTheLast(tree, time.from, head)))
      continue;
    const belongs = befell || isTimeOfAntecedent(tree, time.from, head) ? "own" : belonging(tree, time.from, head);
    if (belongs === null && status === "planned" && isOfPlan(tree, time.from, head)) {
      const day = dateOf(analysis, time);
      if (day && isAhead(analysis, day)) return day;
    }
    if (belongs === null || (belongs === "saying" && (saying !== null || !told.has(status)))) continue;
    const whole = dateOf(analysis, time);
    const date = befell && whole && time.implied.includes("end") ? itsBeginning(whole) : whole;
    // "the first to visit Peru in nine years": what has happened is not to come.
    if (date && told.has(status) && isAhead(analysis, date)) continue;
    // "have fished together since 1976 and signed a pact in 2010": its own before what it shares with the verb it is joined to.
    if (belongs === "own" && date && (!joined || tree.isUnder(time.from, head))) return date;
    // "normalised ties in 1972, and ceremonies have been called off": of what was done then, not of what another does.
    if (belongs === "own" && joined && time.from > tree.token(head).head && isBackground(time.precision) && isByNow(tree, head))
      continue;
    if (belongs === "own") own ??= date;
    else saying ??= date;
  }
  const known = own ?? saying ?? (told.has(status) ? entryDate(analysis, sentence) : null);
  if (known && !(longAgo && own === null)) return known;
  if (longAgo) return unknown;
  return told.has(status) && (isOfThatTime(analysis, sentence, tree, head) || isToldAsBackground(tree, candidate))
    ? unknown
    : documentDate(analysis);
}

/** "since December 2014, when they stormed it": in that December, not until now. */
const itsBeginning = (date: FindingDate): FindingDate => {
  const length = { day: 10, month: 7, year: 4 }[date.precision];
  return length === undefined || date.start === null ? date : { ...date, end: lastDay(date.start.slice(0, length)) };
};

const unknown: FindingDate = { start: null, end: null, precision: "unknown", basis: "inferred" };

const once = listed("some time past");

/** "decades ago", "once", "in the past": without any day. */
const isOnce = (tree: Tree, head: number): boolean =>
  tree.children(head, "advmod", "obl").some((child) => {
    const { deprel } = tree.token(child);
    return deprel.startsWith("advmod")
      ? (once.has(tree.lemma(child)) && tree.lemma(child - 1) !== "at") || isBackThen(tree, child)
      : (tree.lemma(child) === "past" && tree.preposition(child) === "in") || isAtTheTime(tree, child);
  });

const isBackThen = (tree: Tree, adverb: number): boolean =>
  [adverb, adverb + 1].some((at) => tree.lemma(at) === "then" && tree.lemma(at - 1) === "back");

/** "at the time", "in those days", of which the sentence does not say when it was. */
const isAtTheTime = (tree: Tree, index: number): boolean =>
  ((tree.lemma(index) === "time" && tree.preposition(index) === "at") ||
    (tree.lemma(index) === "day" && tree.preposition(index) === "in")) &&
  tree.children(index, "det").some((child) => /^(?:the|that|those)$/i.test(tree.token(child).form)) &&
  tree
    .children(index)
    .every(
      (child) => tree.token(child).upos === "PUNCT" || (child < index && !/^(?:amod|nummod)/.test(tree.token(child).deprel)),
    );

const isBackground = (precision: string): boolean => precision === "month" || precision === "year";

/** "ceremonies have been called off": with a subject of its own, and done by the time of the report. */
const isByNow = (tree: Tree, head: number): boolean =>
  tree.child(head, "nsubj", "nsubj:pass") !== undefined &&
  tree.children(head, "aux").some((child) => /^(?:has|have)$/.test(tree.token(child).form));

/** "agreed that the next summit would be held in spring": the time of what they agreed on. */
const isOfPlan = (tree: Tree, time: number, head: number): boolean =>
  tree.children(head, "ccomp").some((plan) => belonging(tree, time, plan) === "own");

const isAhead = ({ document }: Analysis, { start }: FindingDate): boolean =>
  start !== null &&
  document.published.date !== null &&
  start > document.published.date &&
  start.length >= document.published.date.length;

/** Statuses of acts that lie before their being told. */
const told: ReadonlySet<string> = new Set(["happened", "ongoing", "denied"]);
