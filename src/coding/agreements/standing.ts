import type { Tree } from "../syntax/tree.ts";
import { verbWithParticle } from "../syntax/verb.ts";
import { afterCircumstances, wish } from "./circumstances.ts";
import { firstConjunct } from "./first-conjunct.ts";
import { type AgreementStatus, agreementVerbs, agreementWords, signingContext } from "./lexicon.ts";
import { byBeingInForce, byRaised, byReadiness } from "./standing-ahead.ts";
import { byDealing, byRelative, byTakingPart, MADE, type Standing, withObject } from "./standing-beside.ts";
import { byConjunct } from "./standing-conjunct.ts";

/** How an agreement stands after what its sentence says of it; null if nothing is said to happen to it. `head` is its noun. */
export const standingOf = (tree: Tree, head: number): Standing | null => {
  const first = firstConjunct(tree, head);
  const verb = byParticiple(tree, head) ?? byVerb(tree, first);
  // "discussed the accord, which the two signed in June": what is only spoken of stands as it was signed.
  const relative = verb === null || SPOKEN_OF.has(verb.act) || verb.status === "planned" ? byRelative(tree, head) : null;
  // "the truce, which lapsed in May, had to be renewed"
  if (relative !== null && (verb?.status !== "planned" || relative.status === "ended")) return relative;
  return (
    verb ??
    byRaised(tree, first) ??
    byConjunct(tree, first) ??
    byReadiness(tree, first) ??
    byNoun(tree, first) ??
    byTakingPart(tree, head) ??
    byBeingInForce(tree, head) ??
    byDealing(tree, head) ??
    byAdjective(tree, head)
  );
};

const SPOKEN_OF = new Set(["discuss", "consider", "welcome", "demand", "urge"]);

/** "concluded in principle | an investment treaty", hung on the principle. */
const behindPrinciple = (tree: Tree, above: number): number =>
  above >= 0 && tree.lemma(above) === "principle" && tree.preposition(above) === "in" ? tree.token(above).head : above;

/** "declared the pact null and void" */
const isVoided = (tree: Tree, verb: number, head: number): boolean =>
  tree.lemma(verb) === "declare" &&
  (VOID.has(tree.sentence.tokens[head + 1]?.lemma ?? "") ||
    tree.children(verb, "xcomp", "obj", "advmod").some((child) => VOID.has(tree.lemma(child))));

const VOID = new Set(["null", "void", "invalid", "dead", "over", "defunct", "illegal"]);

const byVerb = (tree: Tree, head: number): Standing | null => {
  const token = tree.token(head);
  const verb = behindPrinciple(tree, token.head);
  if (verb < 0) return null;
  const relation = token.deprel.startsWith("obl") && tree.preposition(head) === "" ? "obj" : token.deprel.split(":")[0];
  const governor = verbWithParticle(tree, verb);
  const verbs = agreementVerbs();
  let act: string | undefined;
  let base: AgreementStatus | undefined;
  if (relation === "obj" || token.deprel === "nsubj:pass") {
    act = [withObject(tree, verb, governor, head), ...withOblique(tree, verb, governor), governor].find((name) =>
      verbs.object.has(name),
    );
    base = act === undefined ? undefined : isVoided(tree, verb, head) ? "rejected" : verbs.object.get(act);
  } else if (relation === "obl" || relation === "nmod") {
    const preposition = tree.preposition(head);
    // "sign up to the treaty", "put their signatures to the accord"
    const idiom = `${withObject(tree, verb, governor, head)} ${preposition}`;
    act = verbs.object.has(idiom) ? idiom : `${governor} ${preposition}`;
    base = verbs.object.get(act);
    if (base === undefined && relation === "obl") {
      const viaParticle = `${tree.lemma(verb)} ${particlesBefore(tree, verb, head)}`;
      base = verbs.object.get(viaParticle);
      act = viaParticle;
    }
  } else if (relation === "nsubj") {
    act = [...tree.children(verb, "obl", "cop", "xcomp")]
      .map((child) => subjectAct(tree, verb, child, governor))
      .find((name) => verbs.subject.has(name));
    // "The accord ended the war" has not ended.
    const alone = tree.children(verb, "obj").length === 0 ? [governor] : [];
    act ??= [withObject(tree, verb, governor, head), ...alone].find((name) => verbs.subject.has(name));
    base = act === undefined ? undefined : verbs.subject.get(act);
  }
  if (act === undefined || base === undefined) return byReportedPassive(tree, head, verb);
  if (verb !== token.head && base === "signed") base = "announced";
  // "had negotiated the accord"
  if (act === "negotiate" && isDone(tree, verb)) base = "announced";
  const status = afterCircumstances(tree, verb, base);
  return status && { status, trigger: verb, verb, act, rule: "verb" };
};

/** "has negotiated", "was negotiated", not "is being negotiated" */
const isDone = (tree: Tree, verb: number): boolean =>
  tree.token(verb).xpos === "VBN" && !tree.children(verb, "aux", "aux:pass").some((aux) => tree.token(aux).form === "being");

