import type { Tree } from "../syntax/tree.ts";
import { isConditional, isNegated, modals, verbWithParticle } from "../syntax/verb.ts";
import { type AgreementStatus, agreementVerbs, signingContext } from "./lexicon.ts";

/** What the sentence says happens to an agreement. */
export interface Standing {
  readonly status: AgreementStatus;
  /** The word that says so. */
  readonly trigger: number;
  /** The verb whose arguments may be parties; absent where an adjective or noun says it. */
  readonly verb?: number;
  /** What happens by the verb's own meaning, whether it has happened or not. */
  readonly act: string;
  readonly rule: string;
}

/** How an agreement stands after what its sentence says of it; null if nothing is said to happen to it. `head` is its noun. */
export const standingOf = (tree: Tree, head: number): Standing | null => {
  const first = firstConjunct(tree, head);
  const verb = byParticiple(tree, head) ?? byVerb(tree, first);
  // "discussed the accord, which the two signed in June": what is only spoken of stands as it was signed.
  if (verb === null || SPOKEN_OF.has(verb.act)) {
    const relative = byRelative(tree, head);
    if (relative !== null) return relative;
  }
  return verb ?? byNoun(tree, first) ?? byTakingPart(tree, head) ?? byDealing(tree, head) ?? byAdjective(tree, head);
};

const SPOKEN_OF = new Set(["discuss", "consider", "welcome", "demand", "urge"]);

/** "the accord, which Athens and Skopje signed in June", "an agreement that takes effect in May": by a clause of its own. */
const byRelative = (tree: Tree, head: number): Standing | null => {
  for (const verb of tree.children(head, "acl:relcl")) {
    const act = verbWithParticle(tree, verb);
    // "the treaty, which was signed in May"
    if (tree.child(verb, "nsubj:pass") !== undefined && agreementVerbs().object.get(act) === "signed") {
      const status = afterCircumstances(tree, verb, "signed");
      if (status === "signed") return { status, trigger: verb, verb, act, rule: "relative" };
    }
    const subject = tree.child(verb, "nsubj");
    if (subject === undefined) continue;
    if (!/^(which|that)$/i.test(tree.token(subject).form)) {
      if (agreementVerbs().object.get(act) === "signed" && afterCircumstances(tree, verb, "signed") === "signed")
        return { status: "signed", trigger: verb, verb, act, rule: "relative" };
      continue;
    }
    const name = [
      withObject(tree, verb, act, head),
      ...tree.children(verb, "obl").map((child) => `${act} ${tree.preposition(child)} ${tree.lemma(child)}`),
    ].find((each) => agreementVerbs().subject.get(each) === "in force" && each.includes(" "));
    const status = name === undefined ? null : afterCircumstances(tree, verb, "in force");
    if (status) return { status, trigger: verb, act: name!, rule: "relative" };
  }
  return null;
};

/** "suspended its participation in the treaty", "ended its membership of the pact": so stands the agreement for whoever did so. */
const byTakingPart = (tree: Tree, head: number): Standing | null => {
  const preposition = tree.preposition(head);
  if (!["in", "of", "under", "to", "with"].includes(preposition)) return null;
  const { head: above } = tree.token(head);
  if (above < 0) return null;
  // The treaty may hang on the verb or on the noun.
  const noun = TAKING_PART.has(tree.lemma(above))
    ? above
    : tree.children(above, "obj").find((child) => TAKING_PART.has(tree.lemma(child)));
  if (noun === undefined || noun > head) return null;
  const verb = tree.token(noun).head;
  const act = verb < 0 ? "" : verbWithParticle(tree, verb);
  const base = act === "" ? undefined : agreementVerbs().object.get(act);
  if (base !== "suspended" && base !== "ended") return null;
  const status = afterCircumstances(tree, verb, base);
  return status && { status, trigger: verb, verb, act, rule: "taking-part" };
};

const TAKING_PART = new Set([
  "participation",
  "membership",
  "obligation",
  "commitment",
  "compliance",
  "involvement",
  "adherence",
]);

