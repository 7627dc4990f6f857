import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** What is spoken, sent or travelled by. */
const means = new Set(words.means);

/** "he had spoken by telephone", "they came by train": the means is taken for who did it, and who speaks for whom it befell. */
export function byMeans(tokens: Token[], offset: number, noun: Token): void {
  if (!means.has(noun.lemma) || hasBelow(tokens, noun, /^(?:det|nmod:poss)$/)) return;
  const by = tokens.find((token) => token.head === noun.index && token.deprel === "case");
  const verb = tokens[noun.head - offset];
  if (by?.lemma !== "by" || verb === undefined) return;
  exchange(tokens, offset, noun, { deprel: "obl" });
  if (hasBelow(tokens, verb, /^aux:pass$/)) return;
  for (const token of tokens)
    if (token.head === verb.index && token.deprel === "nsubj:pass") exchange(tokens, offset, token, { deprel: "nsubj" });
}
