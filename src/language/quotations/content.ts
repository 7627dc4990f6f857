import type { Sentence, Span, Token } from "../analysis.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { cueVerb } from "./cues.ts";

type Range = { readonly from: number; readonly to: number };

/** What an attribution says was said, as token ranges, "that" and outer punctuation left out; empty where the sentence has none. */
export function contentOf(sentence: Sentence, a: Attribution): readonly Range[] {
  const ranges =
    a.rule === "according-to"
      ? around(sentence, phraseOf(sentence, a))
      : a.rule === "noun"
        ? clauseOf(sentence, a)
        : verbContent(sentence, a);
  return ranges
    .map((r) => trimmed(sentence, a.until === undefined ? r : { from: r.from, to: Math.max(r.from, Math.min(r.to, a.until)) }))
    .filter((r) => r.to > r.from)
    .filter((r) => a.until === undefined || !a.cue.frames.includes("t") || a.cue.frames.includes("n") || isClause(sentence, r));
}

/** Words cut off where the next verb of saying begins must still say something. */
const isClause = (sentence: Sentence, range: Range): boolean =>
  hasFinite(sentence, range) || sentence.tokens.slice(range.from, range.to).some((t) => t.xpos === "TO");

/** Both sides of an aside, as far as they are clauses: "On Monday, X said, the talks failed" says nothing before its cue. */
function aroundAside(sentence: Sentence, { before, after }: { before: number; after: number }): readonly Range[] {
  const ranges: Range[] = [];
  const end = sentence.tokens.length;
  const left = { from: 0, to: before };
  const right = { from: after + 1, to: end };
  const next = sentence.tokens[after + 1];
  const other =
    after < 0 ||
    next === undefined ||
    next.xpos === "VBG" ||
    (next.upos === "CCONJ" &&
      sentence.tokens.slice(after + 1).some((t) => t.upos === "VERB" && cueVerb(t.lemma)?.frames.includes("q")));
  if (
    hasFinite(sentence, left) ||
    (!other && after > 0 && before > 1 && sentence.tokens[0]?.upos !== "ADP" && sentence.tokens[0]?.upos !== "ADV")
  )
    ranges.push(left);
  if (!other) ranges.push(right);
  return ranges;
}

