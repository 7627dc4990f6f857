import type { Token } from "../analysis.ts";
import { finite, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "After the talks in Rome the French president flew to Chad": a subject right behind a fronted phrase, with no comma between them, is
 * taken for an apposition to it. It is the subject of the verb right behind it, which has no other.
 */
export function subjectBehindFronted(tokens: Token[], offset: number, noun: Token): void {
  let phrase = tokens[noun.head - offset];
  for (let steps = 0; phrase?.deprel.startsWith("nmod") && steps < 4; steps++) phrase = tokens[phrase.head - offset];
  const verb = phrase?.deprel.startsWith("obl") ? tokens[phrase.head - offset] : undefined;
  if (!isNoun(noun) || !phrase || !verb || verb.upos !== "VERB" || verb.index < noun.index || phrase.index > noun.index) return;
  let first = noun.index - offset;
  while (first > 0 && tokens[first - 1]!.head === noun.index) first--;
  if (/^(?:PUNCT|ADP|CCONJ)$/.test(tokens[first - 1]?.upos ?? "PUNCT") || !/^(?:DET|PROPN|ADJ|PRON)$/.test(tokens[first]!.upos))
    return;
  let next = noun.index - offset + 1;
  while (tokens[next]?.upos === "ADV") next++;
  const after = tokens[next];
  const carries = after?.index === verb.index ? finite.has(verb.xpos) : after?.upos === "AUX" && after.head === verb.index;
  if (!carries || tokens.some(({ head, deprel }) => head === verb.index && /^(?:nsubj|csubj|expl)/.test(deprel))) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
}
