import type { Tree } from "./tree.ts";

/**
 * "what was left of its aid", "what the army called a training base", "what he described as a coup": the noun that says what it is;
 * undefined for any other word.
 */
export function meantByWhat(tree: Tree, index: number): number | undefined {
  if (tree.lemma(index) !== "what" || tree.token(index).upos !== "PRON") return undefined;
  const clause = tree.child(index, "acl:relcl") ?? besideWhat(tree, index);
  if (clause === undefined) return undefined;
  const lemma = tree.lemma(clause);
  if (lemma === "leave" || lemma === "remain")
    return tree.children(clause, "obl", "nmod").find((child) => tree.preposition(child) === "of");
  if (lemma === "describe") return tree.children(clause, "obl").find((child) => tree.preposition(child) === "as");
  return naming.has(lemma)
    ? tree.children(clause, "obj", "xcomp").find((child) => child > clause && isNounLike(tree, child))
    : undefined;
}

/** A noun, or somebody's doing: "what they termed Syria's meddling". */
const isNounLike = (tree: Tree, index: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(tree.token(index).upos) ||
  (tree.token(index).xpos === "VBG" && tree.child(index, "nmod:poss") !== undefined);

const naming = new Set(["call", "term", "dub", "label", "deem"]);

/** The clause of "what" that the tree hangs beside it: "bombed what Delhi called a camp". */
function besideWhat(tree: Tree, index: number): number | undefined {
  const { deprel, head } = tree.token(index);
  if (deprel !== "obj" || head < 0) return undefined;
  return tree.children(head, "ccomp").find((child) => child > index && tree.child(child, "mark") === undefined);
}

/** Whether a verb only names what is meant: "what it called two spies". */
export const onlyNames = (tree: Tree, verb: number): boolean => {
  const { deprel, head } = tree.token(verb);
  if (!naming.has(tree.lemma(verb)) || head < 0) return false;
  if (deprel === "acl:relcl") return meantByWhat(tree, head) !== undefined;
  return deprel === "ccomp" && tree.children(head, "obj").some((each) => meantByWhat(tree, each) !== undefined);
};