/** "bring into force", "put on hold" */
const withOblique = (tree: Tree, verb: number, governor: string): readonly string[] =>
  tree.children(verb, "obl").map((child) => `${governor} ${tree.preposition(child)} ${tree.lemma(child)}`);

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

/** "enter into force", "be in place", "be valid", "remain valid". */
const subjectAct = (tree: Tree, verb: number, child: number, governor: string): string =>
  (tree.token(child).deprel === "cop"
    ? ["be", tree.preposition(verb), tree.lemma(verb)]
    : [governor, tree.preposition(child), tree.lemma(child)]
  )
    .filter((word) => word !== "")
    .join(" ");

const particlesBefore = (tree: Tree, verb: number, head: number): string => {
  const words = tree.children(verb, "compound", "advmod").filter((child) => child > verb && child < head);
  const cases = tree.children(head, "case").map((child) => tree.token(child).form.toLowerCase());
  return [...words.map((child) => tree.token(child).form.toLowerCase()), ...cases].join(" ");
};

/** "the deal signed in Astana", "an agreement to be signed", "the treaty they concluded". */
const byParticiple = (tree: Tree, head: number): Standing | null => {
  for (const child of [...tree.children(head, "acl"), ...behindPlace(tree, head)]) {
    const token = tree.token(child);
    const act = verbWithParticle(tree, child);
    const base = agreementVerbs().object.get(act);
    if (!base) continue;
    const relative = token.deprel === "acl:relcl";
    const infinitive = tree.children(child, "mark").some((mark) => tree.token(mark).lemma === "to");
    const passive = tree.children(child, "aux:pass", "nsubj:pass").length > 0;
    if (infinitive) return passive ? { status: "planned", trigger: child, verb: child, act, rule: "participle" } : null;
    // What was signed once is background in a relative clause; a bare participle tells news only where nothing else does.
    if (relative || !/^VB[ND]$/.test(token.xpos) || (token.xpos === "VBD" && token.deprel === "acl")) continue;
    const told = byVerb(tree, firstConjunct(tree, head));
    if (told !== null && told.act !== "welcome") continue;
    // "agreed to free them in a deal brokered by Oman": whose deal it is.
    if (MADE.has(act) && byDealing(tree, head) !== null) continue;
    return { status: base, trigger: child, verb: child, act, rule: "participle" };
  }
  return besideParticiple(tree, head);
};

/** "the ceasefire in Syria | announced by Russia": hung on the place, or taken for the verb of the sentence. */
const behindPlace = (tree: Tree, head: number): readonly number[] => {
  const [link, place, verb, by] = tree.sentence.tokens.slice(head + 1, head + 5);
  return link?.form === "in" && place?.upos === "PROPN" && by?.form === "by" && /^VB[ND]$/.test(verb?.xpos ?? "")
    ? [verb!.index]
    : [];
};

/** "I welcome the agreement reached yesterday between …": the participle right after the noun, wherever the parser has hung it. */
const besideParticiple = (tree: Tree, head: number): Standing | null => {
  const aside = behindComma(tree, head);
  if (aside !== null) return aside;
  // "under an accord | to be signed in May", hung on the verb.
  const [to, be, done] = tree.sentence.tokens.slice(head + 1, head + 4);
  if (to?.form === "to" && be?.form === "be" && done?.xpos === "VBN" && agreementVerbs().object.get(done.lemma) === "signed")
    return { status: "planned", trigger: done.index, verb: done.index, act: done.lemma, rule: "participle" };
  const next = tree.sentence.tokens[head + 1];
  if (!next || !/^VB[ND]$/.test(next.xpos) || /^(root|acl)/.test(next.deprel) || next.head > next.index) return null;
  if (tree.children(next.index, "nsubj", "obj", "aux").length > 0 || tree.token(head).deprel.startsWith("nsubj")) return null;
  const act = next.lemma.toLowerCase();
  const base = agreementVerbs().object.get(act);
  if (!base || byVerb(tree, firstConjunct(tree, head)) !== null) return null;
  return { status: base, trigger: next.index, verb: next.index, act, rule: "participle" };
};

/** Tokens from the noun to the comma behind which a participle tells of it. */
const reach = 16;

