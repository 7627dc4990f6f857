import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "Students were out", "Costa Rica and Panama": a subject hung on the auxiliary is the verb's; a name joined to another's second word goes with the whole of it. */
export function hungTooLow(tokens: Token[], offset: number, token: Token): void {
  const above = tokens[token.head - offset];
  if (above === undefined || above.head < 0 || above.head === token.index) return;
  const tooLow = token.deprel.startsWith("nsubj")
    ? /^(aux|cop|case)/.test(above.deprel) && above.head > above.index && token.index < above.index
    : token.deprel === "conj" && token.upos === "PROPN" && above.deprel === "flat" && above.upos === "PROPN";
  if (tooLow) exchange(tokens, offset, token, { head: above.head });
}
