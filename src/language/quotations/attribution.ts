import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { childrenOf, dependent, dependents, extent } from "../tree.ts";
import { type Cue, cueNoun, cuePhrase, cueVerb, isWithheld } from "./cues.ts";

/** Who says, by which words, to whom: one verb, noun or phrase of saying in a sentence. */
export interface Attribution {
  readonly sentence: Sentence;
  readonly cue: Cue;
  /** Tokens of the cue, `to` exclusive, `at` its head. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Head of the speaker's noun phrase; null where the sentence names none. */
  readonly speaker: number | null;
  readonly addressee: number | null;
  /** How the speaker was found. */
  readonly rule: "subject" | "shared-subject" | "antecedent" | "by-agent" | "according-to" | "noun" | "aside";
  /** Something may not have been said at all: negated, conditional, refused, still to come. */
  readonly unsaid: boolean;
  readonly passive: boolean;
  /** Where another verb of saying takes over ("said that A and warned that B"). */
  readonly until?: number;
  /** For "…, X said, …" and "…, X said.": the comma before the speaker, and the one after the cue (-1: the sentence ends). */
  readonly aside?: { readonly before: number; readonly after: number };
}

const relative = /^(who|which|that|whom)$/i;

/** The words of saying in a sentence, in order. */
export function attributionsIn(sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const token of sentence.tokens) {
    const attribution = verbal(sentence, token) ?? accordingTo(sentence, token) ?? nominal(sentence, token);
    if (attribution !== null) found.push(attribution);
  }
  return found.length < 2 ? found : parted(sentence, found);
}

/**
 * "Merkel said the talks had failed and warned that war was near": where the tree hangs the second verb into what the first
 * one says, but its subject there is nobody who could speak, the two share the first one's subject.
 */
function parted(sentence: Sentence, found: readonly Attribution[]): readonly Attribution[] {
  const out = [...found];
  for (let k = 1; k < out.length; k++) {
    const a = out[k] as Attribution;
    const verb = sentence.tokens[a.at] as Token;
    const subject = a.speaker === null ? undefined : sentence.tokens[a.speaker];
    if (
      a.rule !== "shared-subject" ||
      verb.deprel !== "conj" ||
      (subject !== undefined && couldSpeak(subject) && !closesQuotation(sentence, verb))
    )
      continue;
    const outer = out.findLastIndex((o, i) => i < k && o.speaker !== null && o.at < a.at && isBelow(sentence, a.at, o.at));
    const before = out[outer];
    if (before === undefined) continue;
    const conjunction = dependents(sentence, a.at).find((c) => c.deprel === "cc");
    out[outer] = { ...before, until: conjunction?.index ?? a.at };
    out[k] = { ...a, speaker: before.speaker };
  }
  return out;
}

/** A closing mark between a verb and the one it is joined to: what is joined is the cue, not the words quoted. */
const closesQuotation = (sentence: Sentence, verb: Token): boolean =>
  sentence.tokens
    .slice(Math.max(0, verb.head), verb.index)
    .some((t, k, list) => /^["”»]$/.test(t.form) && list.filter((u, n) => n <= k && /^["“«]$/.test(u.form)).length <= 1);

const couldSpeak = (t: Token): boolean =>
  t.upos === "PROPN" || (t.upos === "PRON" && !/^(it|this|that|there|which)$/i.test(t.form)) || nounType(t.lemma) !== undefined;

function isBelow(sentence: Sentence, index: number, above: number): boolean {
  let at = sentence.tokens[index];
  for (let k = 0; at !== undefined && k < 30; k++) {
    if (at.head === above) return true;
    at = sentence.tokens[at.head];
  }
  return false;
}

