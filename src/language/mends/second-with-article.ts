import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "signed a memorandum on cooperation in tourism | and an agreement on taxes": a noun with an article is hung on the last noun before it,
 * which has none. It is joined to the noun above that has one.
 */
export function secondWithArticle(tokens: Token[], offset: number, second: Token): void {
  if (!hasArticle(tokens, second) || !hasBelow(tokens, second, /^cc$/)) return;
  let first = tokens[second.head - offset];
  if (first === undefined || first.index > second.index || first.upos !== "NOUN") return;
  for (let steps = 0; first !== undefined && steps < 6; steps++) {
    const { deprel, index, head }: Token = first;
    if (hasBelow(tokens, first, /^(?:det|nmod:poss|nummod|acl:relcl)$/)) break;
    let above: Token | undefined = tokens[head - offset];
    // "signed a memorandum | on cooperation", hung on the verb
    if (deprel === "obl" && above?.upos === "VERB") {
      const verb = above.index;
      above = tokens.find((each) => each.head === verb && each.deprel === "obj" && each.index < index);
    } else if (!/^(?:nmod|conj)$/.test(deprel)) return;
    if (above === undefined || above.index > index || !isNoun(above)) return;
    first = above;
  }
  if (first === undefined || first.index === second.head || !hasArticle(tokens, first)) return;
  exchange(tokens, offset, second, { head: first.index });
}

const hasArticle = (tokens: readonly Token[], { index }: Token): boolean =>
  tokens.some(({ head, deprel, form, index: at }) => head === index && deprel === "det" && at < index && /^an?$/i.test(form));
