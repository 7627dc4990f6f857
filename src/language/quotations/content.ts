import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependents, extent } from "../tree.ts";
import { asSaid } from "./as-said.ts";
import type { Attribution } from "./attribution.ts";
import { cueOf } from "./cues.ts";
import { fromTo, infinitiveWithin, isInfinitive, namelessly } from "./infinitive.ts";
import { judgedPassively, withJudgement, withReason } from "./judged.ts";
import { around, aroundAside, phraseOf } from "./phrase-of.ts";
import { besides, clauseOf, thatAfter } from "./said-clause.ts";
import { hasFinite, type Range, trimmed } from "./token-range.ts";

/** What an attribution says was said, as token ranges, "that" and outer punctuation left out; empty where the sentence has none. */
export function contentOf(sentence: Sentence, a: Attribution): readonly Range[] {
  const ranges =
    a.rule === "according-to"
      ? around(sentence, phraseOf(sentence, a))
      : a.rule === "noun"
        ? clauseOf(sentence, a)
        : verbContent(sentence, a);
  return ranges
    .filter((r) => r.to > a.at || !/^(Asked|Questioned|Pressed|Quizzed)$/.test(sentence.tokens[r.from]?.form ?? ""))
    .map((r) => asked(sentence, a, r))
    .map((r) => whole(sentence, a, r))
    .map((r) => withInfinitive(sentence, a, r))
    .map((r) => withGerund(sentence, a, r))
    .map((r) => goingOn(sentence, a, r))
    .map((r) => beforeAnother(sentence, a, r))
    .map((r) => trimmed(sentence, a.until === undefined ? r : { from: r.from, to: Math.max(r.from, Math.min(r.to, a.until)) }))
    .filter((r) => r.to > r.from)
    .filter((r) => a.until === undefined || !a.cue.frames.includes("t") || a.cue.frames.includes("n") || isClause(sentence, r));
}

/** "asked what the strategy was": the question's word is taken for the object, its clause for what describes it. */
function questionOf(sentence: Sentence, verb: Token): Range | null {
  const word = dependents(sentence, verb.index).find(
    (c) => c.deprel === "obj" && c.index === verb.index + 1 && /^W(P|RB)$/.test(c.xpos),
  );
  if (word === undefined || !dependents(sentence, word.index).some((c) => c.deprel.startsWith("acl"))) return null;
  return { from: word.index, to: extent(sentence, word.index).to };
}

/** "condemned and rejected all violence": the object of the verb joined to it. */
function sharedObject(sentence: Sentence, verb: Token): Token | undefined {
  const other = dependents(sentence, verb.index).find(
    (c) => c.deprel === "conj" && c.upos === "VERB" && c.index > verb.index && c.index - verb.index <= 3,
  );
  if (other === undefined || dependents(sentence, other.index).some((c) => c.deprel.startsWith("nsubj"))) return undefined;
  return dependents(sentence, other.index).find((c) => c.deprel === "obj" && c.index > other.index);
}

/**
 * "told them that the force, set up in May, | had put an end to raids", "voiced fears that hard-won | freedoms would be lost": what
 * "that" opens is no clause before its verb.
 */
