import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "Clashes between the militia and government troops erupted": the second of the two that "between" asks for, joined to what is between
 * them; it goes with the first.
 */
export function betweenTwo(tokens: Token[], offset: number, second: Token): void {
  const above = tokens[second.head - offset];
  if (above === undefined || above.index > second.index || above.upos !== "NOUN") return;
  const between = tokens.findLast(
    ({ form, deprel, head, index }) =>
      form === "between" && deprel === "case" && index < second.index && tokens[head - offset]?.head === above.index,
  );
  const first = between && tokens[between.head - offset];
  if (first?.deprel !== "nmod" || !/^(?:NOUN|PROPN)$/.test(first.upos) || first.index > second.index) return;
  if (tokens.some(({ head, deprel }) => head === first.index && /^(?:conj|nummod)$/.test(deprel))) return;
  const below = tokens.filter(({ head }) => head === second.index);
  if (!below.some(({ deprel, form }) => deprel === "cc" && form === "and")) return;
  if (below.some(({ deprel }) => deprel === "case")) return;
  exchange(tokens, offset, second, { head: first.index });
}