function verbal(sentence: Sentence, verb: Token): Attribution | null {
  if (verb.upos !== "VERB" && !(verb.xpos.startsWith("VB") && verb.upos !== "AUX")) return null;
  const phrase = cuePhrase(verb.lemma, sentence.tokens[verb.index + 1]?.form ?? "");
  const cue = phrase ?? cueVerb(verb.lemma);
  const to = verb.index + (phrase === undefined ? 1 : 2);
  if (cue === undefined || /^(amod|compound|case|aux)/.test(verb.deprel)) return null;
  const children = dependents(sentence, verb.index);
  const passive =
    children.some(
      (c) =>
        c.deprel === "aux:pass" || (c.deprel === "nsubj:pass" && !children.some((h) => h.lemma === "have" && h.deprel === "aux")),
    ) ||
    (verb.xpos === "VBN" && /^acl/.test(verb.deprel) && verb.deprel !== "acl:relcl");
  const subject = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb);
  const quoted = quotedAs(sentence, verb);
  let speaker = quoted ?? besideShared(sentence, verb, subject);
  // Whom it was told to is not who told it: "Noori told the press".
  const before = sentence.tokens[verb.index - 1];
  if (
    speaker !== null &&
    speaker.index > verb.index &&
    cue.frames.includes("o") &&
    before !== undefined &&
    /^(PROPN|NOUN|PRON)$/.test(before.upos)
  )
    speaker = { index: phraseTop(sentence, before.index), rule: "subject" };
  const aside = passive ? null : asideAt(sentence, verb, cue);
  if (aside !== null) {
    const base = {
      sentence,
      cue,
      at: verb.index,
      from: verb.index,
      to: verb.index + 1,
      unsaid: isUnsaid(sentence, verb),
      passive,
    };
    return { ...base, speaker: aside.speaker, addressee: addresseeOf(sentence, verb, cue), rule: "aside", aside };
  }
  return {
    sentence,
    cue,
    at: verb.index,
    from: verb.index,
    to,
    speaker: speaker?.index ?? null,
    addressee: addresseeOf(sentence, verb, cue),
    rule: speaker?.rule ?? "subject",
    unsaid: isUnsaid(sentence, verb),
    passive,
  };
}

/**
 * A finite verb's neighbour on the left is its subject sooner than one that the verb would have to share ("Talks began and South
 * Korea says …") or that stands apart ("in a statement, Prime Minister Razak said"); a role's name sooner than the role
 * ("academic and professor Marc Hill said").
 */
function besideShared(sentence: Sentence, verb: Token, subject: Subject | null): Subject | null {
  if (!/^(VBD|VBZ|VBP)$/.test(verb.xpos) || subject?.rule === "antecedent" || subject?.rule === "by-agent") return subject;
  let k = verb.index - 1;
  while (k >= 0 && /^(ADV|AUX)$/.test((sentence.tokens[k] as Token).upos)) k--;
  const near = sentence.tokens[k];
  if (near === undefined) return subject;
  const shared = subject === null || subject.rule === "shared-subject";
  if (near.upos === "PRON" && /^(he|she|they)$/i.test(near.form) && shared) return { index: k, rule: "subject" };
  if (near.upos !== "PROPN") return subject;
  if (shared) return { index: phraseTop(sentence, k), rule: "subject" };
  const head = sentence.tokens[subject.index] as Token;
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

/**
 * ", X said." at a sentence's end and ", X said," in its middle, with a time or an addressee after the cue at most: commas and
 * words tell this aside more surely than a tree does.
 */
function asideAt(sentence: Sentence, verb: Token, cue: Cue): { speaker: number; before: number; after: number } | null {
  if (!/^(VBD|VBZ|VBP)$/.test(verb.xpos) || !cue.frames.includes("t") || cue.frames.includes("m")) return null;
  const { tokens } = sentence;
  let before = verb.index - 1;
  let speaker: number | null = null;
  for (let n = 0; before >= 0 && tokens[before]?.form !== ","; before--, n++) {
    const t = tokens[before] as Token;
    if (n > 14 || !/^(NOUN|PROPN|PRON|DET|ADJ|ADP|NUM|PART|CCONJ|ADV)$/.test(t.upos) || /^(WDT|WP|WRB|EX)$/.test(t.xpos))
      return null;
    if (/^(NOUN|PROPN|PRON)$/.test(t.upos)) speaker = before;
  }
  const first = tokens[before + 1];
  if (before < 1 || speaker === null || first === undefined || /^(ADP|CCONJ|SCONJ|ADV)$/.test(first.upos)) return null;
  let after = verb.index + 1;
  for (let n = 0; after < tokens.length; after++, n++) {
    const t = tokens[after] as Token;
    if (t.form === "," || (/^[.!?]$/.test(t.form) && after >= tokens.length - 2)) break;
    // "X said here Tuesday while meeting …"
    if (n > 0 && /^(while|when|after|before|as|during|following)$/i.test(t.form)) {
      after = tokens.length - 1;
      break;
    }
    if (n > 9 || !/^(NOUN|PROPN|PRON|DET|ADJ|ADP|NUM|PART|ADV|CCONJ)$/.test(t.upos)) return null;
    // "X said peace was near": what follows the cue is its content, not a time or an addressee.
    if (
      n === 0 &&
      !/^(ADP|ADV)$/.test(t.upos) &&
      !/day$|^(reporters|journalists|parliament|lawmakers|state|local)$/i.test(t.form) &&
      !cue.frames.includes("o")
    )
      return null;
  }
  const finite = (from: number, to: number) => tokens.slice(from, to).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));
  const ends = tokens[after]?.form !== ",";
  if (ends ? !finite(0, before) : !finite(0, before) && !finite(after, tokens.length)) return null;
  const head = firstHead(sentence, before + 1, verb.index) ?? speaker;
  return { speaker: head, before, after: ends ? -1 : after };
}

