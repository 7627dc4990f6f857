import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

const days = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "China on Friday relaxed export quotas": a verb behind the day, taken for an attribute of its object. */
export function verbBehindDay(tokens: Token[], offset: number, day: Token): void {
  if (!days.test(day.form)) return;
  const at = day.index - offset;
  const [subject, on, verb] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (subject === undefined || on?.form !== "on" || verb === undefined || !isNoun(subject)) return;
  if (!verb.form.endsWith("ed") || verb.deprel !== "amod" || verb.head < verb.index) return;
  const thing = tokens[verb.head - offset];
  if (thing === undefined || !isNoun(thing) || thing.head !== subject.index) return;
  const above = tokens[subject.head - offset];
  const said = above !== undefined && SAYING.has(above.lemma) && above.index > thing.index;
  if (above !== undefined && !said) return;
  exchange(tokens, offset, verb, {
    upos: "VERB",
    xpos: "VBD",
    lemma: verb.upos === "VERB" ? verb.lemma : verb.form.replace(/(?<=[^aeiou][^aeiou])ed$|(?<=x)ed$/, "").replace(/ed$/, "e"),
    head: subject.head,
    deprel: said ? "ccomp" : subject.deprel,
  });
  exchange(tokens, offset, subject, { head: verb.index, deprel: "nsubj" });
  exchange(tokens, offset, thing, { head: verb.index, deprel: "obj" });
  exchange(tokens, offset, day, { head: verb.index, deprel: "obl" });
  exchange(tokens, offset, on, { head: day.index, deprel: "case" });
  for (const token of tokens)
    if (token.head === subject.index && token.index > thing.index) exchange(tokens, offset, token, { head: verb.index });
}

/** "denied on Saturday charges by Chad": what is denied stands behind the day, and is taken for one phrase with it. */
export function behindDay(tokens: Token[], offset: number, noun: Token): void {
  const at = noun.index - offset;
  const [on, day] = [tokens[at - 2], tokens[at - 1]];
  if (day === undefined || !days.test(day.form) || day.head !== noun.index || day.deprel !== "compound") return;
  const verb = tokens[noun.head - offset];
  if (on?.form !== "on" || on.head !== noun.index || verb?.upos !== "VERB" || verb.index !== on.index - 1) return;
  if (!noun.xpos.endsWith("S") || hasBelow(tokens, verb, /^obj$/)) return;
  exchange(tokens, offset, on, { head: day.index });
  exchange(tokens, offset, day, { head: verb.index, deprel: "obl" });
  exchange(tokens, offset, noun, { deprel: "obj" });
}

/** "late on Sunday General Doe briefed them": the day right before a titled name, taken for a part of that. */
export function dayBeforeName(tokens: Token[], offset: number, day: Token): void {
  if (!days.test(day.form) || !/^(?:nmod:desc|compound|flat)$/.test(day.deprel)) return;
  const on = tokens[day.index - offset - 1];
  const name = tokens[day.head - offset];
  if (on?.form !== "on" || name?.upos !== "PROPN" || name.index < day.index || !name.deprel.startsWith("nsubj")) return;
  exchange(tokens, offset, on, { head: day.index, deprel: "case" });
  exchange(tokens, offset, day, { head: name.head, deprel: "obl" });
}
