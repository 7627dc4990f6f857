import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, isReduced, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "died when bombs dropped by a plane struck the embassy", "said shells fired by the rebels hit a school": a participle that describes the
 * subject of a clause, taken for its verb, while the verb hangs beside it without a subject.
 */
export function reducedInClause(tokens: Token[], offset: number, participle: Token): void {
  if (participle.head < 0 || !isReduced(tokens, participle)) return;
  const verb = verbBehindAgent(tokens, offset, participle);
  if (verb === undefined) return;
  const noun = tokens[participle.index - offset - 1]!;
  for (const each of tokens)
    if (each.head === participle.index && each.index < noun.index && /^(?:mark|advmod|cc)$/.test(each.deprel))
      exchange(tokens, offset, each, { head: verb.index });
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, verb, { head: participle.head, deprel: participle.deprel });
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
}

/** The finite verb right behind whom the participle was done by, if it hangs on the participle or beside it and has no subject. */
function verbBehindAgent(tokens: readonly Token[], offset: number, participle: Token): Token | undefined {
  const agent = tokens.find(({ head, deprel }) => head === participle.index && deprel === "obl:agent");
  if (agent === undefined || agent.index < participle.index) return undefined;
  let at = agent.index - offset + 1;
  while (at < tokens.length && isBelow(tokens, offset, tokens[at]!, agent) && tokens[at]!.xpos !== "VBD") at++;
  const verb = tokens[at];
  if (verb === undefined || !/^VB[DZP]$/.test(verb.xpos) || verb.upos !== "VERB") return undefined;
  if (verb.head !== participle.head && verb.head !== participle.index) return undefined;
  if (!/^(?:advcl|conj|parataxis|ccomp|dep)/.test(verb.deprel)) return undefined;
  return hasBelow(tokens, verb, /^(?:nsubj|csubj|expl|mark|cc|aux)/) ? undefined : verb;
}
