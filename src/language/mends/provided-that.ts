import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "agreed to talk, provided it meets the terms": a participle taken for a verb that tells something; it leads in a condition. */
export function providedThat(tokens: Token[], offset: number, word: Token): void {
  const above = tokens[word.head - offset];
  if (above === undefined || above.index > word.index || hasBelow(tokens, word, /^(?:nsubj|obj|aux|expl)/)) return;
  const clause = tokens.find(({ head, deprel, index }) => head === word.index && deprel === "ccomp" && index > word.index);
  if (!clause || !hasBelow(tokens, clause, /^nsubj/)) return;
  for (const token of tokens) if (token.head === word.index) exchange(tokens, offset, token, { head: clause.index });
  exchange(tokens, offset, clause, { head: above.index, deprel: "advcl" });
  exchange(tokens, offset, word, { head: clause.index, deprel: "mark", upos: "SCONJ", xpos: "IN", lemma: "provided" });
}
