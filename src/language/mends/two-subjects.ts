import type { Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { exchange } from "./exchange.ts";

/**
 * "A White House spokeswoman said …": the name right before the subject's noun is taken for a subject of its own. It is hung on the noun,
 * with the article before it. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function twoSubjects(tokens: Token[], offset: number, noun: Token): void {
  // "Palestinian negotiator | Nabil Shaath called …": the role is the name's.
  const behind = tokens[noun.index - offset + 1];
  if (
    behind?.upos === "PROPN" &&
    behind.deprel === noun.deprel &&
    behind.head === noun.head &&
    noun.head > behind.index &&
    noun.xpos === "NN" &&
    nounType(noun.lemma) === "person"
  ) {
    exchange(tokens, offset, noun, { head: behind.index, deprel: "nmod:desc" });
    return;
  }
  if (besideName(tokens, offset, noun)) return;
  const name = tokens[noun.index - offset - 1];
  if (name === undefined || name.upos !== "PROPN" || name.deprel !== noun.deprel || name.head !== noun.head) return;
  // "India and Pakistan | test-fired missiles"
  if (noun.head < noun.index || tokens[noun.index - offset + 1]?.form === "-") return;
  exchange(tokens, offset, name, { head: noun.index, deprel: "compound" });
  for (const token of tokens)
    if (token.head === name.index && token.index < name.index && /^(det|nmod:poss)/.test(token.deprel))
      exchange(tokens, offset, token, { head: noun.index });
}

/** "Li and Zhao, the chairman of the congress, met": what the last of them is, between commas, stands beside the name. */
function besideName(tokens: Token[], offset: number, noun: Token): boolean {
  const article = tokens.find(({ head, deprel }) => head === noun.index && deprel === "det");
  if (article === undefined || noun.xpos !== "NN" || noun.head < noun.index || nounType(noun.lemma) !== "person") return false;
  const comma = tokens[article.index - offset - 1];
  const last = tokens[article.index - offset - 2];
  if (comma?.form !== "," || last?.upos !== "PROPN") return false;
  const name = last.deprel === "flat" ? tokens[last.head - offset] : last;
  const first = name?.deprel === "conj" ? tokens[name.head - offset] : name;
  const closed = tokens.some(({ form, index }) => form === "," && index > noun.index && index < noun.head);
  if (name === undefined || first === undefined || first.head !== noun.head || first.deprel !== noun.deprel || !closed)
    return false;
  exchange(tokens, offset, noun, { head: name.index, deprel: "appos" });
  return true;
}
