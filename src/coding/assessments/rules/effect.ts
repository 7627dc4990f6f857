import type { Tree } from "../../syntax/tree.ts";
import { isConditional, isNegated, modals, objectOf, subjectOf } from "../../syntax/verb.ts";
import { type JudgementRule, judgedBy } from "../judgement.ts";
import { type JudgingWord, judgingWords } from "../judging-words.ts";
import { listed } from "../listed.ts";

/** "the raid violated international law", "the pact will strengthen peace": judged by what is done to something held good. */
export const effect: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  const fed = token.upos === "VERB" && FEEDING.has(token.lemma.toLowerCase()) ? fedIll(tree, index) : undefined;
  const word = fed ?? (token.upos === "VERB" ? judgingWords().effect.get(token.lemma.toLowerCase()) : undefined);
  // "Boosting trade is on the agenda"
  if (token.xpos === "VBG" && tree.children(index, "aux").length === 0) return null;
  if (!word || word.polarity === 0 || isNegated(tree, index) || isConditional(tree, index)) return null;
  if (
    tree.children(index, "mark").some((mark) => tree.lemma(mark) === "to") ||
    !/^(root|ccomp|conj|parataxis)/.test(token.deprel)
  )
    return null;
  if (token.xpos === "VB" && modals(tree, index).length === 0 && tree.children(index, "aux").length === 0) return null;
  if (modals(tree, index).some((modal) => !["will", "would", "'ll", "can"].includes(modal))) return null;
  const object = objectOf(tree, index) ?? tree.children(index, "obl").find((child) => tree.preposition(child) === "to");
  const target = subjectOf(tree, index);
  if (object === undefined || target === undefined || object === target || !(fed || isGood(tree, object))) return null;
  // Who will strengthen ties is not praised for it; a pact that will is.
  const isThing = tree.token(target).upos === "NOUN";
  if (modals(tree, index).length > 0 ? !isThing : word.polarity > 0 && !isThing) return null;
  const { polarity, strong } = word;
  return judgedBy({ polarity, strong }, { rule: "effect", trigger: index, target });
};

const FEEDING = listed("effect: feeds");
const ILLS = listed("effect: ills");

/** "would reward aggression", "emboldens extremists": what feeds an ill is judged by it. */
const fedIll = (tree: Tree, index: number): JudgingWord | undefined => {
  const object = objectOf(tree, index);
  return object !== undefined && [object, ...tree.children(object, "conj")].some((at) => ILLS.has(tree.lemma(at)))
    ? { word: tree.lemma(index), polarity: -1, strong: false }
    : undefined;
};

const isGood = (tree: Tree, object: number): boolean =>
  judgingWords().good.has(tree.lemma(object)) ||
  tree.children(object, "conj", "nmod").some((child) => child > object && judgingWords().good.has(tree.lemma(child)));
