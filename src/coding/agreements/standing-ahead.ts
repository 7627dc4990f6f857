import type { Tree } from "../syntax/tree.ts";
import { isNegated, isPassive, verbWithParticle } from "../syntax/verb.ts";
import { afterCircumstances } from "./circumstances.ts";
import { agreementVerbs } from "./lexicon.ts";
import { type Standing, withObject } from "./standing-beside.ts";

/** "The accord is expected to be initialled in May", "the pact is due to take effect": what the infinitive says of the verb's subject. */
export const byRaised = (tree: Tree, head: number): Standing | null => {
  const { deprel, head: verb } = tree.token(head);
  if (!deprel.startsWith("nsubj") || verb < 0) return null;
  for (const infinitive of tree.children(verb, "xcomp")) {
    if (infinitive < head || tree.children(infinitive, "nsubj").length > 0) continue;
    const governor = verbWithParticle(tree, infinitive);
    const { object, subject } = agreementVerbs();
    const names = [
      withObject(tree, infinitive, governor, head),
      ...tree.children(infinitive, "obl").map((child) => `${governor} ${tree.preposition(child)} ${tree.lemma(child)}`),
      governor,
    ];
    const act = isPassive(tree, infinitive) ? governor : names.find((name) => subject.has(name));
    const base = act === undefined ? undefined : (isPassive(tree, infinitive) ? object : subject).get(act);
    const status = base === undefined ? null : afterCircumstances(tree, infinitive, base);
    if (status) return { status, trigger: infinitive, verb: infinitive, act: act!, rule: "raised" };
  }
  return null;
};

/** "The pact with Brussels, in force since July, has boosted trade": told beside it. */
export const byBeingInForce = (tree: Tree, head: number): Standing | null => {
  const force = tree
    .children(head, "nmod", "appos")
    .find((child) => tree.lemma(child) === "force" && tree.preposition(child) === "in");
  return force === undefined ? null : { status: "in force", trigger: force, act: "be in force", rule: "noun" };
};

const SIGNATURES = new Set(["signature", "signing", "ratification", "initialling"]);

/** "The text is ready for signature", "was opened for signature in Paris": it is to be signed. */
export const byReadiness = (tree: Tree, head: number): Standing | null => {
  const { deprel, head: ready } = tree.token(head);
  if (!deprel.startsWith("nsubj") || ready < 0 || isNegated(tree, ready)) return null;
  const signing = tree
    .children(ready, "obl", "nmod")
    .find((child) => child > ready && SIGNATURES.has(tree.lemma(child)) && tree.preposition(child) === "for");
  return signing === undefined ? null : { status: "planned", trigger: signing, verb: ready, act: "sign", rule: "ahead" };
};
