import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "The accord runs until 2026; Chad's premier, Jane Doe, called it a relic": what stands behind a semicolon without a preposition is hung
 * on the verb before it. It is the subject of the verb behind it that has none.
 */
export function behindSemicolon(tokens: Token[], offset: number, verb: Token): void {
  if (!finite.has(verb.xpos) || hasBelow(tokens, verb, /^(?:nsubj|csubj|expl)/)) return;
  const mark = tokens.findLast(({ form, index }) => form === ";" && index < verb.index);
  if (mark === undefined || verb.head < 0 || verb.head > mark.index) return;
  const noun = tokens.find(
    (token) =>
      isNoun(token) && token.index > mark.index && token.index < verb.index && token.head < mark.index && token.head >= 0,
  );
  if (noun === undefined || hasBelow(tokens, noun, /^(?:case|mark|cc)$/) || !/^(?:obl|obj|appos|nmod|conj)/.test(noun.deprel))
    return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
}
