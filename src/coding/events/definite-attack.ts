import { isTimeNoun } from "../arguments/time-noun.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { Match } from "./match.ts";

const pointing = new Set(["the", "this", "that", "these", "those"]);

/** Whether a definite attack is called by its weapon or as terror, so that it is no private crime. */
export const isArmedAttack = (tree: Tree, match: Match): boolean =>
  isDefiniteAttack(tree, match) &&
  tree.children(match.predicate.clause.head, "amod", "compound").some((child) => armed.has(tree.lemma(child)));

const armed = listed("armed");

/**
 * Whether a noun of violence, or of a place's taking, speaks of an act that took place, whatever is said of it: a definite or dated one that was upon
 * somebody or somewhere ("condemned yesterday's attack on a market", "the killing of two nurses").
 */
export function isDefiniteAttack(tree: Tree, { entry, predicate }: Match): boolean {
  if (entry.kind !== "n" || (entry.type !== "ASSAULT" && !(entry.type === "COERCE" && entry.mode === "seize"))) return false;
  const noun = predicate.clause.head;
  if (tree.token(noun).upos !== "NOUN" || isSupposed(tree, noun)) return false;
  const definite = tree
    .children(noun, "det", "nmod:poss", "nummod", "nmod:unmarked", "obl:unmarked")
    .some((child) => !tree.token(child).deprel.startsWith("det") || pointing.has(tree.lemma(child)));
  const armedly = tree.children(noun, "amod", "compound").some((child) => armed.has(tree.lemma(child)));
  const upon =
    tree.children(noun, "nmod").some((child) => targets.has(tree.preposition(child))) ||
    // "the killing on Monday of two soldiers"
    predicate.clause.obliques.some(({ preposition, head }) => preposition === "of" && isTimeNoun(tree, tree.token(head).head));
  return (definite || armedly) && upon;
}

/** Types of acts that are talked over once they are done. */
const grievous = new Set(["ASSAULT", "COERCE", "SANCTION", "REJECT", "ACCUSE"]);

/** "They discussed Chad's expulsion of three envoys": another's act that is talked over, and so was done. */
export function isTalkedOver(tree: Tree, { entry, predicate }: Match, because: string): boolean {
  if (entry.kind !== "n" || !grievous.has(entry.type) || !/^under "(?:discuss|debat|review)/i.test(because)) return false;
  const noun = predicate.clause.head;
  return (
    tree.children(noun, "nmod:poss").some((child) => tree.token(child).upos !== "PRON") &&
    tree.children(noun, "nmod").some((child) => targets.has(tree.preposition(child)))
  );
}

const targets = new Set(["on", "against", "of", "in", "at", "near", "outside", "upon"]);

/** "the risk of the attack", "plans for the raid": one that need not have been. */
function isSupposed(tree: Tree, noun: number): boolean {
  for (let at = noun, steps = 0; steps < 2; steps++) {
    const { deprel, head } = tree.token(at);
    if (head < 0 || !deprel.startsWith("nmod")) return false;
    if (unsure.has(tree.lemma(head))) return true;
    at = head;
  }
  return false;
}

const unsure = listed("unsure");
