import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

const nominal = new Set(["NOUN", "PROPN", "ADJ"]);

/**
 * "a deal worth $280 million": the noun that something is worth so much is taken for a part of the amount. The noun takes the amount's
 * place in the tree, and the amount hangs on "worth". Exchanges such tokens in place; `offset` is the index of the first.
 */
export function worthSoMuch(tokens: Token[], offset: number, worth: Token): void {
  const at = worth.index - offset;
  const noun = tokens[at - 1];
  const amount = worth.head > worth.index ? tokens[worth.head - offset] : tokens.find((token) => hangsOn(token, worth));
  if (noun === undefined || amount === undefined || amount.index < worth.index || !nominal.has(noun.upos)) return;
  if (!/^(\$|CD|NNS?|NNPS?|SYM)$/.test(amount.xpos)) return;
  if (worth.head > worth.index && (noun.head === worth.index || noun.head === amount.index)) {
    const { head, deprel } = amount;
    for (const token of tokens)
      if (token.index < noun.index && (token.head === amount.index || token.head === worth.index) && token.deprel !== "nsubj")
        exchange(tokens, offset, token, { head: noun.index });
    const plain = noun.upos === "ADJ" ? { upos: "NOUN", xpos: "NNS", lemma: noun.form.replace(/s$/, "") } : {};
    exchange(tokens, offset, noun, { ...plain, head, deprel });
    exchange(tokens, offset, worth, { head: noun.index, deprel: "amod" });
    exchange(tokens, offset, amount, { head: worth.index, deprel: "obj" });
  } else if (noun.head === worth.index && noun.deprel === "compound") {
    const { head, deprel } = worth;
    for (const token of tokens)
      if (token.index < noun.index && token.head === worth.index) exchange(tokens, offset, token, { head: noun.index });
    exchange(tokens, offset, noun, { head, deprel });
    exchange(tokens, offset, worth, { head: noun.index, deprel: "amod" });
  } else if (worth.head !== noun.index) return;
  // "contracts worth $4 billion with a company": whom they are with is no part of the amount.
  for (const token of tokens)
    if (token.head === amount.index && token.index > amount.index && token.deprel === "nmod" && isWith(tokens, token))
      exchange(tokens, offset, token, { head: noun.index });
}

const hangsOn = ({ head, deprel, index }: Token, worth: Token): boolean =>
  head === worth.index && index > worth.index && /^ob[jl]/.test(deprel);

const isWith = (tokens: readonly Token[], noun: Token): boolean =>
  tokens.some(({ head, deprel, form }) => head === noun.index && deprel === "case" && /^(with|between|for|from|to)$/.test(form));
