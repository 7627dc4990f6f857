import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

const helping = /^(?:help|let|make|watch|see|hear)$/;

/** "helped Philippine police trace the money": whoever is helped or let do it, taken for a part of the bare verb right behind, is the object of "help". */
export function helpedDo(tokens: Token[], offset: number, noun: Token): void {
  const bare = tokens[noun.head - offset];
  if (bare === undefined || bare.index !== noun.index + 1 || bare.xpos !== "VB" || bare.deprel !== "xcomp") return;
  const verb = tokens[bare.head - offset];
  if (verb === undefined || verb.index > noun.index || !helping.test(verb.lemma) || hasBelow(tokens, verb, /^(?:obj|iobj)$/))
    return;
  for (const token of tokens)
    if (token.head === bare.index && token.index < noun.index && token.index > verb.index && token.deprel !== "mark")
      exchange(tokens, offset, token, { head: noun.index });
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
}
