import { isConditional, isNegated, modals, subjectOf } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { judgingWords } from "../judging-words.ts";

/** "the regime has failed to cooperate", "the plan backfired": who or what does it is judged. */
export const outcome: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  const word = token.upos === "VERB" ? judgingWords().outcome.get(token.lemma.toLowerCase()) : undefined;
  if (!word || word.polarity === 0 || isNegated(tree, index) || isConditional(tree, index) || modals(tree, index).length > 0)
    return null;
  const target = subjectOf(tree, index);
  if (target === undefined) return null;
  return {
    trigger: index,
    target,
    holder: null,
    polarity: word.polarity,
    strong: word.strong,
    predicate: index,
    clause: index,
    rule: "outcome",
  };
};
