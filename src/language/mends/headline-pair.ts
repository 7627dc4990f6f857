import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
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
  const verb = tokens[second.index - offset + 1];
  if (comma?.form !== "," || first === undefined || !isNoun(first)) return;
  // "Her rival, Jane Doe", "the premier, a former judge": the one is what the other is called.
  if (first.upos !== "PROPN" && (second.upos === "PROPN" || hasBelow(tokens, first, /^(?:det|nmod:poss)$/))) return;
  if (hasBelow(tokens, second, /^(?:det|nmod:poss)$/) && second.upos !== "PROPN") return;
  if (
    first.upos === "PROPN" &&
    second.upos === "PROPN" &&
    verb &&
    /^VBP?$/.test(verb.xpos) &&
    tokens.slice(0, start - 2).every(({ head }) => head === first.index)
  ) {
    besideFirst(tokens, offset, first, second, verb);
    return;
  }
  if (second.deprel !== "nsubj" || first.head !== second.head || first.deprel !== second.deprel) return;
  for (const token of tokens)
    if (token === second || (token.head === second.index && token.deprel === "conj"))
      exchange(tokens, offset, token, { head: first.index, deprel: "conj" });
}

/**
 * "Ukraine, Peru expel envoys": a headline's first name, beside which the second is taken for another name of it or for the only
 * subject, and the first for one addressed or for the whole sentence.
 */
function besideFirst(tokens: Token[], offset: number, first: Token, second: Token, verb: Token): void {
  const named = /^(?:appos|nmod|conj)/.test(second.deprel) && second.head === first.index;
  const alone = second.deprel === "nsubj" && second.head === verb.index;
  if (!named && !alone) return;
  const whole = first.deprel === "root" && verb.deprel === "parataxis" && verb.head === first.index;
  if (!whole && (verb.deprel !== "root" || first.head !== verb.index)) return;
  exchange(tokens, offset, first, { head: verb.index, deprel: "nsubj" });
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
  if (whole) exchange(tokens, offset, verb, { head: -1, deprel: "root" });
}
