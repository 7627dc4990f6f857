import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "pardoned a dissident sentenced to death": a noun that its own participle follows, taken for part of that. */
export function objectBeforeParticiple(tokens: Token[], offset: number, noun: Token): void {
  const participle = tokens[noun.head - offset];
  if (participle?.xpos !== "VBN" || participle.index !== noun.index + 1 || !/^(xcomp|advcl|ccomp)$/.test(participle.deprel))
    return;
  const verb = tokens[participle.head - offset];
  if (verb === undefined || verb.upos !== "VERB" || verb.index > noun.index) return;
  if (!hasBelow(tokens, noun, /^(det|nummod|nmod:poss)/)) return;
  if (
    tokens.some(
      ({ head, deprel }) =>
        (head === verb.index && deprel === "obj") || (head === participle.index && /^(aux|mark)/.test(deprel)),
    )
  )
    return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
}
