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
    if (token.deprel.startsWith("acl")) return ofNoun(tree, verb, base);
    if (token.deprel.startsWith("advcl") && !BEGUN.has(tree.lemma(token.head)))
      return wish(base, isStillToCome(tree, token.head) || isOnlyWilled(tree, token.head) ? "proposed" : "planned");
    const governor = tree.token(token.head);
    const lemma = governor.lemma.toLowerCase();
    if (["fail", "manage"].includes(lemma)) return lemma === "manage" ? base : null;
    if (modals(tree, token.head).length > 0 || isNegated(tree, token.head)) return wish(base, "proposed");
    if (BEGUN.has(lemma)) return afterCircumstances(tree, token.head, base);
    // "is desperate to conclude a treaty"
    return wish(base, signingContext().governor.get(lemma) ?? (governor.upos === "ADJ" ? "proposed" : "planned"));
  }
  if (isOnceOnly(tree, verb)) return wish(base, "proposed");
  // "only a matter of time before the president pulls Chad out of the pact"
  if (/^VB[PZ]$/.test(token.xpos) && tree.children(verb, "mark").some((mark) => tree.lemma(mark) === "before"))
    return wish(base, "planned");
  if (token.deprel.startsWith("conj") && token.head >= 0 && tree.children(verb, "nsubj", "aux").length === 0)
    return afterCircumstances(tree, token.head, base);
  if (token.xpos === "VBG" && (base === "signed" || base === "announced") && isOnlyThoughtOf(tree, verb))
    return wish(base, "proposed");
  if (token.xpos === "VBG" && base === "signed")
    return tree.children(verb, "aux").length > 0 && /Tense=Pres|VBP|VBZ/.test(auxiliaryFeatures(tree, verb)) ? "planned" : base;
  return base;
};

/** "the decision to sign" is a plan, "efforts to strike a deal" a wish; who fails to ratify has signed. */
const ofNoun = (tree: Tree, verb: number, base: AgreementStatus): AgreementStatus | null => {
  const noun = tree.lemma(tree.token(verb).head);
  if (noun === "failure" && tree.lemma(verb) === "ratify") return null;
  return wish(base, ONLY_SOUGHT.has(noun) ? "proposed" : "planned");
};

/** "once a deal has been agreed", "will not be carried out until it is signed": not yet. */
const isOnceOnly = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "mark", "advmod").some((child) => ["once", "until", "till"].includes(tree.lemma(child))) &&
  /^advcl/.test(tree.token(verb).deprel) &&
  (isStillToCome(tree, tree.token(verb).head) || isInfinitive(tree, tree.token(verb).head));

const isInfinitive = (tree: Tree, verb: number): boolean =>
  tree.token(verb).xpos === "VB" && tree.children(verb, "mark").some((mark) => tree.lemma(mark) === "to");

/** "would return to work only after signing a deal", "the benefits of reaching an agreement": a gerund of what may come. */
const isOnlyThoughtOf = (tree: Tree, verb: number): boolean => {
  const { deprel, head } = tree.token(verb);
  if (head < 0 || tree.children(verb, "aux", "nsubj").length > 0) return false;
  // "aims such as leaving the union and | reaching an agreement"
  const first = deprel.startsWith("conj") && tree.token(head).xpos === "VBG" ? head : verb;
  if (tree.lemma(first - 1) === "as" && tree.lemma(first - 2) === "such") return true;
  // "the benefits to both | of reaching an agreement", hung on those who have them.
  if (tree.lemma(verb - 1) === "of" && tree.token(head).upos === "PROPN") return true;
  if (deprel.startsWith("acl") && !deprel.startsWith("acl:relcl"))
    return tree.children(verb, "mark", "case").some((child) => tree.lemma(child) === "of") && !DAYS.has(tree.lemma(head));
  return deprel.startsWith("advcl") && tree.children(verb, "mark", "case").length > 0 && isStillToCome(tree, head);
};

/** "is willing to engage in talks | to reach a deal" */
const isOnlyWilled = (tree: Tree, verb: number): boolean => {
  const { deprel, head } = tree.token(verb);
  return deprel.startsWith("xcomp") && head >= 0 && signingContext().governor.get(tree.lemma(head)) === "proposed";
};

const isStillToCome = (tree: Tree, verb: number): boolean => {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    if (modals(tree, at).length > 0) return true;
    if (!/^(?:xcomp|conj)/.test(tree.token(at).deprel)) return false;
  }
  return false;
};

/** "the day of signing the accord" */
const DAYS = new Set(["day", "date", "time", "moment", "year", "month", "anniversary", "result", "ceremony"]);

/** What is sought is not planned: "efforts to strike a deal". */
const ONLY_SOUGHT = listed("circumstances: only sought");

/** "started to implement the accord": it is done. */
const BEGUN = new Set(["begin", "start", "continue", "proceed", "help", "lead"]);

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
  const singular = tree.children(verb, "nsubj").some((child) => /^NNP?$/.test(tree.token(child).xpos));
  const bare =
    xpos === "VB" ||
    (xpos === "VBP" && singular) ||
    tree.children(verb, "aux").some((child) => tree.token(child).form.toLowerCase() === "be");
  // "demanded the union scrap it", taken for an object that is to do so
  const told = deprel === "ccomp" || (deprel === "xcomp" && tree.children(verb, "mark").length === 0);
  return told && bare && head >= 0 && signingContext().governor.get(tree.lemma(head)) === "proposed";
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
