import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependent, dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { ownerOf } from "./document-owner.ts";
import { phraseTop } from "./neighbour.ts";
import { hasTense } from "./tense.ts";

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
    if (at.deprel === "acl:relcl" || at.deprel === "acl") return at.head;
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
  return before !== undefined && /^(PROPN|NOUN)$/.test(before.upos) ? phraseTop(sentence, before.index) : null;
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

/**
 * A finite verb's neighbour on the left is its subject sooner than one that the verb would have to share ("Talks began and South
 * Korea says …") or that stands apart ("in a statement, Prime Minister Razak said"); a role's name sooner than the role
 * ("academic and professor Marc Hill said").
 */
export function besideShared(sentence: Sentence, verb: Token, subject: Subject | null): Subject | null {
  if (!hasTense(sentence, verb) || subject?.rule === "antecedent" || subject?.rule === "by-agent") return subject;
  let k = verb.index - 1;
  while (k >= 0 && /^(ADV|AUX)$/.test((sentence.tokens[k] as Token).upos)) k--;
  // "Ahead of his visit, the Minister for Trade, Hugo Shaw, said": the name between commas, where the tree has no subject.
  if (subject === null && sentence.tokens[k]?.form === "," && sentence.tokens[k - 1]?.upos === "PROPN") {
    let top = k - 1;
    while (top > 0 && (sentence.tokens[top] as Token).deprel === "flat" && (sentence.tokens[top] as Token).head < top)
      top = (sentence.tokens[top] as Token).head;
    const first = sentence.tokens[top - 1];
    if (first?.form === "," || first?.deprel === "nmod:desc") return { index: top, rule: "subject" };
  }
  if (subject === null && sentence.tokens[k]?.form === ",") return beforeRelative(sentence, k) ?? beforeAside(sentence, k);
  if (subject !== null && sentence.tokens[k]?.form === ",")
    return nameAside(sentence, k, subject) ?? tornName(sentence, k, subject) ?? subject;
  const near = sentence.tokens[k];
  if (near === undefined) return subject;
  const shared = subject === null || subject.rule === "shared-subject";
  if (near.upos === "PRON" && /^(he|she|they)$/i.test(near.form) && shared) return { index: k, rule: "subject" };
  if (near.upos !== "PROPN") return subject;
  if (shared) return { index: phraseTop(sentence, k), rule: "subject" };
  const head = sentence.tokens[subject.index] as Token;
  // "Deputy Secretary of State | Jane Doe announced", the name hung on the title.
  const top = (near.deprel === "flat" ? sentence.tokens[near.head] : near) as Token;
  const before = sentence.tokens[top.index - 1];
  const bare = caseOf(sentence, top.index) === "" || (before?.deprel === "nmod" && before.head === head.index);
  if (top.deprel === "nmod" && top.head === head.index && bare) return { index: top.index, rule: "subject" };
  if (head.upos === "PROPN" || head.upos === "PRON" || head.index > verb.index) return subject;
  const { from, to } = extent(sentence, head.index);
  if (k < from || k >= to) return { index: phraseTop(sentence, k), rule: "subject" };
  if (nounType(head.lemma) !== "person") return subject;
  let at: Token = near;
  let joined = false;
  for (let n = 0; n < 8 && at.index !== head.index; n++) {
    const above = sentence.tokens[at.head];
    if (above === undefined || !/^(flat|compound|conj|appos|nmod:desc)/.test(at.deprel) || caseOf(sentence, at.index) !== "")
      return subject;
    if (/^(conj|appos)/.test(at.deprel)) joined = true;
    if (joined && above.index === head.index) return { index: at.index, rule: "subject" };
    at = above;
  }
  return subject;
}

/** "the official, who declined to be named, told Reuters": the noun before a relative clause that the tree has torn from its verb. */
function beforeRelative({ tokens }: Sentence, closing: number): Subject | null {
  for (let k = closing - 1; k > 1 && closing - k < aside; k--) {
    const token = tokens[k] as Token;
    if (/^["“”«»;:]$/.test(token.form)) return null;
    if (!/^(who|whose)$/i.test(token.form)) continue;
    const noun = tokens[k - 2];
    if (tokens[k - 1]?.form !== "," || noun === undefined || !/^(NOUN|PROPN)$/.test(noun.upos)) return null;
    let top = noun.index;
    while (top > 0 && (tokens[top] as Token).deprel === "flat" && (tokens[top] as Token).head < top)
      top = (tokens[top] as Token).head;
    return { index: top, rule: "subject" };
  }
  return null;
}

/** "U.S. Under Secretary of State | Jane Doe, who …, said": a title that the tree takes for a phrase of its own. */
function tornName(sentence: Sentence, closing: number, { index }: Subject): Subject | null {
  const named = sentence.tokens[index]?.upos === "PROPN" ? beforeRelative(sentence, closing) : null;
  const top = named === null ? undefined : sentence.tokens[named.index];
  const torn = top?.upos === "PROPN" && top.index > index && top.head === index && top.deprel === "nmod";
  return torn && caseOf(sentence, top.index) === "" ? named : null;
}

/** "An official at the interior ministry, Jane Doe, said": who the official is, by a name of two words between commas. */
function nameAside(sentence: Sentence, closing: number, subject: Subject): Subject | null {
  const { tokens } = sentence;
  let opening = closing - 1;
  while (opening > 0 && ((tokens[opening] as Token).upos === "PROPN" || tokens[opening]?.form === "-")) opening--;
  const [role, before, first] = [tokens[subject.index] as Token, tokens[opening - 1], tokens[opening + 1]];
  const long = closing - opening - 1;
  if (tokens[opening]?.form !== "," || long < 2 || long > 5 || first === undefined) return null;
  if (before === undefined || !/^\p{Ll}/u.test(before.form) || !/^(NOUN|PROPN)$/.test(before.upos)) return null;
  if (role.upos !== "NOUN" || role.index >= opening || nounType(role.lemma) !== "person" || /S$/.test(role.xpos)) return null;
  return /^(nmod:desc|compound)/.test(first.deprel) ? null : { index: phraseTop(sentence, closing - 1), rule: "subject" };
}

/** Tokens of what stands beside a name between commas, at most. */
const aside = 24;

/** "In a video, rebel leader Jane Doe, known as the Fox, said": the name before what is told of its bearer between commas. */
function beforeAside({ tokens }: Sentence, closing: number): Subject | null {
  for (let k = closing - 1; k > 0 && closing - k < aside; k--) {
    const token = tokens[k] as Token;
    if (/^(VBD|VBZ|VBP|MD|WRB|WDT|CC)$/.test(token.xpos)) return null;
    if (token.form !== ",") continue;
    const [name, first] = [tokens[k - 1], tokens[k + 1]];
    if (name?.upos !== "PROPN" || first === undefined) return null;
    if (!/^(VBN|VBG|DT|NN|JJ|CD|RB)$/.test(first.xpos)) return null;
    let top = k - 1;
    while (top > 0 && (tokens[top] as Token).deprel === "flat" && (tokens[top] as Token).head < top)
      top = (tokens[top] as Token).head;
    return { index: top, rule: "subject" };
  }
  return null;
}