/** The head of the noun phrase that begins at a token: its first noun that belongs to nothing to its right in the phrase. */
function firstHead(sentence: Sentence, from: number, to: number): number | null {
  for (let k = from; k < to; k++) {
    const t = sentence.tokens[k] as Token;
    if (!/^(NOUN|PROPN|PRON)$/.test(t.upos) || t.deprel === "nmod:poss") continue;
    const next = sentence.tokens[k + 1];
    if (t.head > k && t.head < to && /^(compound|nmod:desc|amod|flat)/.test(t.deprel)) continue;
    if (next !== undefined && k + 1 < to && t.upos === "NOUN" && /^(PROPN)$/.test(next.upos) && next.head !== k) continue;
    return k;
  }
  return null;
}

interface Subject {
  readonly index: number;
  readonly rule: Attribution["rule"];
}

/** The subject of a verb: its own, its relative pronoun's antecedent, or the one it shares with the verb above it. */
export function subjectOf(sentence: Sentence, verb: Token, depth = 0): Subject | null {
  const subjects = dependents(sentence, verb.index).filter((t) => t.deprel.startsWith("nsubj"));
  // Two subjects are one that the tree has torn ("Minister | Ellwood said"): the nearer is the name.
  const own = subjects.findLast((t) => t.index < verb.index) ?? subjects[0];
  if (own !== undefined) {
    if (relative.test(own.form) && (own.xpos === "WDT" || own.xpos === "WP" || own.xpos.startsWith("W"))) {
      const antecedent = antecedentOf(sentence, verb);
      return antecedent === null ? null : { index: antecedent, rule: "antecedent" };
    }
    return { index: own.index, rule: "subject" };
  }
  const above = sentence.tokens[verb.head];
  if (above === undefined || depth > 4) return null;
  if (/^(conj|xcomp|advcl|parataxis|ccomp)/.test(verb.deprel) && /^(VERB|AUX|ADJ|NOUN)$/.test(above.upos)) {
    if (verb.deprel === "parataxis" && verb.xpos !== "VBG") return null;
    if (verb.deprel === "ccomp" && verb.xpos !== "VBG") return null;
    if (verb.deprel === "advcl" && verb.xpos !== "VBG" && verb.xpos !== "VB") return null;
    const shared = subjectOf(sentence, above, depth + 1);
    return shared && { index: shared.index, rule: "shared-subject" };
  }
  if (verb.deprel === "acl" && (above.upos === "NOUN" || above.upos === "PROPN"))
    return { index: ownerOf(sentence, above), rule: "antecedent" };
  return null;
}

function antecedentOf(sentence: Sentence, verb: Token): number | null {
  let at: Token | undefined = verb;
  for (let k = 0; at !== undefined && k < 4; k++) {
    if (at.deprel === "acl:relcl" || at.deprel === "acl") return at.head;
    at = at.deprel === "conj" ? sentence.tokens[at.head] : undefined;
  }
  return null;
}

const documents = new Set([
  "statement",
  "report",
  "letter",
  "communique",
  "communiqué",
  "declaration",
  "article",
  "message",
  "tweet",
  "post",
  "interview",
  "speech",
  "note",
  "resolution",
  "comment",
  "remark",
  "email",
  "release",
  "briefing",
]);

