import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, modals } from "../syntax/verb.ts";
import { type AgreementStatus, signingContext } from "./lexicon.ts";
import { listed } from "./listed.ts";

/** What is only wished or planned of an act: a signing becomes planned or proposed; one that is to end stands until then; an end that is only wished for is no state of the agreement. */
export const wish = (base: AgreementStatus, meant: AgreementStatus): AgreementStatus | null => {
  if (base === "proposed") return "proposed";
  if (base === "signed" || base === "announced") return meant;
  if (base === "in force") return meant === "rejected" ? null : meant;
  return base !== "rejected" && (meant === "rejected" || meant === "planned") ? "in force" : null;
};

/** The status after tense, modals, negation and what governs the verb; null where nothing may be said. */
export const afterCircumstances = (tree: Tree, verb: number, base: AgreementStatus): AgreementStatus | null => {
  if (isNegated(tree, verb) || isByNobody(tree, verb)) return null;
  if (isConditional(tree, verb)) return base === "signed" ? "proposed" : null;
  const auxiliaries = modals(tree, verb);
  if (auxiliaries.some((modal) => ["will", "shall", "'ll"].includes(modal))) return wish(base, "planned");
  const token = tree.token(verb);
  if (auxiliaries.length > 0) return wish(base, isToldAhead(tree, verb, auxiliaries) ? "planned" : "proposed");
  // "demanded that the government scrap the accord", "talks aimed at signing a treaty": what is only asked for or meant.
  if (isAskedFor(tree, verb) || isAimedAt(tree, verb)) return wish(base, "proposed");
  const infinitive = tree.children(verb, "mark").some((mark) => tree.token(mark).lemma === "to");
  // "are due to sign a treaty", "is about to end the pact", where the parser takes "due to" for a preposition
  const lead = tree.sentence.tokens[verb - 2]?.form.toLowerCase() ?? "";
  if (token.xpos === "VB" && /^to$/i.test(tree.sentence.tokens[verb - 1]?.form ?? "") && DUE.has(lead))
    return wish(base, "planned");
  // "are to sign the document in May"
  if (infinitive && tree.children(verb, "cop", "aux").some((child) => /^(?:is|are|was|were)$/i.test(tree.token(child).form)))
    return wish(base, "planned");
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

/** "The minister confirmed a treaty would be signed": what is still to come, in the past tense of who tells it. */
const isToldAhead = (tree: Tree, verb: number, auxiliaries: readonly string[]): boolean => {
  const { deprel, head } = tree.token(verb);
  return auxiliaries.every((modal) => modal === "would") && deprel === "ccomp" && ANNOUNCING.has(tree.lemma(head));
};

const ANNOUNCING = new Set(["say", "announce", "confirm", "declare", "disclose", "reveal", "tell", "add"]);

/** "Neither side has signed the accord", "nobody ratified it". */
const isByNobody = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb, "nsubj", "nsubj:pass")
    .some(
      (subject) =>
        NOBODY.has(tree.lemma(subject)) || tree.children(subject, "det", "cc").some((child) => NOBODY.has(tree.lemma(child))),
    );

const NOBODY = new Set(["nobody", "none", "neither", "no", "few"]);

/** "demanded that Chad sign", "proposed it be scrapped": a bare form under a verb of asking. */
const isAskedFor = (tree: Tree, verb: number): boolean => {
  const { deprel, head, xpos } = tree.token(verb);
  const singular = tree.children(verb, "nsubj").some((child) => tree.token(child).xpos === "NN");
  const bare =
    xpos === "VB" ||
    (xpos === "VBP" && singular) ||
    tree.children(verb, "aux").some((child) => tree.token(child).form.toLowerCase() === "be");
  return deprel === "ccomp" && bare && head >= 0 && signingContext().governor.get(tree.lemma(head)) === "proposed";
};

/** "aimed at signing", "close to sealing", "towards concluding". */
export const isAimedAt = (tree: Tree, verb: number): boolean => {
  const { xpos, head } = tree.token(verb);
  if (xpos !== "VBG" || head < 0) return false;
  const lead = tree.children(verb, "mark", "case").map((child) => tree.token(child).form.toLowerCase());
  if (lead.some((word) => /^(?:of|about|on|for|in)$/.test(word)) && ONLY_SPOKEN_OF.has(tree.lemma(head))) return true;
  return lead.some((word) => word === "towards" || word === "toward") || (lead.some(isToOrAt) && AIMING.has(tree.lemma(head)));
};

const isToOrAt = (word: string): boolean => word === "at" || word === "to";

const DUE = new Set(["due", "about", "set", "scheduled", "poised"]);

const AIMING = listed("circumstances: aiming");

/** "the issue of concluding a treaty", "serious about reaching a deal". */
const ONLY_SPOKEN_OF = listed("circumstances: only spoken of");

const DECIDED = new Set(["decision", "move"]);

const auxiliaryFeatures = (tree: Tree, verb: number): string =>
  tree
    .children(verb, "aux")
    .map((child) => `${tree.token(child).xpos} ${tree.token(child).feats}`)
    .join(" ");
