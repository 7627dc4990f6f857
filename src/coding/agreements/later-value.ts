import type { Analysis, Sentence } from "../../language/analysis.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Draft } from "./draft.ts";
import { listed } from "./listed.ts";
import { bounded } from "./terms.ts";

/** Verbs that say what something is worth. */
const WORTH = listed("later value: worth");

/**
 * What a later sentence says an agreement is worth: "The deal is worth $2 billion", "The contract, valued at …, covers …", "It is
 * worth …" right behind it. `head` is the agreement's noun, or the "it".
 */
export const addValue = (analysis: Analysis, sentence: Sentence, tree: Tree, head: number, draft: Draft): void => {
  if (draft.value !== null) return;
  const above = tree.token(head).head;
  const money = inSentence(analysis, sentence.index).amounts.filter(({ kind, from }) => kind === "money" && from > head);
  const amount = money.find(({ from }) => {
    const said = tree.sentence.tokens.slice(head + 1, from).map(({ lemma }) => lemma.toLowerCase());
    if (said.length > 12 || !said.some((lemma) => lemma === "worth" || lemma === "value" || WORTH.has(lemma))) return false;
    return (
      tree.isUnder(from, head) ||
      (above >= 0 && /^(nsubj|expl)/.test(tree.token(head).deprel) && tree.isUnder(from, above) && isOfWorth(tree, above, said))
    );
  });
  if (amount) draft.value = { ...bounded(amount), currency: amount.unit };
};

const isOfWorth = (tree: Tree, verb: number, said: readonly string[]): boolean =>
  WORTH.has(tree.lemma(verb)) || said.includes("worth") || said.includes("value");