/** "will supply engines in a deal worth $280 million", "agreed to buy 36 jets in a deal valued at …": what is done is the deal. */
const byDealing = (tree: Tree, head: number): Standing | null => {
  const { deprel, head: verb } = tree.token(head);
  if (!/^(obl|nmod|obj)/.test(deprel) || !["in", "under"].includes(tree.preposition(head)) || verb < 0) return null;
  const article = tree.children(head, "det").some((child) => ["a", "an", "another"].includes(tree.lemma(child)));
  const worth = tree.children(head, "amod", "acl").some((child) => ["worth", "value", "estimate"].includes(tree.lemma(child)));
  const partner = tree.children(head, "nmod").some((child) => ["with", "between"].includes(tree.preposition(child)));
  if (!article || !(worth || partner) || tree.token(verb).upos !== "VERB" || isNegated(tree, verb) || isConditional(tree, verb))
    return null;
  const status = tree.preposition(head) === "under" && !worth ? "in force" : "announced";
  return { status, trigger: head, verb, act: "deal", rule: "dealing" };
};

/** "agreements and contracts": what governs the first governs all. */
const firstConjunct = (tree: Tree, head: number): number => {
  let at = ofWhole(tree, head);
  for (let steps = 0; steps < 50 && tree.token(at).deprel === "conj" && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return at;
};

/** "the outline of an agreement", "the text of the treaty": what happens to the one happens to the other. */
const ofWhole = (tree: Tree, head: number): number => {
  const { deprel, head: above } = tree.token(head);
  return deprel.startsWith("nmod") && above >= 0 && tree.preposition(head) === "of" && WHOLE.has(tree.lemma(above))
    ? above
    : head;
};

const WHOLE = new Set(["outline", "text", "term", "framework", "draft", "version", "principle", "detail"]);

const byVerb = (tree: Tree, head: number): Standing | null => {
  const token = tree.token(head);
  const verb = token.head;
  if (verb < 0) return null;
  const relation = token.deprel.startsWith("obl") && tree.preposition(head) === "" ? "obj" : token.deprel.split(":")[0];
  const governor = verbWithParticle(tree, verb);
  const verbs = agreementVerbs();
  let act: string | undefined;
  let base: AgreementStatus | undefined;
  if (relation === "obj" || token.deprel === "nsubj:pass") {
    act = [withObject(tree, verb, governor, head), governor].find((name) => verbs.object.has(name));
    base = act === undefined ? undefined : verbs.object.get(act);
  } else if (relation === "obl" || relation === "nmod") {
    act = `${governor} ${tree.preposition(head)}`;
    base = verbs.object.get(act);
    if (base === undefined && relation === "obl") {
      const viaParticle = `${tree.lemma(verb)} ${particlesBefore(tree, verb, head)}`;
      base = verbs.object.get(viaParticle);
      act = viaParticle;
    }
  } else if (relation === "nsubj") {
    act = [...tree.children(verb, "obl", "cop")]
      .map((child) => subjectAct(tree, verb, child, governor))
      .find((name) => verbs.subject.has(name));
    act ??= [withObject(tree, verb, governor, head), governor].find((name) => verbs.subject.has(name));
    base = act === undefined ? undefined : verbs.subject.get(act);
  }
  if (act === undefined || base === undefined) return byReportedPassive(tree, head, verb);
  const status = afterCircumstances(tree, verb, base);
  return status && { status, trigger: verb, verb, act, rule: "verb" };
};

/** "officials said 20 documents had been signed": a parser may give the subject of the passive to the verb of saying. */
const byReportedPassive = (tree: Tree, head: number, saying: number): Standing | null => {
  if (!tree.token(head).deprel.startsWith("nsubj") || head < saying) return null;
  for (const verb of tree.children(saying, "ccomp")) {
    const base = agreementVerbs().object.get(verbWithParticle(tree, verb));
    if (verb < head || !base || tree.children(verb, "nsubj", "obj").length > 0 || tree.children(verb, "aux:pass").length === 0)
      continue;
    const status = afterCircumstances(tree, verb, base);
    return status && { status, trigger: verb, verb, act: verbWithParticle(tree, verb), rule: "verb" };
  }
  return null;
};

const withObject = (tree: Tree, verb: number, governor: string, head: number): string => {
  const object = tree.children(verb, "obj").find((child) => child !== head);
  return object === undefined ? governor : `${governor} ${tree.lemma(object)}`;
};

/** "enter into force", "be in place". */
const subjectAct = (tree: Tree, verb: number, child: number, governor: string): string => {
  if (tree.token(child).deprel === "cop") return `be ${tree.preposition(verb)} ${tree.lemma(verb)}`;
  return `${governor} ${tree.preposition(child)} ${tree.lemma(child)}`;
};

const particlesBefore = (tree: Tree, verb: number, head: number): string => {
  const words = tree.children(verb, "compound", "advmod").filter((child) => child > verb && child < head);
  const cases = tree.children(head, "case").map((child) => tree.token(child).form.toLowerCase());
  return [...words.map((child) => tree.token(child).form.toLowerCase()), ...cases].join(" ");
};

/** "the deal signed in Astana", "an agreement to be signed", "the treaty they concluded". */
const byParticiple = (tree: Tree, head: number): Standing | null => {
  for (const child of tree.children(head, "acl")) {
    const token = tree.token(child);
    const act = verbWithParticle(tree, child);
    const base = agreementVerbs().object.get(act);
    if (!base) continue;
    const relative = token.deprel === "acl:relcl";
    const infinitive = tree.children(child, "mark").some((mark) => tree.token(mark).lemma === "to");
    const passive = tree.children(child, "aux:pass", "nsubj:pass").length > 0;
    if (infinitive) return passive ? { status: "planned", trigger: child, verb: child, act, rule: "participle" } : null;
    // What was signed once is background in a relative clause; a bare participle tells news only where nothing else does.
    if (relative || token.xpos !== "VBN") continue;
    if (byVerb(tree, firstConjunct(tree, head)) !== null) continue;
    return { status: base, trigger: child, verb: child, act, rule: "participle" };
  }
  return besideParticiple(tree, head);
};

/** "I welcome the agreement reached yesterday between …": the participle right after the noun, wherever the parser has hung it. */
const besideParticiple = (tree: Tree, head: number): Standing | null => {
  const next = tree.sentence.tokens[head + 1];
  if (!next || !/^VB[ND]$/.test(next.xpos) || /^(root|acl)/.test(next.deprel) || next.head > next.index) return null;
  if (tree.children(next.index, "nsubj", "obj", "aux").length > 0 || tree.token(head).deprel.startsWith("nsubj")) return null;
  const act = next.lemma.toLowerCase();
  const base = agreementVerbs().object.get(act);
  if (!base || byVerb(tree, firstConjunct(tree, head)) !== null) return null;
  return { status: base, trigger: next.index, verb: next.index, act, rule: "participle" };
};

/** "the signing of the treaty": as far as the noun itself has come. */
const byNoun = (tree: Tree, head: number): Standing | null => {
  const token = tree.token(head);
  if (!token.deprel.startsWith("nmod") || token.head < 0) return null;
  const noun = tree.token(token.head);
  const act = signingContext().noun.get(noun.lemma.toLowerCase());
  const preposition = tree.preposition(head);
  const about = act === "negotiate on" ? ["on", "for", "over", "about"] : ["of", "from"];
  if (!act || !about.includes(preposition)) return null;
  const base = agreementVerbs().object.get(act);
  if (!base) return null;
  if (["before", "ahead of", "until", "pending", "towards", "for"].includes(tree.preposition(noun.index)))
    return base === "signed" ? { status: "planned", trigger: noun.index, act, rule: "noun" } : null;
  const governor = noun.head;
  if (governor < 0) return { status: base, trigger: noun.index, act, rule: "noun" };
  const lemma = tree.lemma(governor);
  const meant = signingContext().governor.get(lemma);
  const status = meant ? wish(base, meant) : afterCircumstances(tree, governor, base);
  return status && { status, trigger: noun.index, act, rule: "noun" };
};

const byAdjective = (tree: Tree, head: number): Standing | null => {
  for (const child of tree.children(head, "amod", "compound")) {
    const status = signingContext().adjective.get(tree.token(child).form.toLowerCase());
    if (status) return { status, trigger: child, act: status, rule: "adjective" };
  }
  return null;
};

/** What is only wished or planned of an act: a signing becomes planned or proposed; an end that is only meant is no state of the agreement. */
const wish = (base: AgreementStatus, meant: AgreementStatus): AgreementStatus | null => {
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
