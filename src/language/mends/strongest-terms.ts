import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "condemned in the strongest terms the attack on the mosque": what stands right behind the terms is taken for the same as they are. It is
 * made the verb's object. Exchanges the token in place; `offset` is the index of the first.
 */
export function strongestTerms(tokens: Token[], offset: number, terms: Token): void {
  const verb = tokens[terms.head - offset];
  if (verb?.upos !== "VERB" || verb.index > terms.index) return;
  if (hasBelow(tokens, verb, /^obj$/)) return;
  const noun = tokens.find(
    ({ head, deprel, upos, index }) =>
      head === terms.index && /^(appos|nmod|dep)/.test(deprel) && /^(NOUN|PROPN)$/.test(upos) && index > terms.index,
  );
  if (noun === undefined || hasBelow(tokens, noun, /^case$/)) return;
  if (tokens[terms.index - offset + 1]?.upos === "PUNCT") return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
}
