import type { Tree } from "../syntax/tree.ts";
import { isNegated } from "../syntax/verb.ts";
import { listed } from "./listed.ts";

/** Verbs of thinking and saying whose denial takes back what stands below them. */
const HOLDING = listed("disowned: holding");

/** Verbs that take it back themselves. */
const DENYING = listed("disowned: denying");

/** What somebody only says: "an allegation that Chad broke the law". */
const CLAIMS = listed("disowned: claims");

/** "You said that …", "anybody who says that …": somebody else's words, or nobody's. */
const isTheirs = (tree: Tree, verb: number): boolean => {
  const wanting = tree.token(verb).deprel.startsWith("xcomp") ? tree.token(verb).head : verb;
  const subjects = tree.children(wanting, "nsubj").map((child) => tree.lemma(child));
  const { deprel, head } = tree.token(wanting);
  return (
    subjects.some((lemma) => OTHERS.has(lemma) && lemma !== "those") ||
    (deprel === "acl:relcl" && head >= 0 && OTHERS.has(tree.lemma(head)))
  );
};

const OTHERS = new Set(["you", "anybody", "anyone", "whoever", "those"]);

/** "I would not say that Chad is our enemy", "denied the vote was a farce": who speaks so does not judge so. `clause` is the judging word's. */
export const isDisowned = (tree: Tree, clause: number): boolean => {
  let at = clause;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = tree.token(at);
    if (head < 0 || !/^(?:ccomp|conj|acl$)/.test(deprel)) return false;
    const lemma = tree.lemma(head);
    const held = HOLDING.has(lemma) && (isNegated(tree, head) || isTheirs(tree, head));
    if (!deprel.startsWith("conj") && (DENYING.has(lemma) || held || (tree.token(head).upos === "NOUN" && CLAIMS.has(lemma))))
      return true;
    at = head;
  }
  return false;
};
