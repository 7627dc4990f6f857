import type { Tree } from "../../syntax/tree.ts";
import { isConditional, isNegated, modals, subjectOf } from "../../syntax/verb.ts";
import { type JudgementRule, judgedBy } from "../judgement.ts";
import { listed } from "../listed.ts";
import { predicatePolarity } from "../predicate.ts";

/** Verbs that say that their subject is their object. */
const EQUATING = listed("equation: verbs");

/** Verbs that say that it brings it about: they judge from a speaker's mouth, and by the noun alone. */
const MAKING = listed("equation: making");

/** Words that say so of what stands behind "to". */
const AMOUNTING = listed("equation: to");

/**
 * "the move amounts to blackmail", "constitutes a flagrant violation", "represents a step forward", "sets a dangerous precedent", "is
 * tantamount to theft": the subject is judged by the object.
 */
export const equation: JudgementRule = (tree, index) => {
  const lemma = tree.lemma(index);
  const making = MAKING.has(lemma);
  const predicate =
    making || EQUATING.has(lemma)
      ? tree.child(index, "obj")
      : AMOUNTING.has(lemma)
        ? tree.children(index, "obl").find((child) => tree.preposition(child) === "to")
        : undefined;
  // "the rebels took the city, dealing a blow to peace": not they, but that they did.
  if (tree.token(index).xpos === "VBG" && tree.token(index).deprel.startsWith("advcl")) return null;
  if (predicate === undefined || isNegated(tree, index) || isConditional(tree, index)) return null;
  if (modals(tree, index).some((modal) => modal !== "would" && modal !== "will")) return null;
  const found = predicatePolarity(tree, predicate);
  const target = subjectOf(tree, index);
  if (!found || target === undefined || target === predicate) return null;
  if (making && !isMade(tree, index, target, predicate, found.word)) return null;
  return judgedBy(
    { polarity: found.polarity, strong: found.strong && !making },
    { rule: "equation", trigger: predicate, target, clause: index },
  );
};

/** "set a dangerous precedent", said of a thing or by a name, in a clause that has a tense; not "would like to make a bogus offer", "committed suicide". */
const isMade = (tree: Tree, index: number, target: number, predicate: number, word: string): boolean =>
  tree.token(target).upos !== "PRON" &&
  !tree.children(index, "mark").some((mark) => tree.lemma(mark) === "to") &&
  word.includes(tree.lemma(predicate)) &&
  tree.lemma(predicate) !== "suicide";
