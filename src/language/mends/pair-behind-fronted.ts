import type { Token } from "../analysis.ts";
import { finite, hasBelow, isBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Under a deal mediated by the African Union, Ethiopia and Eritrea agreed", "Hours after France opened the campaign, British and American
 * ships and submarines fired": subjects joined by "and" are taken for more of what ends the phrase or clause before the comma. They are
 * the subjects of the verb right behind them or behind a day, which has no other. `verb` is finite or has an auxiliary that is.
 */
export function pairBehindFronted(tokens: Token[], offset: number, verb: Token): void {
  const at = verb.index - offset;
  if (hasBelow(tokens, verb, /^(?:nsubj|expl|cc|mark)/)) return;
  const gerund = tokens.find(({ head, deprel }) => head === verb.index && deprel === "csubj");
  if (gerund && (gerund.xpos !== "VBG" || gerund !== tokens[0])) return;
  let first = at;
  let day: Token | undefined;
  while (first > 0) {
    const before = tokens[first - 1]!;
    if (before.head === verb.index && (before.upos === "AUX" || before.upos === "ADV")) first--;
    // "Chad and Mali on Wednesday signed": the day between
    else if (!day && days.test(before.form)) {
      day = before;
      first -= tokens[first - 2]?.head === before.index ? 2 : 1;
    } else break;
  }
  if (!finite.has(verb.xpos) && !tokens.slice(first, at).some(({ upos, xpos }) => upos === "AUX" && finite.has(xpos))) return;
  const last = tokens[first - 1];
  if (last === undefined || !isNoun(last) || last.deprel !== "conj" || last.head >= last.index) return;
  const above = headOfList(tokens, offset, last);
  if (above === undefined || !hasBelow(tokens, last, /^cc$/)) return;
  const listed = tokens.filter(
    (each) => isNoun(each) && each !== above && each.index <= last.index && headOfList(tokens, offset, each) === above,
  );
  const lead = listed.findIndex((each) => opensBehindComma(tokens, offset, each));
  const subject = listed[lead];
  if (subject === undefined || subject === last || subject.upos !== last.upos) return;
  if (!isFronted(tokens, offset, above, verb)) return;
  if (gerund) exchange(tokens, offset, gerund, { head: verb.index, deprel: "advcl" });
  if (day && day.head !== verb.index) exchange(tokens, offset, day, { head: verb.index, deprel: "obl" });
  exchange(tokens, offset, subject, { head: verb.index, deprel: subjectOf(tokens, verb) });
  for (const each of listed.slice(lead + 1)) exchange(tokens, offset, each, { head: subject.index });
}

const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** The first of those that a noun is joined to. */
function headOfList(tokens: readonly Token[], offset: number, noun: Token): Token | undefined {
  let at: Token | undefined = noun;
  for (let steps = 0; at?.deprel === "conj" && steps < 12; steps++) at = tokens[at.head - offset];
  return at !== undefined && isNoun(at) && at.index < noun.index ? at : undefined;
}

/** Whether a comma stands right before a noun with what belongs to it, and no "and". */
function opensBehindComma(tokens: readonly Token[], offset: number, noun: Token): boolean {
  let first = noun.index - offset;
  while (first > 0 && tokens[first - 1]!.upos !== "PUNCT" && isBelow(tokens, offset, tokens[first - 1]!, noun)) first--;
  return tokens[first - 1]?.form === "," && tokens[first]!.deprel !== "cc";
}

/** Whether a word stands in a phrase or clause that hangs on the verb behind it. */
function isFronted(tokens: readonly Token[], offset: number, word: Token, verb: Token): boolean {
  let at: Token | undefined = word;
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    if (at.head === verb.index) return /^(?:obl|advcl|csubj)/.test(at.deprel);
    at = tokens[at.head - offset];
  }
  return false;
}
