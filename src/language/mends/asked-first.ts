import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

const asked = /^(Asked|Questioned|Pressed|Quizzed)$/;
const about = /^(about|whether|if|why|how|what|when|where|who|by|on|over)$/;

/**
 * "Asked about the boycott, the minister replied that …": the participle that opens a sentence is taken for what is said. It is made the
 * circumstance that it is. Exchanges the token in place; `offset` is the index of the first.
 */
export function askedFirst(tokens: Token[], offset: number): void {
  const [first, second] = tokens;
  if (first === undefined || !asked.test(first.form) || !about.test(second?.form ?? "")) return;
  const said = tokens[first.head - offset];
  if (said === undefined || first.deprel.startsWith("advcl")) return;
  exchange(tokens, offset, first, { upos: "VERB", xpos: "VBN", deprel: "advcl" });
}
