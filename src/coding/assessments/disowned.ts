import type { Tree } from "../syntax/tree.ts";
import { isNegated } from "../syntax/verb.ts";
import { listed } from "./listed.ts";

/** Verbs of thinking and saying whose denial takes back what stands below them. */
const HOLDING = listed("disowned: holding");

/** Verbs that take it back themselves. */
const DENYING = listed("disowned: denying");

/** "I would not say that Chad is our enemy", "denied the vote was a farce": who speaks so does not judge so. `clause` is the judging word's. */
export const isDisowned = (tree: Tree, clause: number): boolean => {
  let at = clause;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = tree.token(at);
    if (head < 0 || !/^(?:ccomp|conj|acl$)/.test(deprel)) return false;
    const lemma = tree.lemma(head);
    if (!deprel.startsWith("conj") && (DENYING.has(lemma) || (HOLDING.has(lemma) && isNegated(tree, head)))) return true;
    at = head;
  }
  return false;
};
