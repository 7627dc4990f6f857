import type { Tree } from "../../syntax/tree.ts";
import { isConditional, isNegated, modals } from "../../syntax/verb.ts";
import { listed } from "../listed.ts";

const WISHES = new Set(["would", "'d"]);
const NOT_ASSERTED = listed("assertion: not asserted");
const WITHHELD = new Set(["refrain", "avoid", "abstain", "stop", "shy", "consider"]);
const LIKES = new Set(["like", "want", "wish"]);

/** Whether somebody is said really to judge: the verb is not negated, not in question, not only asked for ("urged him to condemn"). */
export const isAsserted = (tree: Tree, index: number): boolean => {
  if (isNegated(tree, index) || isConditional(tree, index)) return false;
  const token = tree.token(index);
  if (modals(tree, index).some((modal) => !WISHES.has(modal) && modal !== "can" && modal !== "must")) return false;
  const infinitive = tree.children(index, "mark").some((child) => tree.token(child).lemma === "to");
  if (modals(tree, index).length > 0 && !infinitive && !isFirstPerson(tree, index)) return false;
  if (infinitive && token.head >= 0) {
    const governor = tree.token(token.head);
    if (LIKES.has(governor.lemma) && modals(tree, token.head).some((modal) => WISHES.has(modal)))
      return isFirstPerson(tree, token.head);
    if (governor.lemma === "go" || governor.lemma === "continue" || governor.lemma === "join") return true;
    return false;
  }
  // "refrained from criticising", "stopped short of condemning"
  if (token.xpos === "VBG" && token.head >= 0 && WITHHELD.has(tree.lemma(token.head))) return false;
  if (token.deprel === "conj" && token.head >= 0)
    return !NOT_ASSERTED.has(tree.token(token.head).lemma) && isAsserted(tree, token.head);
  return !tree.children(index, "mark").some((child) => tree.token(child).form.toLowerCase() === "if");
};

const isFirstPerson = (tree: Tree, index: number): boolean =>
  tree.children(index, "nsubj").some((child) => ["i", "we"].includes(tree.token(child).form.toLowerCase()));
