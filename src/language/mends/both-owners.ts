import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "Chile's and Brazil's navies": owners side by side, both hung on what they own. */
export function bothOwners(tokens: Token[], offset: number, second: Token): void {
  const and = tokens[second.index - offset - 1];
  if (and?.deprel !== "cc" || (and.head !== second.head && and.head !== second.index)) return;
  const first = tokens.findLast(({ deprel, head, index }) => deprel === "nmod:poss" && head === second.head && index < and.index);
  if (first === undefined) return;
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
  exchange(tokens, offset, and, { head: second.index });
}
