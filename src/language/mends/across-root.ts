import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "The decision to expel the envoys surprised diplomats", "Officials, in a move criticised abroad, suspended aid": an object of what
 * stands before a verb does not stand behind it, nor does any noun right behind the verb that no preposition leads in.
 */
export function acrossRoot(tokens: Token[], offset: number, verb: Token): void {
  if (hasBelow(tokens, verb, /^(?:obj|xcomp|ccomp|cop|aux:pass)/)) return;
  const at = verb.index - offset;
  let next = at + 1;
  while (tokens[next] && tokens[next]!.head > next + offset && /^(?:DET|ADJ|NUM|PRON|PROPN|NOUN)$/.test(tokens[next]!.upos))
    next++;
  const noun = tokens[next];
  const across =
    noun !== undefined && isNoun(noun) && noun.head < verb.index && noun.head >= 0 && !isLedIn(tokens, noun)
      ? noun
      : tokens.find(({ index, head, deprel }) => index > verb.index && head >= 0 && head < verb.index && deprel === "obj");
  if (across === undefined || !isNoun(across)) return;
  exchange(tokens, offset, across, { head: verb.index, deprel: "obj" });
  if (verb.head === across.index) return;
  for (const token of tokens.slice(across.index - offset + 1))
    if (token.head >= 0 && token.head < verb.index && /^(?:advcl|obl)/.test(token.deprel))
      exchange(tokens, offset, token, { head: verb.index });
}

const isLedIn = (tokens: readonly Token[], noun: Token): boolean =>
  /^(?:nsubj|conj|root)/.test(noun.deprel) || hasBelow(tokens, noun, /^case$/);
