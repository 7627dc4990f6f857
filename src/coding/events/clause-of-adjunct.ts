import type { Tree } from "../syntax/tree.ts";

/**
 * Whether an adjunct (a time, a place) belongs to a predicate: `own` where it stands in the predicate's clause, or in one that tells of
 * the same occasion; `saying` where it stands by the verb of saying over it; null where it is another act's ("sanctions that it imposed
 * in May" says nothing of when they will be lifted).
 */
export function belonging(tree: Tree, adjunct: number, head: number): "own" | "saying" | null {
  const clause = clauseAbove(tree, adjunct, head);
  if (clause === head) return "own";
  let said = false;
  for (let at = head, steps = 0; steps < 12; steps++) {
    const { deprel, head: up } = tree.token(at);
    if (up < 0 || isAside(tree, at)) return null;
    if (deprel.startsWith("ccomp") || deprel.startsWith("parataxis")) said = true;
    if (deprel.startsWith("conj") && isPast(tree, up) && isSince(tree, at)) return null;
    if (up === clause) return said ? "saying" : "own";
    at = up;
  }
  return null;
}

const auxiliary = (tree: Tree, verb: number, forms: RegExp): boolean =>
  tree.children(verb, "aux", "cop").some((child) => forms.test(tree.token(child).form));

/** "made a coup", "had made one". */
const isPast = (tree: Tree, verb: number): boolean =>
  tree.token(verb).upos === "VERB" &&
  (auxiliary(tree, verb, /^had$/i) || (tree.token(verb).xpos === "VBD" && !auxiliary(tree, verb, /./)));

/** "and has thrown in his lot with them", "and now backs them": told of a later time than the past before it. */
const isSince = (tree: Tree, verb: number): boolean =>
  auxiliary(tree, verb, /^(?:has|have|is|are|will)$/i) || (/^VB[ZP]$/.test(tree.token(verb).xpos) && !auxiliary(tree, verb, /./));

/** The head of the clause in which a token stands, or the predicate itself if the token stands under it; an aside on the same occasion counts with its governor. */
function clauseAbove(tree: Tree, index: number, head: number): number {
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const { deprel, head: up } = tree.token(at);
    if (at === head || up < 0) return at;
    if (isAside(tree, at) || /^(ccomp|csubj|parataxis)/.test(deprel)) return at;
    if (deprel.startsWith("conj") && tree.child(at, "nsubj", "nsubj:pass") !== undefined) return at;
    at = up;
  }
  return at;
}

/** Whether a clause tells of another occasion than its governor: a relative or adverbial one, but not a participle beside it ("visiting Rome"). */
const isAside = (tree: Tree, index: number): boolean => {
  const { deprel, xpos } = tree.token(index);
  if (deprel.startsWith("acl")) return !(deprel === "acl" && marked(tree, index, "to"));
  return (
    deprel.startsWith("advcl") &&
    !(xpos === "VBG" && tree.child(index, "mark", "case") === undefined) &&
    !marked(tree, index, "to")
  );
};

const marked = (tree: Tree, index: number, mark: string): boolean =>
  tree.children(index, "mark").some((child) => tree.lemma(child) === mark);
