import type { Sentence, Token } from "../analysis.ts";
import { dependents, extent } from "../tree.ts";
import type { Range } from "./token-range.ts";

/** "to withdraw", "to be careful" */
export const isInfinitive = (sentence: Sentence, t: Token): boolean =>
  t.xpos === "VB" || dependents(sentence, t.index).some((c) => c.deprel === "mark" && c.xpos === "TO");

/** From its "to" or "not to" on: what stands before are those who are to do it. */
export function fromTo(sentence: Sentence, infinitive: Token): Range {
  const { from, to } = extent(sentence, infinitive.index);
  const mark = dependents(sentence, infinitive.index).find((c) => c.xpos === "TO" && c.index < infinitive.index);
  if (mark === undefined) return { from, to };
  return { from: /^(not|never)$/.test(sentence.tokens[mark.index - 1]?.lemma ?? "") ? mark.index - 1 : mark.index, to };
}

/** "asked not to be named" is no demand. */
export const namelessly = (sentence: Sentence, t: Token): boolean =>
  /^(name|identify|quote)$/.test(t.lemma) && dependents(sentence, t.index).some((c) => c.deprel === "aux:pass");

/** "urged all parties and their supporters to remain calm", the infinitive hung anywhere on those urged. */
export function infinitiveWithin(sentence: Sentence, index: number, after: number): Token | undefined {
  const { from, to } = extent(sentence, index);
  for (let k = Math.max(from, after + 1); k < to; k++) {
    const t = sentence.tokens[k] as Token;
    if (/^acl(?!:relcl)/.test(t.deprel) && isInfinitive(sentence, t)) return t;
  }
  return undefined;
}
