import type { Token } from "../analysis.ts";
import { finite, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "After the talks in Rome the French president flew to Chad", "After shelling a village, Saudi Arabia arrested two": a subject right
 * behind a fronted phrase or clause is taken for an apposition to it. It is the subject of the verb right behind it, which has no other.
 */
export function subjectBehindFronted(tokens: Token[], offset: number, noun: Token): void {
  let phrase = tokens[noun.head - offset];
  for (let steps = 0; phrase && phrase.head >= 0 && phrase.head < noun.index && steps < 8; steps++)
    phrase = tokens[phrase.head - offset];
  const fronted = phrase !== undefined && /^(?:obl|advcl)/.test(phrase.deprel);
  const verb = phrase && fronted ? tokens[phrase.head - offset] : undefined;
  if (!isNoun(noun) || !phrase || !verb || verb.upos !== "VERB" || verb.index < noun.index || phrase.index > noun.index) return;
  let first = noun.index - offset;
  while (first > 0 && tokens[first - 1]!.head === noun.index) first--;
  const before = tokens[first - 1];
  if (before === undefined || (before.upos === "PUNCT" && before.form !== ",") || /^(?:ADP|CCONJ)$/.test(before.upos)) return;
  if (!/^(?:DET|PROPN|ADJ|PRON)$/.test(tokens[first]!.upos)) return;
  let next = noun.index - offset + 1;
  while (tokens[next]?.upos === "ADV") next++;
  const after = tokens[next];
  const carries = after?.index === verb.index ? finite.has(verb.xpos) : after?.upos === "AUX" && after.head === verb.index;
  if (!carries || tokens.some(({ head, deprel }) => head === verb.index && /^(?:nsubj|csubj|expl)/.test(deprel))) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
}
