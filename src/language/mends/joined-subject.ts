import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "China's Xi Jinping and Poland's Andrzej Duda will meet": the second of two subjects, with the "and" before it, is joined to the first. */
export function joinedSubject(tokens: Token[], offset: number, second: Token): void {
  const and = tokens.find(({ head, deprel, index }) => head === second.index && deprel === "cc" && index < second.index);
  if (and === undefined || second.head < second.index) return;
  const first = tokens.find(
    ({ head, deprel, index }) => head === second.head && deprel === second.deprel && index < and.index && index >= and.index - 8,
  );
  if (first === undefined || tokens.slice(first.index - offset, and.index - offset).some(({ upos }) => upos === "VERB")) return;
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
}
