import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependent, dependents } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { ownerOf } from "./document-owner.ts";
import { phraseTop } from "./neighbour.ts";

const relative = /^(who|which|that|whom)$/i;

export interface Subject {
  readonly index: number;
  readonly rule: Attribution["rule"];
}

/** The subject of a verb: its own, its relative pronoun's antecedent, or the one it shares with the verb above it. */
export function subjectOf(sentence: Sentence, verb: Token, depth = 0): Subject | null {
  const all = dependents(sentence, verb.index).filter((t) => t.deprel.startsWith("nsubj"));
  // "Syria, which backs them, hailed the accord": the pronoun of a clause that the tree has lost.
  const named = all.filter((t) => !(relative.test(t.form) && t.xpos.startsWith("W")));
  const subjects = named.length > 0 ? named : all;
  const own =
    nameOf(
      sentence,
      subjects.filter((t) => t.index < verb.index),
    ) ?? subjects[0];
  if (own !== undefined) {
    if (relative.test(own.form) && (own.xpos === "WDT" || own.xpos === "WP" || own.xpos.startsWith("W"))) {
      const antecedent = antecedentOf(sentence, verb);
      return antecedent === null ? null : { index: antecedent, rule: "antecedent" };
    }
    return { index: own.index, rule: "subject" };
  }
  const above = sentence.tokens[verb.head];
  if (above === undefined || depth > 4) return null;
  // "prompting the president to denounce the move": he denounces it.
  if (verb.deprel === "xcomp" && /^(prompt|lead|cause|drive|push|provoke|force)$/.test(above.lemma)) {
    const object = dependents(sentence, above.index).find((c) => c.deprel === "obj" || c.deprel === "iobj");
    if (object !== undefined && object.index < verb.index) return { index: object.index, rule: "subject" };
  }
  if (/^(conj|xcomp|advcl|parataxis|ccomp)/.test(verb.deprel) && /^(VERB|AUX|ADJ|NOUN)$/.test(above.upos)) {
    if (verb.deprel === "parataxis" && verb.xpos !== "VBG") return null;
    if (verb.deprel === "ccomp" && verb.xpos !== "VBG") return null;
    if (verb.deprel === "advcl" && verb.xpos !== "VBG" && verb.xpos !== "VB") return null;
    const shared = subjectOf(sentence, above, depth + 1);
    return shared && { index: shared.index, rule: "shared-subject" };
  }
  // "issued a declaration with Jane Doe, reaffirming …": the comma parts it from who stands before it.
  if (verb.deprel === "acl" && verb.xpos === "VBG" && sentence.tokens[verb.index - 1]?.form === ",") {
    let clause: Token | undefined = above;
    for (let k = 0; clause !== undefined && clause.upos !== "VERB" && k < 8; k++) clause = sentence.tokens[clause.head];
    const shared = clause?.upos === "VERB" && clause.index < verb.index ? subjectOf(sentence, clause, depth + 1) : null;
    if (shared !== null) return { index: shared.index, rule: "shared-subject" };
  }
  // "the goals proposed for 2015 ("…")": what is proposed does not speak.
  if (verb.deprel === "acl" && verb.xpos === "VBN" && !takesSomething(sentence, verb)) return null;
  if (verb.deprel === "acl" && (above.upos === "NOUN" || above.upos === "PROPN"))
    return { index: ownerOf(sentence, above), rule: "antecedent" };
  return null;
}

const takesSomething = (sentence: Sentence, verb: Token): boolean =>
  dependents(sentence, verb.index).some((t) => /^(?:obj|iobj|ccomp|xcomp)/.test(t.deprel));

/**
 * Two subjects are one that the tree has torn: the nearer is the name ("Minister | Ellwood said"), unless a comma parts a name
 * from what its bearer is ("Joseph Votel, | commander of the forces said").
 */
function nameOf(sentence: Sentence, subjects: readonly Token[]): Token | undefined {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined || first === last) return last;
  const comma = sentence.tokens.slice(first.index, last.index).some((t) => t.form === ",");
  return comma && first.upos === "PROPN" && last.upos === "NOUN" ? first : last;
}

