import { isConditional, isNegated, modals, subjectOf } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { predicatePolarity } from "../predicate.ts";

/** Verbs that say that their subject is their object. */
const EQUATING = new Set(["constitute", "represent", "mark", "form"]);

/** "the move amounts to blackmail", "constitutes a flagrant violation", "represents a step forward": the subject is judged by the object. */
export const equation: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  if (token.upos !== "VERB") return null;
  const lemma = token.lemma.toLowerCase();
  const predicate = EQUATING.has(lemma)
    ? tree.child(index, "obj")
    : lemma === "amount"
      ? tree.children(index, "obl").find((child) => tree.preposition(child) === "to")
      : undefined;
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
