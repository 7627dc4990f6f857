import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "the president and opposition leaders", "Jane Doe and Laziz Kudratov": two words that stand side by side are both joined to the first
 * of the pair. They are one phrase: a name goes on, a noun stands before its head.
 */
export function joinedTwice(tokens: Token[], offset: number, second: Token): void {
  const first = tokens[second.index - offset - 1];
  if (first?.deprel !== "conj" || first.head !== second.head || first.upos !== second.upos || second.head > first.index) return;
  if (!tokens.some(({ head, deprel }) => head === first.index && deprel === "cc")) return;
  if (tokens.some(({ head, deprel }) => head === second.index && /^(?:cc|det|case|nmod:poss)$/.test(deprel))) return;
  if (second.upos === "PROPN") {
    exchange(tokens, offset, second, { head: first.index, deprel: "flat" });
    return;
  }
  if (second.upos !== "NOUN") return;
  for (const token of tokens) if (token.head === first.index) exchange(tokens, offset, token, { head: second.index });
  exchange(tokens, offset, first, { head: second.index, deprel: "compound" });
}
