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
  const name = tokens[noun.index - offset - 1];
  if (name === undefined || name.upos !== "PROPN" || name.deprel !== noun.deprel || name.head !== noun.head) return;
  // "India and Pakistan | test-fired missiles"
  if (noun.head < noun.index || tokens[noun.index - offset + 1]?.form === "-") return;
  exchange(tokens, offset, name, { head: noun.index, deprel: "compound" });
  for (const token of tokens)
    if (token.head === name.index && token.index < name.index && /^(det|nmod:poss)/.test(token.deprel))
      exchange(tokens, offset, token, { head: noun.index });
}
