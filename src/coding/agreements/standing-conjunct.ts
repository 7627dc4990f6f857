import type { Tree } from "../syntax/tree.ts";
import { isPassive, verbWithParticle } from "../syntax/verb.ts";
import { afterCircumstances } from "./circumstances.ts";
import { agreementVerbs } from "./lexicon.ts";
import { type Standing, withObject } from "./standing-beside.ts";

/** "The pact was mediated by Oman and will be signed in May": what a verb says of the agreement that shares it as its subject. */
export const byConjunct = (tree: Tree, head: number): Standing | null => {
  const { deprel, head: first } = tree.token(head);
  if (!deprel.startsWith("nsubj") || first < 0) return null;
  for (const verb of tree.children(first, "conj")) {
    if (tree.token(verb).upos !== "VERB" || tree.children(verb, "nsubj", "nsubj:pass").length > 0) continue;
    const governor = verbWithParticle(tree, verb);
    const { object, subject } = agreementVerbs();
    const phrases = tree.children(verb, "obl").map((child) => `${governor} ${tree.preposition(child)} ${tree.lemma(child)}`);
    const names = isPassive(tree, verb) ? [governor] : [withObject(tree, verb, governor, head), ...phrases, governor];
    const told = isPassive(tree, verb) ? object : subject;
    const act = names.find((name) => told.has(name));
    const status = act === undefined ? null : afterCircumstances(tree, verb, told.get(act)!);
    if (status) return { status, trigger: verb, verb, act: act!, rule: "verb" };
  }
  return null;
};
