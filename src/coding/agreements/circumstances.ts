import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, modals } from "../syntax/verb.ts";
import { type AgreementStatus, signingContext } from "./lexicon.ts";

/** What is only wished or planned of an act: a signing becomes planned or proposed; an end that is only meant is no state of the agreement. */
export const wish = (base: AgreementStatus, meant: AgreementStatus): AgreementStatus | null => {
  if (base === "proposed") return "proposed";
  if (base === "signed" || base === "announced") return meant;
  if (base === "in force") return meant === "rejected" ? null : meant;
  return meant === "rejected" && base !== "rejected" ? "in force" : null;
};

/** The status after tense, modals, negation and what governs the verb; null where nothing may be said. */
export const afterCircumstances = (tree: Tree, verb: number, base: AgreementStatus): AgreementStatus | null => {
  if (isNegated(tree, verb)) return null;
  if (isConditional(tree, verb)) return base === "signed" ? "proposed" : null;
  const auxiliaries = modals(tree, verb);
  if (auxiliaries.some((modal) => ["will", "shall", "'ll"].includes(modal))) return wish(base, "planned");
  if (auxiliaries.length > 0) return wish(base, "proposed");
  const token = tree.token(verb);
  const infinitive = tree.children(verb, "mark").some((mark) => tree.token(mark).lemma === "to");
  if (infinitive && token.head >= 0) {
    // "the decision to scrap the contract"
    if (
      token.deprel.startsWith("acl") &&
      DECIDED.has(tree.lemma(token.head)) &&
      ["ended", "suspended", "rejected"].includes(base)
    )
      return base;
    if (token.deprel.startsWith("advcl") || token.deprel.startsWith("acl")) return wish(base, "planned");
    const governor = tree.token(token.head);
    const lemma = governor.lemma.toLowerCase();
    if (["fail", "manage"].includes(lemma)) return lemma === "manage" ? base : null;
    if (modals(tree, token.head).length > 0 || isNegated(tree, token.head)) return wish(base, "proposed");
    return wish(base, signingContext().governor.get(lemma) ?? "planned");
  }
  if (token.deprel.startsWith("conj") && token.head >= 0 && tree.children(verb, "nsubj", "aux").length === 0)
    return afterCircumstances(tree, token.head, base);
  if (token.xpos === "VBG" && base === "signed")
    return tree.children(verb, "aux").length > 0 && /Tense=Pres|VBP|VBZ/.test(auxiliaryFeatures(tree, verb)) ? "planned" : base;
  return base;
};

const DECIDED = new Set(["decision", "move"]);

const auxiliaryFeatures = (tree: Tree, verb: number): string =>
  tree
    .children(verb, "aux")
    .map((child) => `${tree.token(child).xpos} ${tree.token(child).feats}`)
    .join(" ");