/** "welcomed the Luanda Roadmap, | adopted in July by …", "the accord known as BRELL, | signed in 2001,": wherever the tree hangs it. */
const behindComma = (tree: Tree, head: number): Standing | null => {
  const { tokens } = tree.sentence;
  let comma = head + 1;
  const goesOn = (at: number): boolean => tokens[at]!.form !== "," || !/^VB[ND]$/.test(tokens[at + 1]?.xpos ?? "");
  while (comma < head + reach && tokens[comma] && goesOn(comma) && !/^VB[DPZ]$|^MD$/.test(tokens[comma]!.xpos)) comma++;
  const made = tokens[comma]?.form === "," ? tokens[comma + 1] : undefined;
  // "concluded in May", taken for what the sentence's subject did
  const done = made?.xpos === "VBN" || (made?.deprel.startsWith("conj") && tokens[made.index + 1]?.upos === "ADP");
  const base = made && done ? agreementVerbs().object.get(made.lemma) : undefined;
  if (
    !made ||
    (base !== "signed" && !/^initiall?$/.test(made.lemma)) ||
    tree.children(made.index, "nsubj", "obj", "aux", "cc").length > 0
  )
    return null;
  const another = tokens.slice(head + 1, comma).some(({ lemma }) => agreementWords().has(lemma.toLowerCase()));
  const told = another ? null : byVerb(tree, firstConjunct(tree, head));
  if (another || (told !== null && told.act !== "welcome")) return null;
  return { status: base!, trigger: made.index, verb: made.index, act: made.lemma, rule: "participle" };
};

/** "the signing of the treaty": as far as the noun itself has come. */
const byNoun = (tree: Tree, head: number): Standing | null => {
  const token = tree.token(head);
  if (token.head < 0) return null;
  if (!token.deprel.startsWith("nmod")) {
    // "made progress | on a treaty": hung on the verb.
    const object = token.deprel.startsWith("obl") ? tree.child(token.head, "obj") : undefined;
    return object !== undefined && object < head && signingContext().noun.get(tree.lemma(object)) === "negotiate on"
      ? ofAct(tree, head, object)
      : null;
  }
  return byEntry(tree, head) ?? ofAct(tree, head, token.head);
};

/** "welcomed the entry into force of the treaty" */
const byEntry = (tree: Tree, head: number): Standing | null => {
  const { head: force } = tree.token(head);
  const [entry, into] = [tree.sentence.tokens[force - 2], tree.sentence.tokens[force - 1]];
  if (tree.lemma(force) !== "force" || into?.form !== "into" || entry?.lemma !== "entry") return null;
  const ahead = ["before", "until", "pending", "for", "towards"].includes(tree.preposition(entry.index));
  return { status: ahead ? "planned" : "in force", trigger: force, act: "enter into force", rule: "noun" };
};

/** An agreement below the noun of what happens to it. */
const ofAct = (tree: Tree, head: number, above: number): Standing | null => {
  let noun = tree.token(above);
  // "talks with Washington | on a pact", hung on the partner.
  if (noun.upos === "PROPN" && noun.deprel.startsWith("nmod") && noun.head >= 0) noun = tree.token(noun.head);
  // "welcomed the signing in July | of the agreement", hung on the month.
  const object = noun.upos === "PROPN" && noun.deprel.startsWith("obl") ? tree.child(noun.head, "obj") : undefined;
  if (object !== undefined && object < noun.index && signingContext().noun.has(tree.lemma(object))) noun = tree.token(object);
  const act = signingContext().noun.get(noun.lemma.toLowerCase());
  const preposition = tree.preposition(head);
  const about = act === "negotiate on" ? ["on", "for", "over", "about", "towards", "toward"] : ["of", "from"];
  if (!act || !about.includes(preposition)) return null;
  const base = agreementVerbs().object.get(act);
  if (!base) return null;
  if (["before", "ahead of", "until", "pending", "towards", "for"].includes(tree.preposition(noun.index)))
    return base === "signed" ? { status: "planned", trigger: noun.index, act, rule: "noun" } : null;
  const governor = noun.head;
  if (governor < 0) return { status: base, trigger: noun.index, act, rule: "noun" };
  const lemma = tree.lemma(governor);
  // "concluded negotiations on a treaty", "opened talks on a pact": who does so negotiates.
  if (act === "negotiate on" && /^(obj|nsubj:pass)$/.test(noun.deprel) && tree.token(governor).upos === "VERB") {
    const halted = agreementVerbs().object.get(lemma) === "suspended" || lemma === "break";
    const done = CONCLUDING.has(lemma) ? "announced" : halted ? "suspended" : base;
    const status = afterCircumstances(tree, governor, done);
    return (
      status && { status: status === "planned" ? "proposed" : status, trigger: noun.index, verb: governor, act, rule: "noun" }
    );
  }
  // "Negotiations on the pact are on ice"
  if (act === "negotiate on" && HELD_UP.has(lemma) && tree.preposition(governor) === "on")
    return { status: "suspended", trigger: noun.index, act, rule: "noun" };
  const meant = signingContext().governor.get(lemma);
  const status = meant ? wish(base, meant) : afterCircumstances(tree, governor, base);
  return status && { status, trigger: noun.index, act, rule: "noun" };
};

const HELD_UP = new Set(["ice", "hold"]);

const CONCLUDING = new Set(["conclude", "complete", "finish", "finalise", "finalize", "close", "end"]);

const byAdjective = (tree: Tree, head: number): Standing | null => {
  for (const child of tree.children(head, "amod", "compound")) {
    const status = signingContext().adjective.get(tree.token(child).form.toLowerCase());
    if (status) return { status, trigger: child, act: status, rule: "adjective" };
  }
  return null;
};
