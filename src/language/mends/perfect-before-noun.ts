import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "Chad had severed relations with Mali": a perfect right before its bare object is taken for what somebody has. The participle is the
 * verb, what hangs on the auxiliary hangs on it. Exchanges tokens in place; `offset` is the index of the first.
 */
export function perfectBeforeNoun(tokens: Token[], offset: number, had: Token): void {
  const verb = tokens[had.index - offset + 1];
  const object = verb && tokens[verb.head - offset];
  if (verb?.xpos !== "VBN" || verb.deprel !== "amod" || object?.head !== had.index || object.deprel !== "obj") return;
  if (tokens.some(({ head, deprel, index }) => head === object.index && /^(?:det|nmod:poss)$/.test(deprel) && index < verb.index))
    return;
  for (const token of tokens) if (token.head === had.index) exchange(tokens, offset, token, { head: verb.index });
  // "… with Mali, accusing it": who cut them, not the relations.
  for (const { index, head, deprel, xpos } of tokens)
    if (head === object.index && deprel === "acl" && xpos === "VBG" && tokens[index - offset - 1]?.form === ",")
      exchange(tokens, offset, tokens[index - offset]!, { head: verb.index, deprel: "advcl" });
  exchange(tokens, offset, verb, { head: had.head, deprel: had.deprel });
  exchange(tokens, offset, had, { upos: "AUX", head: verb.index, deprel: "aux" });
}
