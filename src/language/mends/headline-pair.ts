import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "Sudan, Chad begin talks": in headlines a comma is an "and". The second of two names that are both taken for the subject goes with
 * the first. `offset` is the index of the first of the tokens.
 */
export function headlinePair(tokens: Token[], offset: number, second: Token): void {
  let start = second.index - offset;
  while (start > 0 && tokens[start - 1]!.head === second.index && /^(?:compound|amod|flat)$/.test(tokens[start - 1]!.deprel))
    start--;
  const comma = tokens[start - 1];
  const first = tokens[start - 2];
  if (comma?.form !== "," || first?.upos !== "PROPN" || first.head !== second.head || first.deprel !== second.deprel) return;
  for (const token of tokens)
    if (token === second || (token.head === second.index && token.deprel === "conj"))
      exchange(tokens, offset, token, { head: first.index, deprel: "conj" });
}
