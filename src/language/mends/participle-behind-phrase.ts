import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

const lemmas = new Map(Object.entries(words.participles));

/** "wrote to the president pleading for doctors": a participle behind a phrase, taken for a noun without a preposition. */
export function participleBehindPhrase(tokens: Token[], offset: number, word: Token): void {
  const lemma = lemmas.get(word.form);
  if (lemma === undefined || hasBelow(tokens, word, /^(det|amod|nmod:poss)/)) return;
  const verb = tokens[word.head - offset];
  if (verb === undefined || verb.upos !== "VERB" || verb.index > word.index) return;
  const mark = tokens.find(({ head, deprel }) => head === word.index && deprel === "case");
  if (mark !== undefined) {
    // "to" of the name between, which the tree hangs on the participle
    const named = tokens.find(
      ({ head, deprel, index }) => head === verb.index && deprel === "obl" && index > mark.index && index < word.index,
    );
    if (named === undefined) return;
    exchange(tokens, offset, mark, { head: named.index });
  }
  exchange(tokens, offset, word, { upos: "VERB", xpos: "VBG", lemma, deprel: "advcl" });
  for (const token of tokens)
    if (token.head === word.index && token.deprel.startsWith("nmod")) exchange(tokens, offset, token, { deprel: "obl" });
}
