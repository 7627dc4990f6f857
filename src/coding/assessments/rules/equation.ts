import { isConditional, isNegated, modals, subjectOf } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { listed } from "../listed.ts";
import { predicatePolarity } from "../predicate.ts";

/** Verbs that say that their subject is their object, or that it brings it about. */
const EQUATING = listed("equation: verbs");

/** Words that say so of what stands behind "to". */
const AMOUNTING = listed("equation: to");

/**
 * "the move amounts to blackmail", "constitutes a flagrant violation", "represents a step forward", "sets a dangerous precedent", "is
 * tantamount to theft": the subject is judged by the object.
 */
export const equation: JudgementRule = (tree, index) => {
  const lemma = tree.lemma(index);
  const predicate = EQUATING.has(lemma)
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
  return {
    trigger: predicate,
    target,
    holder: null,
    polarity: found.polarity,
    strong: found.strong,
    predicate,
    clause: index,
    rule: "equation",
  };
};
