import type { Sentence } from "../../language/analysis.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { wordNumbers } from "./word-numbers.ts";

/** What is signed, voted and the like, of which a text goes on to say "it". */
const things = listed("things meant");

/** Numbers in the vocabulary of all that a token may be called in the lexicon, and of what it stands for: "They will sign it in Prague". */
export function wordsMeant(sentences: readonly Sentence[], sentence: Sentence, tree: Tree, token: number): readonly number[] {
  const own = wordNumbers(tree, token);
  const meant = thingMeant(sentences, sentence, token);
  return meant ? [...own, ...wordNumbers(meant.tree, meant.token)] : own;
}

/** Nouns looked at on the way back, at most. */
const far = 6;

/**
 * "agreed on a treaty. They will sign it": the noun that "it" or "them" stands for as an object, where that is something that is agreed or
 * decided on: the nearest such noun before it in the sentence or the one before, as many as the pronoun says. Undefined for other words.
 */
function thingMeant(
  sentences: readonly Sentence[],
  sentence: Sentence,
  token: number,
): { readonly tree: Tree; readonly token: number } | undefined {
  const { form, deprel } = sentence.tokens[token]!;
  const one = /^it$/i.test(form);
  if ((!one && !/^them$/i.test(form)) || !/^(?:obj|nsubj:pass)$/.test(deprel)) return undefined;
  for (const [back, at] of [sentence, sentences[sentence.index - 1]].entries()) {
    if (at === undefined) return undefined;
    const tree = treeOf(at);
    let passed = 0;
    for (let index = back === 0 ? token - 1 : at.tokens.length - 1; index >= 0 && passed < far; index--) {
      const { upos, xpos, deprel } = at.tokens[index]!;
      if (upos !== "NOUN" || xpos.endsWith("S") === one || /^(?:compound|nmod:poss|amod)/.test(deprel)) continue;
      if (things.has(tree.lemma(index))) return { tree, token: index };
      passed++;
    }
  }
  return undefined;
}
