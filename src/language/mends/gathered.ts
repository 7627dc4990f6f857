import type { Token } from "../analysis.ts";
import { subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Those who meet, in the plural. */
const meeting: ReadonlySet<string> = new Set(words.gathered);

/** "Ministers | meeting in Brussels | agreed on sanctions": what describes those who meet is taken for the subject, they for a part of its name. */
export function gathered(tokens: Token[], offset: number, noun: Token): void {
  if (noun.form !== "meeting" || !noun.deprel.startsWith("nsubj")) return;
  const people = tokens[noun.index - offset - 1];
  const next = tokens[noun.index - offset + 1];
  const verb = tokens[noun.head - offset];
  if (people === undefined || verb?.upos !== "VERB" || verb.index < noun.index || next?.upos !== "ADP") return;
  if (people.xpos !== "NNS" || people.head !== noun.index || !meeting.has(people.lemma)) return;
  for (const token of tokens)
    if (token.head === noun.index && token.index < people.index) exchange(tokens, offset, token, { head: people.index });
  exchange(tokens, offset, people, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, noun, { head: people.index, deprel: "acl", upos: "VERB", xpos: "VBG", lemma: "meet" });
}
