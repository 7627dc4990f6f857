import type { Tree } from "../syntax/tree.ts";
import type { Draft } from "./draft.ts";
import type { NamedInSentence } from "./naming.ts";
import { standingOf } from "./standing.ts";

/** What is said of agreements and of hardly anything else. */
const OF_AGREEMENTS =
  /^(?:sign|initial|initiall|ratify|ink|expire|lapse|terminate|renew|extend)$| (?:in|into) (?:force|effect)$|^take effect$/;

/** Whether an act is done to agreements alone: "expires", "will not be renewed". */
export const isOfAgreements = (act: string): boolean => OF_AGREEMENTS.test(act);

/** "It will be signed in Paris next month", right behind the sentence that told of the agreement; null where "it" is something else. */
export const itAlone = (tree: Tree, { form }: Draft): NamedInSentence | null => {
  const [it] = tree.sentence.tokens;
  if (it?.lemma.toLowerCase() !== "it" || !it.deprel.startsWith("nsubj")) return null;
  const standing = standingOf(tree, it.index);
  return standing && OF_AGREEMENTS.test(standing.act)
    ? { head: it.index, form, own: true, properName: null, fixedParties: [] }
    : null;
};

/** What is done to an agreement and to hardly anything else. */
const DONE_TO = new Set(["sign", "initial", "initiall", "ratify", "ink"]);

/** "after the president signed it": the agreement told last, in this sentence or the one before. */
export const itSigned = (tree: Tree, { form }: Draft): NamedInSentence | null => {
  const it = tree.sentence.tokens.find(
    ({ lemma, deprel, head }) => lemma.toLowerCase() === "it" && deprel === "obj" && head >= 0 && DONE_TO.has(tree.lemma(head)),
  );
  return it === undefined ? null : { head: it.index, form, own: true, properName: null, fixedParties: [] };
};