/** "X, who observed the talks, called …": the verb after a relative clause that the tree has taken into it. */
export function pastRelative(sentence: Sentence, verb: Token): Subject | null {
  if (!/^(VBD|VBZ|VBP)$/.test(verb.xpos) || sentence.tokens[verb.index - 1]?.form !== ",") return null;
  const above = sentence.tokens[verb.head];
  if (above === undefined || above.deprel !== "acl:relcl" || above.head < 0 || above.index > verb.index) return null;
  return { index: above.head, rule: "antecedent" };
}

function antecedentOf(sentence: Sentence, verb: Token): number | null {
  let at: Token | undefined = verb;
  for (let k = 0; at !== undefined && k < 4; k++) {
    if (at.deprel === "acl:relcl" || at.deprel === "acl") return peopleIn(sentence, at, at.head) ?? at.head;
    if (at.deprel === "advcl:relcl") return nounBefore(sentence, at);
    at = at.deprel === "conj" ? sentence.tokens[at.head] : undefined;
  }
  return null;
}

/** "said Pompeo, | who urged …", hung on the verb: the noun or name that the relative pronoun stands behind. */
function nounBefore(sentence: Sentence, verb: Token): number | null {
  const { tokens } = sentence;
  const pronoun = tokens.findLast((t) => t.index < verb.index && /^(who|which|that)$/i.test(t.form));
  const before = pronoun && tokens[pronoun.index - (tokens[pronoun.index - 1]?.form === "," ? 2 : 1)];
  return before !== undefined && /^(PROPN|NOUN)$/.test(before.upos)
    ? (peopleIn(sentence, verb, before.index) ?? phraseTop(sentence, before.index))
    : null;
}

/** "radicals in Ukraine, | who demand": the people behind whom a place stands, not the place; null where there are none. */
function peopleIn(sentence: Sentence, clause: Token, index: number): number | null {
  const { tokens } = sentence;
  if (tokens[index]?.upos !== "PROPN" || !dependents(sentence, clause.index).some((t) => /^who$/i.test(t.form))) return null;
  let at = index;
  while (at > 0 && tokens[at - 1]!.upos === "PROPN") at--;
  const people = tokens[at - 2];
  return /^(?:in|from|at|across)$/.test(tokens[at - 1]?.form ?? "") &&
    people?.upos === "NOUN" &&
    (people.xpos === "NNS" || nounType(people.lemma) === "person")
    ? people.index
    : null;
}

export function agentOf(sentence: Sentence, verb: Token): Subject | null {
  for (const c of dependents(sentence, verb.index))
    if (c.upos !== "NUM" && (c.deprel === "obl:agent" || (c.deprel.startsWith("obl") && caseOf(sentence, c.index) === "by")))
      return { index: c.index, rule: "by-agent" };
  // "has been called a betrayal | by Chile", hung on what it is called.
  for (const c of dependents(sentence, verb.index))
    if (c.deprel === "xcomp" && c.index > verb.index)
      for (const by of dependents(sentence, c.index))
        if (by.deprel === "nmod" && by.index > c.index && caseOf(sentence, by.index) === "by")
          return { index: by.index, rule: "by-agent" };
  return null;
}

/** "was quoted as saying": the speaker is the one quoted. */
export function quotedAs(sentence: Sentence, verb: Token): Subject | null {
  const above = sentence.tokens[verb.head];
  if (verb.xpos !== "VBG" || above === undefined || !/^(quote|cite|report|record)$/.test(above.lemma)) return null;
  if (dependent(sentence, verb.index, "nsubj") !== undefined) return null;
  const passive = dependents(sentence, above.index).some((c) => c.deprel === "aux:pass" || c.deprel === "nsubj:pass");
  // "The agency quoted the minister as saying": not the agency.
  const subject =
    passive || above.index > verb.index ? dependent(sentence, above.index, "nsubj") : dependent(sentence, above.index, "obj");
  return subject === undefined ? null : { index: subject.index, rule: "subject" };
}

/** "the agency quoted the minister (as saying)": its words are the minister's, the agency passes them on. */
export function passedOn(sentence: Sentence, verb: Token): Subject | null {
  if (!/^(quote|cite)$/.test(verb.lemma)) return null;
  const object = dependent(sentence, verb.index, "obj");
  const speaks =
    object &&
    (object.upos === "PROPN" ||
      /^(him|her|them)$/i.test(object.form) ||
      object.lemma === "source" ||
      nounType(object.lemma) === "person" ||
      nounType(object.lemma) === "organisation");
  return speaks && object.index > verb.index ? { index: object.index, rule: "subject" } : null;
}
