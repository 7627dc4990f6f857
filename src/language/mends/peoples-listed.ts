import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "with the Europeans, the Russians and the Chinese": the second of three with articles is one of them, no other name of the first. */
export function peoplesListed(tokens: Token[], offset: number, second: Token): void {
  const first = tokens[second.head - offset];
  if (second.xpos !== "NNPS" || first?.xpos !== "NNPS" || first.index > second.index) return;
  if (!hasBelow(tokens, first, /^det$/) || !hasBelow(tokens, second, /^det$/)) return;
  const third = tokens.find(({ head, deprel, index }) => head === second.index && deprel === "conj" && index > second.index);
  if (third === undefined || !hasBelow(tokens, third, /^cc$/) || !hasBelow(tokens, third, /^det$/)) return;
  exchange(tokens, offset, second, { deprel: "conj" });
  exchange(tokens, offset, third, { head: first.index });
}
