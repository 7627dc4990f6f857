import type { Token } from "../analysis.ts";
import { finite, hasBelow, isBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "The envoy offered to mediate, and his Eritrean counterpart, Isaias Afwerki, backed him": a noun that is joined to a verb by "and", right
 * before another verb without a subject, is that one's subject, whatever stands between commas behind it.
 */
export function subjectJoinedToVerb(tokens: Token[], offset: number, noun: Token): void {
  const first = tokens[noun.head - offset];
  if (first === undefined || first.upos !== "VERB" || first.index > noun.index) return;
  const and = tokens.find(({ head, deprel, index }) => head === noun.index && deprel === "cc" && index < noun.index);
  if (and === undefined) return;
  let at = noun.index - offset + 1;
  while (at < tokens.length && (isBelow(tokens, offset, tokens[at]!, noun) || /^(?:PUNCT|ADV|AUX|PART)$/.test(tokens[at]!.upos)))
    at++;
  const verb = tokens[at];
  if (verb === undefined || verb.upos !== "VERB" || verb.deprel !== "conj" || isNoun(verb)) return;
  if (!finite.has(verb.xpos) && !hasBelow(tokens, verb, /^aux/)) return;
  if (hasBelow(tokens, verb, /^(?:nsubj|csubj|expl|mark|cc)/)) return;
  const above = tokens[verb.head - offset];
  if (above === undefined || !isBelow(tokens, offset, first, above)) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, and, { head: verb.index });
}
