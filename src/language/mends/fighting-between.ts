import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "Fighting between soldiers and rebels flared": a noun in "-ing" before "between", taken for a clause; it is the subject. */
export function fightingBetween(tokens: Token[], offset: number, gerund: Token): void {
  if (gerund.index !== offset) return;
  const between = tokens[gerund.index - offset + 1];
  const verb = tokens[gerund.head - offset];
  if (between === undefined || !/^(?:between|among)$/.test(between.form) || verb === undefined || verb.index < gerund.index)
    return;
  if (!gerund.deprel.startsWith("advcl") || tokens[between.head - offset]?.head !== gerund.index) return;
  if (hasBelow(tokens, verb, /^(?:nsubj|csubj|expl)/)) return;
  if (hasBelow(tokens, gerund, /^(?:obj|mark|aux|nsubj)/)) return;
  exchange(tokens, offset, gerund, { upos: "NOUN", xpos: "NN", lemma: gerund.form.toLowerCase(), deprel: "nsubj" });
  for (const token of tokens)
    if (token.head === gerund.index && token.deprel.startsWith("obl")) exchange(tokens, offset, token, { deprel: "nmod" });
}