/** "the ministry's statement", "a statement by the ministry": who made it; else the document itself. */
function ownerOf(sentence: Sentence, noun: Token): number {
  if (!documents.has(noun.lemma.toLowerCase())) return noun.index;
  const poss = dependent(sentence, noun.index, "nmod:poss");
  if (poss !== undefined) return poss.index;
  for (const c of dependents(sentence, noun.index))
    if (c.deprel === "nmod" && /^(by|from|of)$/.test(caseOf(sentence, c.index))) return c.index;
  return noun.index;
}

function agentOf(sentence: Sentence, verb: Token): Subject | null {
  for (const c of dependents(sentence, verb.index))
    if (c.upos !== "NUM" && (c.deprel === "obl:agent" || (c.deprel.startsWith("obl") && caseOf(sentence, c.index) === "by")))
      return { index: c.index, rule: "by-agent" };
  return null;
}

/** "was quoted as saying": the speaker is the one quoted. */
function quotedAs(sentence: Sentence, verb: Token): Subject | null {
  const above = sentence.tokens[verb.head];
  if (verb.xpos !== "VBG" || above === undefined || !/^(quote|cite|report|record)$/.test(above.lemma)) return null;
  const subject = dependent(sentence, above.index, "nsubj");
  return subject === undefined ? null : { index: subject.index, rule: "subject" };
}

function addresseeOf(sentence: Sentence, verb: Token, cue: Cue): number | null {
  const children = dependents(sentence, verb.index);
  if (cue.frames.includes("o")) {
    const object = children.find(
      (c) => (c.deprel === "iobj" || c.deprel === "obj") && c.upos !== "VERB" && !/^(self|himself|herself|itself)$/.test(c.lemma),
    );
    if (
      object !== undefined &&
      (object.upos !== "NOUN" || couldSpeak(object)) &&
      sentence.tokens[verb.index + 1]?.lemma !== "that"
    )
      return object.index;
    // "told Trump that …", where the tree has lost the object.
    const next = sentence.tokens[verb.index + 1];
    const near =
      next !== undefined && /^(PROPN|NOUN|DET|PRON)$/.test(next.upos) && !/^(that|this|what|which|it)$/i.test(next.form)
        ? neighbourOf(sentence, verb.index, "after")
        : null;
    const after = near === null ? undefined : sentence.tokens[near + 1];
    const isObject = near !== null && !sentence.tokens[near]?.deprel.startsWith("nsubj");
    if (isObject && (next?.upos === "PROPN" || /^(that|to|:|,)$/.test(after?.form ?? ""))) return near;
  }
  for (const c of children) {
    if (!c.deprel.startsWith("obl") || c.deprel === "obl:agent") continue;
    const preposition = caseOf(sentence, c.index);
    if (
      preposition === "to" ||
      (preposition === "on" && verb.lemma === "call") ||
      (preposition === "with" && verb.lemma === "plead")
    )
      return c.index;
  }
  return null;
}

