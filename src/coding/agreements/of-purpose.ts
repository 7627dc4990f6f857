import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

/** "an agreement to supply gas to Poland", "a contract to supply Poland with jets", "a deal to give Chad a loan": whom the purpose names. */
export const ofPurpose = (tree: Tree, head: number, verb: number | undefined): readonly number[] =>
  [...tree.children(head, "acl"), ...(verb === undefined ? [] : tree.children(verb, "advcl", "xcomp"))]
    .filter((purpose) => purpose > head && tree.children(purpose, "mark").length > 0)
    .flatMap((purpose) => receivers(tree, purpose));

const receivers = (tree: Tree, purpose: number): readonly number[] => {
  const lemma = tree.lemma(purpose);
  const preposition = HANDING.has(lemma) ? "to" : TAKING.has(lemma) ? "from" : undefined;
  if (preposition === undefined) return [];
  const objects = tree.children(purpose, "obj");
  return [
    ...tree.children(purpose, "obj", "iobj", "obl", "nmod"),
    ...objects.flatMap((object) => tree.children(object, "nmod")),
  ].filter((child) => {
    const { upos, deprel } = tree.token(child);
    if (upos !== "PROPN" && !SUPPLIED.has(tree.lemma(child))) return false;
    if (deprel === "iobj") return preposition === "to";
    if (deprel === "obj") return tree.children(purpose, "obl").some((other) => tree.preposition(other) === "with");
    return tree.preposition(child) === preposition;
  });
};

/** Verbs of trade and aid, by what stands before the other side. */
const HANDING = listed("of purpose: handing to");
const TAKING = listed("of purpose: taking from");

/** "to supply jets to the Peruvian air force": organs of a state that buy for it. */
const SUPPLIED = listed("partners: organs that buy");
