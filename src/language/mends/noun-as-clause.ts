import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "called for an end to Sudan's raids": a noun that a preposition leads in, taken for a clause, is a phrase of the noun or verb before it. */
export function nounAsClause(tokens: Token[], offset: number, noun: Token): void {
  if (hasBelow(tokens, noun, /^(?:nsubj|cop|mark|aux|obj)/)) return;
  const led = tokens.find(({ head, deprel, index }) => head === noun.index && deprel === "case" && index < noun.index);
  const before = led && tokens[led.index - offset - 1];
  if (before === undefined) return;
  const to = isNoun(before) && /^(?:to|of)$/.test(led!.form) ? { head: before.index, deprel: "nmod" } : { deprel: "obl" };
  exchange(tokens, offset, noun, to);
}