/** Negated ("did not say"), refused ("declined to say"), conditional ("if he says"), possible or still to come ("may", "will announce"). */
function isUnsaid(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence)[verb.index] ?? [];
  // "said" has no "would" before it, whatever the tree says.
  const finite = /^(VBD|VBZ)$/.test(verb.xpos);
  for (const k of children) {
    const c = sentence.tokens[k] as Token;
    if (c.deprel.startsWith("advmod") && /^(not|n't|n’t|never)$/i.test(c.form)) return true;
    if (
      !finite &&
      c.deprel === "aux" &&
      /^(will|would|may|might|could|should|can|must|shall|'ll|’ll|'d|wo|ca)$/i.test(c.form) &&
      c.index < verb.index
    )
      return true;
    if (c.deprel === "mark" && /^(if|unless|whether)$/i.test(c.form)) return true;
  }
  const above = sentence.tokens[verb.head];
  if (above !== undefined && verb.deprel === "xcomp") {
    if (isWithheld(above.lemma)) return true;
    return isUnsaid(sentence, above);
  }
  if (verb.deprel === "conj" && above !== undefined && verb.xpos === "VB") return isUnsaid(sentence, above);
  return false;
}

/** "according to X", "in the words of X" */
function accordingTo(sentence: Sentence, token: Token): Attribution | null {
  const { tokens } = sentence;
  const lower = token.form.toLowerCase();
  const from = token.index;
  let to = from + 2;
  if (lower === "according" && tokens[from + 1]?.form.toLowerCase() === "to") to = from + 2;
  else if (
    lower === "in" &&
    tokens[from + 1]?.lemma === "the" &&
    /^(words|view|opinion|words)$/i.test(tokens[from + 2]?.form ?? "") &&
    tokens[from + 3]?.lemma === "of"
  )
    to = from + 4;
  else return null;
  // The noun phrase that follows: its head is the token whose own head lies outside the phrase.
  let head: number | null = null;
  for (let k = to; k < Math.min(tokens.length, to + 16); k++) {
    const t = tokens[k] as Token;
    if (t.upos === "PUNCT" && !/^["“‘'-]$/.test(t.form)) break;
    if (!/^(NOUN|PROPN|PRON|NUM)$/.test(t.upos)) continue;
    if (/^(compound|nmod:desc|nmod:poss|flat|amod|nummod)/.test(t.deprel) && t.head > k) continue;
    head = k;
    break;
  }
  if (head === null) return null;
  return {
    sentence,
    cue: { lemma: "according to", stance: "say", frames: "t" },
    at: from,
    from,
    to,
    speaker: ownerOf(sentence, tokens[head] as Token),
    addressee: null,
    rule: "according-to",
    unsaid: false,
    passive: false,
  };
}

/** "X's claim that …", "a warning from X that …" */
function nominal(sentence: Sentence, noun: Token): Attribution | null {
  if (noun.upos !== "NOUN") return null;
  const cue = cueNoun(noun.lemma);
  if (cue === undefined) return null;
  const children = dependents(sentence, noun.index);
  const clause = children.find(
    (c) =>
      (c.deprel.startsWith("acl") || c.deprel === "ccomp") &&
      c.deprel !== "acl:relcl" &&
      dependent(sentence, c.index, "mark")?.lemma === "that",
  );
  if (clause === undefined) return null;
  const owner =
    children.find((c) => c.deprel === "nmod:poss") ??
    children.find((c) => c.deprel === "nmod" && /^(by|from|of)$/.test(caseOf(sentence, c.index)));
  if (owner === undefined) return null;
  return {
    sentence,
    cue,
    at: noun.index,
    from: noun.index,
    to: noun.index + 1,
    speaker: owner.index,
    addressee: null,
    rule: "noun",
    unsaid: false,
    passive: false,
  };
}

/** The noun phrase next to a cue, where the tree gives it no subject: right after it ("said X"), else right before ("X said"). */
export function neighbourOf(sentence: Sentence, cue: number, side: "before" | "after"): number | null {
  const { tokens } = sentence;
  const step = side === "after" ? 1 : -1;
  let head: number | null = null;
  for (let k = cue + step, n = 0; k >= 0 && k < tokens.length && n < 8; k += step, n++) {
    const t = tokens[k] as Token;
    if (/^(NOUN|PROPN|PRON)$/.test(t.upos)) {
      if (side === "before") return phraseTop(sentence, k);
      head = k;
      const next = tokens[k + 1];
      if (next === undefined || !/^(NOUN|PROPN)$/.test(next.upos)) return phraseTop(sentence, head);
    } else if (!/^(DET|ADJ|ADV|AUX|PART|NUM)$/.test(t.upos)) break;
  }
  return head;
}

/** Up from a word inside a noun phrase to its head. */
function phraseTop(sentence: Sentence, index: number): number {
  let at = index;
  for (let k = 0; k < 6; k++) {
    const t = sentence.tokens[at] as Token;
    const above = sentence.tokens[t.head];
    if (above === undefined || !/^(compound|flat|nmod|amod|appos)/.test(t.deprel) || !/^(NOUN|PROPN)$/.test(above.upos)) break;
    // "… of mass destruction Nazarbayev said": a name belongs to no common noun but a role.
    if (t.upos === "PROPN" && above.upos === "NOUN" && nounType(above.lemma) !== "person" && caseOf(sentence, t.index) === "")
      break;
    // A person's name in apposition is the speaker's name.
    if (t.deprel === "appos" && t.upos === "PROPN" && nounType(t.lemma) !== "person") break;
    const { from, to } = extent(sentence, above.index);
    if (index < from || index >= to) break;
    at = above.index;
  }
  return at;
}
