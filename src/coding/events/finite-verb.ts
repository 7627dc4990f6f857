import type { Tree } from "../syntax/tree.ts";

/** Whether a verb form can be its clause's verb as the words stand: no gerund without an auxiliary, no attribute of the next noun. */
export function mayBeFinite(tree: Tree, index: number): boolean {
  const { xpos, deprel, upos, form } = tree.token(index);
  if (upos === "ADJ" && form.endsWith("ed")) return !hasFiniteVerb(tree);
  if (upos !== "VERB" && (upos === "AUX" || !/^VB[DZP]$/.test(xpos))) return false;
  if (xpos === "VBG") return afterAuxiliary(tree, index);
  if (!/^(amod|compound)$/.test(deprel) || tree.token(index).head < index) return true;
  return afterAuxiliary(tree, index) || (index > 0 && ["NOUN", "PROPN"].includes(tree.token(index - 1).upos));
}

/** A form that carries its clause: past, present, or a participle after "have". */
export const carriesClause = (tree: Tree, index: number): boolean =>
  ["VBD", "VBZ", "VBP"].includes(tree.token(index).xpos) ||
  (tree.token(index).xpos === "VBN" && tree.child(index, "aux") !== undefined && tree.child(index, "aux:pass") === undefined);

/** A verb in "-s" that the tagger takes for a noun though it has a subject: "the minister heads to Rome". */
export const isVerbForm = (tree: Tree, index: number): boolean => {
  const { xpos, head, lemma, form } = tree.token(index);
  return (
    xpos === "NNS" &&
    head < 0 &&
    form.toLowerCase() === `${lemma.toLowerCase()}s` &&
    tree.child(index, "nsubj") !== undefined &&
    tree.child(index, "cop", "det", "amod") === undefined
  );
};

const hasFiniteVerb = (tree: Tree): boolean =>
  tree.sentence.tokens.some((token) => token.upos === "AUX" || ["VBD", "VBZ", "VBP"].includes(token.xpos));

const afterAuxiliary = (tree: Tree, index: number): boolean => {
  let at = index - 1;
  while (at >= 0 && (tree.token(at).upos === "ADV" || tree.token(at).upos === "PART")) at--;
  return at >= 0 && tree.token(at).upos === "AUX";
};

/**
 * A verb that the tree takes for an attribute though an auxiliary stands before it ("is massing soldiers"), or though it has an
 * object and its sentence no other verb ("France and two allies severed ties").
 */
export const isMisplaced = (tree: Tree, index: number): boolean => {
  const { deprel, head, xpos } = tree.token(index);
  if (!/^(amod|compound)$/.test(deprel)) return false;
  return head > index
    ? afterAuxiliary(tree, index)
    : (xpos === "VBN" || xpos === "VBD") && tree.child(index, "obj") !== undefined && !hasFiniteVerb(tree);
};