function whole(sentence: Sentence, a: Attribution, r: Range): Range {
  const { tokens } = sentence;
  if (r.from <= a.at || a.aside !== undefined || a.until !== undefined || r.to >= tokens.length - 1) return r;
  const opens =
    tokens[r.from - 1]?.form === "that" ||
    (a.cue.stance === "express" && tokens.slice(r.from, r.to).some((t) => t.form === "that"));
  const finite = (t: Token) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos);
  if (!opens || tokens.slice(r.from, r.to).some(finite)) return r;
  const verb = tokens.findIndex((t) => t.index >= r.to && finite(t));
  if (verb < 0 || verb > r.to + 6 || tokens.slice(r.to, verb).some((t) => /^[;:“”"]$/.test(t.form))) return r;
  return { from: r.from, to: tokens.length };
}

/** "underlined the need for donors | to keep their word": what is needed, which the tree hangs elsewhere. */
function withInfinitive(sentence: Sentence, a: Attribution, r: Range): Range {
  const { tokens } = sentence;
  const verb = tokens[r.to + 1];
  if (r.from <= a.at || tokens[r.to]?.xpos !== "TO" || verb?.xpos !== "VB") return r;
  const need = tokens.slice(r.from, r.to).findLastIndex((t) => t.upos === "NOUN" && tokens[t.index + 1]?.form === "for");
  if (need < 0 || !/^(?:need|necessity|call|demand|appeal|plea|request|wish|desire)$/.test(tokens[r.from + need]!.lemma))
    return r;
  return { from: r.from, to: Math.max(r.to, extent(sentence, verb.index).to) };
}

/** "has said | meeting this target would cost more": the subject that was taken for what is said. */
function withGerund({ tokens }: Sentence, a: Attribution, r: Range): Range {
  const first = tokens[a.to];
  return a.aside === undefined &&
    r.from > a.to &&
    first?.xpos === "VBG" &&
    first.head === a.at &&
    /^(MD|VBZ|VBD)$/.test(tokens[r.from]?.xpos ?? "")
    ? { from: a.to, to: r.to }
    : r;
}

/** Tokens from an "and" to the verb of its clause, at most. */
const near = 9;

/**
 * "said the choice was timely, | and is in line with the plan", "says it will ease the rules; | and it will open more ports": what goes on in
 * another tense than that of who tells it, or behind a semicolon, is still what was said.
 */
function goingOn(sentence: Sentence, a: Attribution, r: Range): Range {
  const { tokens } = sentence;
  if (r.from <= a.at || a.aside !== undefined || a.until !== undefined || r.to >= tokens.length - 3) return r;
  const parted = /^[,;]$/.test(tokens[r.to]?.form ?? "");
  const and = parted ? r.to + 1 : r.to;
  if (tokens[and]?.form !== "and" || !hasFinite(sentence, r)) return r;
  const told = tokens[a.at] as Token;
  for (let k = and + 1; k < Math.min(tokens.length, and + near); k++) {
    const t = tokens[k] as Token;
    if (/^["“”,;:]$/.test(t.form)) return r;
    if (!/^(VBD|VBZ|VBP|MD)$/.test(t.xpos)) continue;
    const verb = t.upos === "AUX" || t.xpos === "MD" ? (tokens[t.head] ?? t) : t;
    if (cueOf(verb) !== undefined) return r;
    const past = /^(VBD|VBN)$/.test(told.xpos);
    const other = past ? /^(VBZ|VBP)$/.test(t.xpos) || t.form === "will" : tokens[r.to]?.form === ";" && t.xpos === "MD";
    // With no subject of its own; what another does now is told by the text.
    const own = k === and + 1 || /^(?:also|now|still)$/.test(tokens[k - 1]?.form ?? "");
    const it = tokens[r.to]?.form === ";" && /^(?:it|they|there|that)$/i.test(tokens[and + 1]?.form ?? "");
    if (!other || !(own || it)) return r;
    let top = verb;
    while (top.head > and && (tokens[top.head] as Token).upos !== "PUNCT") top = tokens[top.head] as Token;
    const { to } = extent(sentence, top.index, (c) => c.index < and);
    return { from: r.from, to: Math.max(r.to, to) };
  }
  return r;
}

/** "wrote that he had won, | but Jane Doe welcomed the deal": what another says by name behind such a comma is not what he wrote. */
function beforeAnother(sentence: Sentence, a: Attribution, r: Range): Range {
  const { tokens } = sentence;
  if (r.from <= a.at) return r;
  for (let k = r.from + 3; k < r.to - 3; k++) {
    if (tokens[k - 1]?.form !== "," || !/^(but|while|whereas)$/.test(tokens[k]?.form ?? "")) continue;
    let at = k + 1;
    while (at < r.to && /^(DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[at]!.upos) && !/^(VBD|VBZ)$/.test(tokens[at]!.xpos)) at++;
    const before = tokens[at - 1] as Token;
    const aside = tokens[at]?.form === "," ? tokens.findIndex((t) => t.index > at && t.form === ",") + 1 : at;
    const verb = tokens[aside > at ? aside : at];
    if (verb !== undefined && before.upos === "PROPN" && at > k + 1 && /^(VBD|VBZ)$/.test(verb.xpos) && cueOf(verb) !== undefined)
      return { from: r.from, to: k - 1 };
    // "claims control of the town, | but this is a lie": no clause goes on from a thing that is claimed.
    if (hasFinite(sentence, { from: k, to: r.to }) && !hasFinite(sentence, { from: r.from, to: k - 1 }))
      return { from: r.from, to: k - 1 };
  }
  return r;
}

/** An object with no preposition before it. */
const isRightBehind = ({ tokens }: Sentence, verb: Token, object: Token): boolean =>
  object.index > verb.index &&
  tokens.slice(verb.index + 1, object.index).every((t) => /^(DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(t.upos));

/** "asked | why the talks had failed": the question begins with its word. */
const asked = (sentence: Sentence, a: Attribution, r: Range): Range =>
  r.from - 1 > a.at && /^(WRB|WP|WDT)$/.test(sentence.tokens[r.from - 1]?.xpos ?? "") ? { from: r.from - 1, to: r.to } : r;

/** Words cut off where the next verb of saying begins must still say something. */
const isClause = (sentence: Sentence, range: Range): boolean =>
  hasFinite(sentence, range) || sentence.tokens.slice(range.from, range.to).some((t) => t.xpos === "TO");

function verbContent(sentence: Sentence, a: Attribution): readonly Range[] {
  if (a.aside !== undefined) return aroundAside(sentence, a.aside);
  const verb = sentence.tokens[a.at] as Token;
  const { frames } = a.cue;
  const passed = frames.includes("t") ? asSaid(sentence, a) : null;
  if (passed !== null) return passed;
  const clause = clauseOf(sentence, a);
  if (frames.includes("t") && clause.length > 0) {
    // "Speaking today, the minister said:" says when, not what.
    if (clause.some((r) => r.from > a.at || hasFinite(sentence, r))) return clause;
    return [];
  }
  const question = frames.includes("t") ? questionOf(sentence, verb) : null;
  if (question !== null) return [question];
  // A semicolon parts two stories.
  if (
    frames.includes("t") &&
    verb.deprel === "parataxis" &&
    a.speaker !== null &&
    !sentence.tokens.slice(0, a.at).some((t) => t.form === ";")
  )
    return around(sentence, extent(sentence, verb.index));
  const children = dependents(sentence, verb.index);
  if (frames.includes("d") && !a.passive) {
    const judged = withJudgement(sentence, a);
    if (judged !== null) return [judged];
  }
  if (
    a.passive &&
    a.rule === "by-agent" &&
    a.speaker !== null &&
    (frames.includes("d") || (/^(criticise|praise|deny)$/.test(a.cue.stance) && !frames.includes("a")))
  ) {
    const judged = judgedPassively(sentence, a, a.speaker);
    if (judged !== null) return [judged];
  }
  if (frames.includes("a")) {
    const judged = withReason(sentence, a);
    return judged === null ? [] : [judged];
  }
  // One calls on, or for: "called the office to ask" is a telephone.
  if (a.cue.lemma === "call" && /^(off|out|up|in|back|down|away)$/i.test(sentence.tokens[a.to]?.form ?? "")) return [];
  if (
    a.cue.lemma === "call" &&
    !/^(on|upon|for)$/.test(sentence.tokens[a.to]?.lemma ?? "") &&
    !children.some((c) => c.deprel.startsWith("obl") && /^(on|upon|for)$/.test(caseOf(sentence, c.index)))
  )
    return [];
  // "called a meeting for Tuesday"
  if (a.cue.lemma === "call" && children.some((c) => c.deprel === "obj" && isRightBehind(sentence, verb, c))) return [];
  if (frames.includes("i")) {
    const infinitive = children.find(
      (c) =>
        (c.deprel === "xcomp" || c.deprel === "advcl" || c.deprel === "ccomp") &&
        c.index > verb.index &&
        isInfinitive(sentence, c),
    );
    if (infinitive !== undefined) return namelessly(sentence, infinitive) ? [] : [fromTo(sentence, infinitive)];
    // "called on Kerry to raise …", the infinitive hung on the one called on.
    const theirs = a.addressee === null ? undefined : infinitiveWithin(sentence, a.addressee, a.at);
    if (theirs !== undefined) return [fromTo(sentence, theirs)];
  }
  if (frames.includes("n") && !a.passive && verb.xpos !== "VB") {
    const object =
      children.find((c) => c.deprel === "obj" && c.index > verb.index) ??
      (a.to - a.from === 1 ? sharedObject(sentence, verb) : undefined);
    // "welcomed the soldiers": met, not spoken of.
    if (object !== undefined && a.cue.lemma === "welcome" && nounType(object.lemma.toLowerCase()) === "person") return [];
    const judged = object === undefined ? null : withReason(sentence, a);
    if (object !== undefined && judged !== null && (object.upos !== "PRON" || judged.to > object.index + 1)) return [judged];
  }
  if (frames.includes("f")) {
    const asked = children.find((c) => c.deprel.startsWith("obl") && c.index > verb.index && caseOf(sentence, c.index) === "for");
    if (asked !== undefined) return [extent(sentence, asked.index)];
  }
  if (frames.includes("p")) {
    const about = children.find(
      (c) => c.deprel === "obl" && c.index > verb.index && /^(of|against|about|for|over|at)$/.test(caseOf(sentence, c.index)),
    );
    if (about !== undefined) {
      const range = extent(sentence, about.index, (t) => t.deprel === "case");
      return [range];
    }
  }
  if (frames.includes("t") && !a.passive) return besides(sentence, a);
  const that = frames.includes("t") && a.rule === "by-agent" ? thatAfter(sentence, a) : null;
  if (that !== null) return [{ from: that + 1, to: sentence.tokens.length }];
  return [];
}