function verbContent(sentence: Sentence, a: Attribution): readonly Range[] {
  if (a.aside !== undefined) return aroundAside(sentence, a.aside);
  const verb = sentence.tokens[a.at] as Token;
  const { frames } = a.cue;
  const clause = clauseOf(sentence, a);
  if (frames.includes("t") && clause.length > 0) {
    // "Speaking today, the minister said:" says when, not what.
    if (clause.some((r) => r.from > a.at || hasFinite(sentence, r))) return clause;
    return [];
  }
  if (frames.includes("t") && verb.deprel === "parataxis" && a.speaker !== null)
    return around(sentence, extent(sentence, verb.index));
  const children = dependents(sentence, verb.index);
  if (frames.includes("d") && !a.passive) {
    const judged = withJudgement(sentence, a);
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
    const object = children.find((c) => c.deprel === "obj" && c.index > verb.index);
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

/** "to withdraw", "to be careful" */
const isInfinitive = (sentence: Sentence, t: Token): boolean =>
  t.xpos === "VB" || dependents(sentence, t.index).some((c) => c.deprel === "mark" && c.xpos === "TO");

/** From its "to" or "not to" on: what stands before are those who are to do it. */
function fromTo(sentence: Sentence, infinitive: Token): Range {
  const { from, to } = extent(sentence, infinitive.index);
  const mark = dependents(sentence, infinitive.index).find((c) => c.xpos === "TO" && c.index < infinitive.index);
  if (mark === undefined) return { from, to };
  return { from: /^(not|never)$/.test(sentence.tokens[mark.index - 1]?.lemma ?? "") ? mark.index - 1 : mark.index, to };
}

/** "asked not to be named" is no demand. */
const namelessly = (sentence: Sentence, t: Token): boolean =>
  /^(name|identify|quote)$/.test(t.lemma) && dependents(sentence, t.index).some((c) => c.deprel === "aux:pass");

/** "urged all parties and their supporters to remain calm", the infinitive hung anywhere on those urged. */
function infinitiveWithin(sentence: Sentence, index: number, after: number): Token | undefined {
  const { from, to } = extent(sentence, index);
  for (let k = Math.max(from, after + 1); k < to; k++) {
    const t = sentence.tokens[k] as Token;
    if (/^acl(?!:relcl)/.test(t.deprel) && isInfinitive(sentence, t)) return t;
  }
  return undefined;
}

/** The object with what a phrase after it says: "Iran | of arming the rebels", "the envoy | for his work", "it | as a mistake". */
function withReason(sentence: Sentence, a: Attribution): Range | null {
  const { tokens } = sentence;
  if (a.passive) {
    // "was accused by Washington of arming the rebels"
    const of = tokens.findIndex((t) => t.index > a.at && t.index < a.at + 16 && /^(of|for)$/.test(t.lemma) && t.head > t.index);
    return of < 0 || tokens.slice(a.at, of).some((t) => t.form === ",") ? null : { from: of, to: extent(sentence, a.at).to };
  }
  const children = dependents(sentence, a.at);
  const object = children.find((c) => /^(obj|iobj)$/.test(c.deprel) && c.index > a.at);
  if (object === undefined) return null;
  let { from, to } = extent(sentence, object.index);
  for (const c of children) {
    if (c.index <= object.index || !/^(obl|advcl|nmod|ccomp|xcomp)/.test(c.deprel)) continue;
    const marker = caseOf(sentence, c.index) || dependents(sentence, c.index).find((m) => m.deprel === "mark")?.lemma;
    const rest = extent(sentence, c.index);
    if (marker !== undefined && /^(of|for|over|as|on)$/.test(marker) && rest.from <= to + 1) to = Math.max(to, rest.to);
  }
  // "today's brutal, | senseless attack", torn by the tree.
  if (from - a.to < 8 && tokens.slice(a.to, from).every((t) => nominal.test(t.upos) || /^(PUNCT|PART|ADV)$/.test(t.upos)))
    from = a.to;
  return { from: Math.max(from, a.to), to };
}

/** "the memorandum | an important step", "the remarks | as ignorant"; null where nothing is said of the object. */
function withJudgement(sentence: Sentence, a: Attribution): Range | null {
  const { tokens } = sentence;
  const children = dependents(sentence, a.at);
  const object = children.find((c) => /^(obj|iobj)$/.test(c.deprel) && c.index > a.at);
  if (object === undefined) return null;
  const { from, to } = extent(sentence, object.index);
  const second = children.find(
    (c) =>
      c.index > object.index &&
      /^(xcomp|obj|ccomp)$/.test(c.deprel) &&
      caseOf(sentence, c.index) === "" &&
      !isInfinitive(sentence, c),
  );
  if (second !== undefined) return { from: Math.max(from, a.to), to: Math.max(to, extent(sentence, second.index).to) };
  for (let k = a.to + 1; k < tokens.length && k < a.to + 24; k++) {
    const t = tokens[k] as Token;
    if (/^[,;:—–.]$/.test(t.form)) break;
    const next = tokens[k + 1];
    if (t.form === "as" && next !== undefined && /^(ADJ|DET|NOUN|ADV|VERB)$/.test(next.upos)) {
      const judged = tokens[t.head] ?? next;
      return { from: a.to, to: Math.max(k + 2, extent(sentence, judged.index).to) };
    }
    // "called the memorandum an important step": the second noun phrase hung on the first as an apposition.
    if (k > object.index && t.upos === "DET" && /^(an?|the)$/.test(t.lemma) && tokens[t.head]?.deprel === "appos")
      return { from: a.to, to };
  }
  return null;
}

/** The clause below a cue; in two pieces where the cue stands in its middle. */
function clauseOf(sentence: Sentence, a: Attribution): readonly Range[] {
  const clause = dependents(sentence, a.at).find(
    (c) =>
      (c.deprel === "ccomp" &&
        !dependents(sentence, c.index).some(
          (m) =>
            m.deprel === "mark" &&
            /^(when|while|after|before|because|although|though|as|since|until)$/i.test(m.form) &&
            m.index < c.index,
        )) ||
      (a.rule === "noun" && c.deprel.startsWith("acl")) ||
      ((c.deprel === "xcomp" || c.deprel === "advcl") &&
        c.index > a.at &&
        dependents(sentence, c.index).some((m) => m.deprel === "mark" && m.lemma === "that")),
  );
  if (clause === undefined) return [];
  const range = extent(sentence, clause.index);
  if (range.to <= a.from || range.from >= a.to) {
    // A clause before its cue ends where the speaker begins.
    if (range.to <= a.from && a.speaker !== null && a.speaker >= range.from && a.speaker < range.to) return [];
    if (range.from >= a.at) return [mended(sentence, a, { from: Math.max(range.from, a.to), to: range.to })];
    // What stands before its cue is parted from it by a comma; a semicolon parts two stories.
    const after = sentence.tokens[range.to]?.form ?? "";
    if (after === ";" || after === ":") return [];
    return [range];
  }
  return around(sentence, { from: Math.min(a.from, speakerEdge(a)), to: Math.max(a.to, speakerEdge(a) + 1) }).map((r) => ({
    from: Math.max(r.from, range.from),
    to: Math.min(r.to, range.to),
  }));
}

const nominal = /^(DET|PROPN|NOUN|PRON|ADJ|NUM|SYM)$/;
const weekday = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|earlier|late|last|this)$/i;

/**
 * A clause after its cue that the tree has cut short: its subject left behind ("said Mohamed | wishes to go"), or its end
 * where no comma parts it from the rest ("said fishermen saw them and a warship | was sent").
 */
function mended(sentence: Sentence, a: Attribution, range: Range): Range {
  const { tokens } = sentence;
  let { from, to } = range;
  const first = tokens[a.to];
  const between = tokens.slice(a.to, from);
  const free =
    first !== undefined &&
    nominal.test(first.upos) &&
    !weekday.test(first.form) &&
    (a.speaker === null || a.speaker < a.at) &&
    a.addressee === null &&
    !a.cue.frames.includes("o");
  if (
    free &&
    between.length > 0 &&
    between.length < 20 &&
    between.every((t) => nominal.test(t.upos) || /^(ADP|PUNCT|PART|CCONJ|ADV)$/.test(t.upos) || /^(VBN|VBG)$/.test(t.xpos)) &&
    !between.some((t) => t.form === ":" || t.form === ";")
  )
    from = a.to;
  // "says failure to return the form may …": after a verb that takes nothing but a clause.
  if (takesClause(a) && free && between.length > 0 && between.length < 14 && !between.some((t) => t.upos === "PUNCT"))
    from = a.to;
  const that = thatAfter(sentence, a);
  if (that !== null && that + 1 < from) from = that + 1;
  const next = tokens[to];
  if (next !== undefined && /^(VERB|AUX|NOUN|PROPN|ADJ|DET|PRON|NUM|PART)$/.test(next.upos) && next.index !== a.speaker) {
    while (to < tokens.length && !/^[,;:—–.?!”"]$/.test((tokens[to] as Token).form)) to++;
  }
  // "said A won and B lost": without a comma the second clause, with a subject of its own, is still what was said.
  for (const c of dependents(sentence, a.at)) {
    if (c.index < to || !/^(ccomp|conj)/.test(c.deprel) || cueVerb(c.lemma)?.frames.includes("q") === true) continue;
    const rest = extent(sentence, c.index);
    const own = dependents(sentence, c.index).some((d) => d.deprel.startsWith("nsubj") && d.index >= to);
    if (own && rest.from >= to && rest.from <= to + 1 && (tokens[to] as Token).upos !== "PUNCT") to = rest.to;
  }
  return { from, to };
}

const speakerEdge = (a: Attribution): number => (a.speaker !== null && Math.abs(a.speaker - a.at) < 12 ? a.speaker : a.at);

/** The rest of a sentence around a parenthesis. */
function around(sentence: Sentence, gap: Range): readonly Range[] {
  const ranges: Range[] = [];
  if (gap.from > 0) ranges.push({ from: 0, to: gap.from });
  if (gap.to < sentence.tokens.length) ranges.push({ from: gap.to, to: sentence.tokens.length });
  return ranges;
}

/** "according to X": the phrase with its preposition, to the end of the speaker's noun phrase. */
function phraseOf(sentence: Sentence, a: Attribution): Range {
  let to = a.to;
  let at = a.speaker;
  while (at !== null) {
    to = Math.max(to, extent(sentence, at, (t) => t.deprel === "parataxis").to);
    const above: Token | undefined = sentence.tokens[(sentence.tokens[at] as Token).head];
    at =
      above !== undefined && above.index > a.at && above.index < a.at + 20 && /^(NOUN|PROPN)$/.test(above.upos)
        ? above.index
        : null;
  }
  if (a.from === 0) {
    // "According to X, …": to the first comma, and past appositions of X.
    const comma = sentence.tokens.findIndex((t, k) => k > a.to && t.form === ",");
    const isVerb = (t: Token) => t.upos === "VERB" || t.upos === "AUX";
    if (comma > 0 && comma < 30 && !sentence.tokens.slice(a.to, comma).some(isVerb)) {
      let end = comma;
      for (const c of a.speaker === null ? [] : dependents(sentence, a.speaker)) {
        if (c.deprel !== "appos" || c.index < end) continue;
        const close = sentence.tokens.findIndex((t, k) => k > c.index && t.form === ",");
        if (close > 0 && !sentence.tokens.slice(end, close).some(isVerb) && close - end < 14) end = close;
        break;
      }
      return { from: 0, to: end };
    }
  }
  const next = sentence.tokens[to]?.upos === "PUNCT" ? sentence.tokens[to + 1] : sentence.tokens[to];
  if (next !== undefined && a.speaker !== null && /^(VERB|AUX)$/.test(next.upos)) {
    // "According to the Herald, Professor X said": what looks like an apposition is the next clause's subject.
    const own = extent(sentence, a.speaker, (t) => /^(appos|parataxis|conj|acl)/.test(t.deprel)).to;
    if (own < to) to = own;
  }
  return { from: a.from, to };
}

/** The "that" which a cue opens its clause with, past whom it was said to ("stated to the paper that …"). */
function thatAfter({ tokens }: Sentence, a: Attribution): number | null {
  for (let k = a.to; k < Math.min(tokens.length - 2, a.to + 12); k++) {
    const t = tokens[k] as Token;
    if (t.form.toLowerCase() === "that" && /^(IN|WDT)$/.test(t.xpos) && !/^(VERB|AUX)$/.test(tokens[k + 1]?.upos ?? "")) return k;
    if (/^(VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(t.upos)) break;
  }
  return null;
}

/** Where the tree has no clause below the cue: what "that" opens, or all that stands before ", X said" at the end. */
function besides(sentence: Sentence, a: Attribution): readonly Range[] {
  const { tokens } = sentence;
  const next = tokens[a.to];
  if (next?.lemma === "that" && next.upos === "SCONJ" && a.to + 2 < tokens.length) return [{ from: a.to + 1, to: tokens.length }];
  const that = thatAfter(sentence, a);
  if (that !== null) return [{ from: that + 1, to: tokens.length }];
  const rest0 = restAfter(sentence, a);
  if (rest0 !== null) return [rest0];
  if (a.speaker === null || !/^(say|answer|claim|warn|stress|confirm|predict)$/.test(a.cue.stance)) return [];
  const first = Math.min(a.at, extent(sentence, a.speaker).from);
  const last = Math.max(a.at, extent(sentence, a.speaker).to - 1);
  const rest = tokens.length - 1 - last;
  const comma = tokens[first - 1];
  if (comma?.form === "," && first > 4 && rest <= 8 && hasFinite(sentence, { from: 0, to: first - 1 }))
    return [{ from: 0, to: first - 1 }];
  return [];
}

/** A verb with nothing after it but a clause, a time or an addressee. */
const takesClause = (a: Attribution): boolean => /^(say|argue|insist|contend|believe|claim)$/.test(a.cue.lemma) && !a.passive;

/** After a verb that takes a clause and nothing else, all that follows is what was said, whatever the tree makes of it. */
function restAfter({ tokens }: Sentence, a: Attribution): Range | null {
  const verb = tokens[a.at] as Token;
  if (!takesClause(a) || !/^(VBD|VBZ|VBP)$/.test(verb.xpos)) return null;
  if (a.speaker === null || a.speaker > a.at) return null;
  let from = a.to;
  while (from < tokens.length && weekday.test((tokens[from] as Token).form)) from++;
  const first = tokens[from];
  if (
    first === undefined ||
    !nominal.test(first.upos) ||
    /^(it|so|this)$/i.test(tokens[from + 1]?.upos === "PUNCT" ? first.form : "")
  )
    return null;
  return tokens.slice(from + 1).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos)) ? { from, to: tokens.length } : null;
}

const hasFinite = (sentence: Sentence, { from, to }: Range): boolean =>
  sentence.tokens.slice(from, to).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));

function trimmed(sentence: Sentence, range: Range): Range {
  let { from, to } = range;
  const { tokens } = sentence;
  while (from < to && isEdge(tokens[from] as Token, true)) from++;
  // A "that" which the tree takes for a determiner, where a clause begins.
  if (to - from > 3 && tokens[from]?.form === "that" && !/^(VERB|AUX)$/.test(tokens[from + 1]?.upos ?? "")) from++;
  while (to > from && isEdge(tokens[to - 1] as Token, false)) to--;
  return { from, to };
}

const isEdge = (t: Token, first: boolean): boolean =>
  (t.upos === "PUNCT" && !/^["“”'‘’()[\]«»`]+$/.test(t.form)) ||
  (first && ((t.lemma === "that" && t.upos === "SCONJ") || (t.deprel === "cc" && t.index < 2)));

/** The characters of a token range. */
export const charsOf = (sentence: Sentence, { from, to }: Range): Span => ({
  start: (sentence.tokens[from] as Token).start,
  end: (sentence.tokens[to - 1] as Token).end,
});
