import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Korean leader Kim Jong Un and President Moon met": the second is joined to the name of the first, which stands beside his title. Both
 * go together where the title does.
 */
export function besideTitled(tokens: Token[], offset: number, second: Token): void {
  const name = tokens[second.head - offset];
  if (name?.deprel !== "appos" || name.upos !== "PROPN" || name.index > second.index) return;
  const title = tokens[name.head - offset];
  if (title === undefined || !isNoun(title) || title.index !== name.index - 1 || title.xpos.endsWith("S")) return;
  exchange(tokens, offset, second, { head: title.index });
}
