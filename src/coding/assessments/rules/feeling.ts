import type { Tree } from "../../syntax/tree.ts";
import { isConditional, isNegated, modals, subjectOf } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { judgingWords } from "../judging-words.ts";

const ABOUT = new Set(["by", "about", "at", "over", "with", "of", "in", "for"]);

/** "supportive in principle": how far. */
const isExtent = (tree: Tree, target: number): boolean =>
  EXTENT.has(tree.lemma(target)) &&
  tree.preposition(target) === "in" &&
  tree.children(target, "det", "amod", "nmod:poss").length === 0;

const EXTENT = new Set(["principle", "general", "theory", "part", "public", "private", "practice"]);

/** "The Council is encouraged by the decision", "we are appalled at the attack", "Rome was critical of the plan". */
export const feeling: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  if (!["ADJ", "VERB"].includes(token.upos) || tree.children(index, "cop", "aux:pass").length === 0) return null;
  const feels = judgingWords().feeling;
  const word = feels.get(token.form.toLowerCase()) ?? feels.get(token.lemma.toLowerCase());
  if (!word || word.polarity === 0) return null;
  // "is not satisfied with the pace", "is less than happy about it"; who is not worried praises nobody.
  const lacking =
    isNegated(tree, index) || tree.children(index, "advmod").some((child) => /^(?:less|least)$/i.test(tree.token(child).form));
  if ((lacking && word.polarity < 0) || isConditional(tree, index) || modals(tree, index).length > 0) return null;
  // "were Chad concerned about peace, it would act"
  const own = tree.child(index, "nsubj");
  if (own !== undefined && tree.children(index, "cop", "aux:pass").every((be) => be < own)) return null;
  // "was shocked and appalled by the killings"
  const target = [index, ...tree.children(index, "conj")]
    .flatMap((feeling) => tree.children(feeling, "obl"))
    .find((child) => child > index && ABOUT.has(tree.preposition(child)));
  const holder =
    subjectOf(tree, index) === target ? tree.child(index, "nsubj") : (tree.child(index, "nsubj") ?? subjectOf(tree, index));
  if (target === undefined || isExtent(tree, target) || holder === undefined || holder === target) return null;
  return {
    trigger: index,
    target,
    holder,
    polarity: lacking ? -1 : word.polarity,
    strong: word.strong,
    predicate: index,
    clause: index,
    rule: "feeling",
  };
};
