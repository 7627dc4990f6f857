import { isConditional, isNegated, modals, objectOf, subjectOf } from "../../syntax/verb.ts";
import { type JudgementRule, judgedBy } from "../judgement.ts";
import { judgingWords } from "../judging-words.ts";

/** "performed brilliantly", "handled the crisis badly": who does it is judged. */
export const manner: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  const word = token.upos === "ADV" ? judgingWords().manner.get(token.form.toLowerCase()) : undefined;
  if (!word || word.polarity === 0 || token.head < 0 || !token.deprel.startsWith("advmod")) return null;
  const verb = token.head;
  if (tree.token(verb).upos !== "VERB" || isNegated(tree, verb) || isConditional(tree, verb)) return null;
  if (modals(tree, verb).length > 0 || tree.children(verb, "aux:pass").length > 0) return null;
  const target = subjectOf(tree, verb);
  if (target === undefined) return null;
  const { polarity, strong } = word;
  // "successfully captured the craft": that it was done, not how.
  if (polarity > 0 && !strong && objectOf(tree, verb) !== undefined) return null;
  return judgedBy({ polarity, strong }, { rule: "manner", trigger: index, target, predicate: verb, clause: verb });
};
