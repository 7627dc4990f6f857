import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
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
