import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "China's Xi Jinping and Poland's Andrzej Duda will meet": the second of two subjects, with the "and" before it, is joined to the first. */
export function joinedSubject(tokens: Token[], offset: number, second: Token): void {
  if (second.head < second.index) return;
  const and = tokens.find(
    ({ head, deprel, index }) =>
      deprel === "cc" && index < second.index && (head === second.index || isTitleOf(tokens[head - offset], second)),
  );
  if (and === undefined) return;
  const first = tokens.find(
    ({ head, deprel, index }) => head === second.head && deprel === second.deprel && index < and.index && index >= and.index - 8,
  );
  if (first === undefined || tokens.slice(first.index - offset, and.index - offset).some(({ upos }) => upos === "VERB")) return;
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
  exchange(tokens, offset, and, { head: second.index });
}

/** "and Soviet leader | Mikhail Gorbachev": what stands before the name, on which the "and" may hang. */
const isTitleOf = (word: Token | undefined, { index }: Token): boolean => word?.head === index && word.deprel === "nmod:desc";
