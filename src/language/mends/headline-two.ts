import type { Token } from "../analysis.ts";
import { finite, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that look like nouns or adjectives: "Kenya, Chad seal deal". */
const doing = new Set(words.headlineTwo);

/**
 * "Kenya, Uganda seal rail deal", "Iraq, Jordan to reopen crossing": a headline of two names and what they do, in which no verb is found
 * or another word is taken for it. The verb is made the root, the first name its subject with the second beside it.
 */
export function headlineTwo(tokens: Token[], offset: number): void {
  const comma = tokens[1]?.form === "," ? 1 : tokens[2]?.form === "," ? 2 : -1;
  if (comma < 0 || tokens.length > 30 || tokens.at(-1)!.form === ".") return;
  const names = (from: number): number => {
    let to = from;
    while (/^NNPS?$/.test(tokens[to]?.xpos ?? "") && to < from + 2 && !isDoing(tokens[to]!)) to++;
    return to;
  };
  if (names(0) !== comma) return;
  const at = names(comma + 1);
  const [first, second, verb] = [tokens[comma - 1]!, tokens[at - 1]!, tokens[at]];
  if (verb === undefined || at === comma + 1) return;
  if (verb.form.toLowerCase() === "to") {
    if (second.deprel === "appos" && second.head === first.index) exchange(tokens, offset, second, { deprel: "conj" });
    return;
  }
  if (!isDoing(verb) || (verb.deprel === "root" && verb.upos === "VERB")) return;
  if (tokens.some(({ xpos, index }) => finite.has(xpos) && index > verb.index + 1)) return;
  const noun = tokens.slice(at + 1).find((token) => isNoun(token) && !isAttribute(tokens, offset, token));
  if (noun === undefined) return;
  for (const token of tokens.slice(at + 1)) {
    const inside = token.head > verb.index && token.head < noun.index + 1 && token.index < noun.index;
    if (token.index < noun.index && !inside) exchange(tokens, offset, token, { head: noun.index, deprel: "compound" });
    else if (token.index > noun.index && token.head <= verb.index)
      exchange(tokens, offset, token, { head: verb.index, ...(token.deprel === "conj" ? { deprel: "obl" } : {}) });
  }
  for (const token of tokens.slice(0, comma - 1)) exchange(tokens, offset, token, { head: first.index, deprel: "compound" });
  for (const token of tokens.slice(comma + 1, at - 1))
    exchange(tokens, offset, token, { head: second.index, deprel: "compound" });
  exchange(tokens, offset, noun, {
    head: verb.index,
    deprel: "obj",
    upos: "NOUN",
    xpos: noun.xpos.startsWith("VB") ? "NN" : noun.xpos,
  });
  exchange(tokens, offset, verb, { upos: "VERB", xpos: "VBP", lemma: verb.form.toLowerCase(), head: -1, deprel: "root" });
  exchange(tokens, offset, first, { head: verb.index, deprel: "nsubj" });
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
  exchange(tokens, offset, tokens[comma]!, { head: second.index, deprel: "punct" });
}

const isDoing = ({ form }: Token): boolean => doing.has(form.toLowerCase());

/** Whether a noun only stands before another, as its attribute. */
const isAttribute = (tokens: readonly Token[], offset: number, { index }: Token): boolean => {
  const next = tokens[index - offset + 1];
  return next !== undefined && (isNoun(next) || /^(?:pact|deal|accord|talks|bid|plan|row|ban|tie|ties)$/i.test(next.form));
};
