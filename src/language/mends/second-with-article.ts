import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "signed a memorandum on cooperation in tourism | and an agreement on taxes": a noun with an article is hung on the last noun before it,
 * which has none. It is joined to the noun above that has one.
 */
export function secondWithArticle(tokens: Token[], offset: number, second: Token): void {
  if (!hasArticle(tokens, second) || !hasBelow(tokens, second, /^cc$/)) return;
  let first: Token | undefined = tokens[second.head - offset];
  if (first === undefined || first.index > second.index || first.upos !== "NOUN") return;
  for (let steps = 0; steps < 6 && !hasBelow(tokens, first, /^(?:det|nmod:poss|nummod|acl:relcl)$/); steps++) {
    first = nounAbove(tokens, offset, first);
    if (first === undefined) return;
  }
  if (first.index === second.head || !hasArticle(tokens, first)) return;
  exchange(tokens, offset, second, { head: first.index });
}

/** The noun that one tells of; of "signed a memorandum | on cooperation", hung on the verb, the object before it. */
function nounAbove(tokens: readonly Token[], offset: number, { index, deprel, head }: Token): Token | undefined {
  const above = tokens[head - offset];
  if (above === undefined || above.index > index) return undefined;
  if (deprel === "obl" && above.upos === "VERB")
    return tokens.find((each) => each.head === above.index && each.deprel === "obj" && each.index < index);
  return /^(?:nmod|conj)$/.test(deprel) && isNoun(above) ? above : undefined;
}

const hasArticle = (tokens: readonly Token[], { index }: Token): boolean =>
  tokens.some(({ head, deprel, form, index: at }) => head === index && deprel === "det" && at < index && /^an?$/i.test(form));
