import type { Sentence, Token } from "../analysis.ts";
import { dependent, dependents } from "../tree.ts";
import type { Feature } from "./features.ts";
import verbs from "./somebody.json" with { type: "json" };

/** "himself", "themselves". */
export const isReflexive = (f: Feature): boolean => /sel(f|ves)$/i.test(f.head.form);

/** "him" is not the subject of its own clause; "himself" is. */
export function isBarred(f: Feature, g: Feature): boolean {
  const reflexive = isReflexive(f);
  const clause = clauseOf(f.sentence, f.head);
  const same = clause === clauseOf(g.sentence, g.head);
  if (reflexive) return !(same && g.role === "subject");
  if (f.role === "possessor") return false;
  if (f.role !== "subject" && same && (g.role === "subject" || g.role === "object") && f.mention.head !== g.mention.head)
    return true;
  if (f.role !== "subject" && (isAntecedentOf(f, g) || isUnsaidSubject(f, g))) return true;
  // "He said Putin …": a pronoun before a name does not come here; "Putin's brother said he": fine.
  return false;
}

/** "Han, who met him": whether `g` is who does what the relative clause around `f` says. */
function isAntecedentOf(f: Feature, g: Feature): boolean {
  const verb = f.sentence.tokens[clauseOf(f.sentence, f.head)];
  if (verb === undefined || !verb.deprel.startsWith("acl:relcl")) return false;
  const subject = dependent(f.sentence, verb.index, "nsubj");
  if (subject === undefined || !/^(who|which|that)$/i.test(subject.form)) return false;
  return verb.head === g.head.index || (g.head.deprel === "appos" && g.head.head === verb.head);
}

/** "The government denied this and blamed it", "vowed to defend it": whether `g` is the subject that the clause of `f` leaves unsaid. */
function isUnsaidSubject(f: Feature, g: Feature): boolean {
  const { tokens } = f.sentence;
  let verb = tokens[clauseOf(f.sentence, f.head)];
  for (let k = 0; verb !== undefined && k < 4; k++) {
    if (dependent(f.sentence, verb.index, "nsubj") !== undefined) return k > 0 && isSubjectOf(g, verb.index);
    const above: Token | undefined = tokens[verb.head];
    const open = /^(conj|xcomp)/.test(verb.deprel) || (verb.deprel === "advcl" && /^VBG?$/.test(verb.xpos));
    if (above === undefined || !open || !/^(VERB|AUX)$/.test(above.upos)) return false;
    const object = verb.deprel === "xcomp" ? dependent(f.sentence, above.index, "obj", "iobj") : undefined;
    if (object !== undefined) return object.index === g.head.index;
    verb = above;
  }
  return false;
}

const isSubjectOf = (g: Feature, verb: number): boolean => g.role === "subject" && clauseOf(g.sentence, g.head) === verb;

/** Verbs whose object does what the infinitive after them says. */
const moving = new Set(verbs.moves.split(" "));

/** "called Doe and assured him", "met the rebels and praised their courage": whether `g` is the object of the verb beside which that of `f` stands. */
export function isParallel(f: Feature, g: Feature): boolean {
  if (g.role !== "object" || f.head.index < g.head.index) return false;
  const owned = f.role === "possessor" && f.number === "plur" ? f.sentence.tokens[f.head.head] : undefined;
  const object = f.role === "object" ? f.head : owned?.deprel === "obj" ? owned : undefined;
  const verb = object && f.sentence.tokens[object.head];
  if (verb?.deprel !== "conj" || verb.head !== g.head.head) return false;
  // "The soldiers searched the men and hid their weapons": whose they are is not said.
  return owned === undefined || dependent(f.sentence, verb.head, "nsubj")?.xpos.endsWith("S") === false;
}

/** "the army and its allied militias", "Iran and its proxies": whether `g` is the first of the two, of whom the other is. */
export function isFirstOfTwo(f: Feature, g: Feature): boolean {
  if (f.role !== "possessor") return false;
  const owned = f.sentence.tokens[f.head.head];
  return owned?.deprel === "conj" && owned.head === g.head.index && f.head.index < owned.index && f.head.index - g.head.index < 4;
}

/** Verbs that tell their object what it is in for. */
const facing = /^(warn|remind|accuse)$/;

/** "warned the rebels that they would pay": whether `g` is the object of whom the clause of `f` speaks to his face. */
export const isFaced = (f: Feature, g: Feature): boolean => {
  const verb = g.sentence.tokens[g.head.head];
  const clause = f.sentence.tokens[f.head.head];
  return (
    g.role === "object" &&
    f.role === "subject" &&
    verb !== undefined &&
    facing.test(verb.lemma) &&
    clause?.deprel === "ccomp" &&
    clause.head === verb.index
  );
};

/** "pressed the regime to end its attacks": whether `g` is the object whom the infinitive around `f` is asked of. */
export function controls(f: Feature, g: Feature): boolean {
  const verb = g.sentence.tokens[g.head.head];
  if (verb === undefined || !(g.role === "object" ? moving.has(verb.lemma) : isCalledOn(g, verb))) return false;
  let at: Token | undefined = f.head;
  for (let k = 0; at !== undefined && k < 8; k++) {
    if (at.head === verb.index) return /^(xcomp|advcl|ccomp)/.test(at.deprel) && at.index > g.head.index;
    if (at.head === g.head.index) return /^(acl|advcl|xcomp)$/.test(at.deprel);
    at = f.sentence.tokens[at.head];
  }
  return false;
}

/** "appealed to the rebels to free their hostages", "called on Chad to open its border". */
const isCalledOn = (g: Feature, verb: Token): boolean =>
  g.head.deprel === "obl" &&
  /^(appeal|call|plead|prevail|lean)$/.test(verb.lemma) &&
  dependents(g.sentence, g.head.index).some(({ deprel, lemma }) => deprel === "case" && /^(to|on|upon|with)$/.test(lemma));

/** "held the group to account for the acts it had committed": whether `g` is the object of the clause below which `f` acts in a relative clause. */
export function isRelatedTo(f: Feature, g: Feature): boolean {
  if (g.role !== "object" || f.role !== "subject" || g.head.index > f.head.index) return false;
  const verb = f.sentence.tokens[f.head.head];
  const noun = verb?.deprel === "acl:relcl" ? f.sentence.tokens[verb.head] : undefined;
  return noun !== undefined && noun.index > g.head.index && noun.upos === "NOUN" && isBelow(f.sentence, noun, g.head.head);
}

function isBelow(sentence: Sentence, token: Token, above: number): boolean {
  let at: Token | undefined = token;
  for (let k = 0; at !== undefined && k < 6; k++) {
    if (at.head === above) return true;
    at = sentence.tokens[at.head];
  }
  return false;
}

/** The verb of a word's clause. */
export function clauseOf(sentence: Sentence, token: Token): number {
  let at: Token | undefined = token;
  for (let k = 0; at !== undefined && k < 12; k++) {
    const above: Token | undefined = sentence.tokens[at.head];
    if (above === undefined) return at.index;
    if (/^(VERB|AUX)$/.test(above.upos) || at.deprel.startsWith("nsubj")) return above.index;
    at = above;
  }
  return -1;
}
