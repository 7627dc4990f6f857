import type { Sentence, Token } from "../analysis.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { cueVerb } from "./cues.ts";
import { around } from "./phrase-of.ts";
import { hasFinite, type Range } from "./token-range.ts";

/** The clause below a cue; in two pieces where the cue stands in its middle. */
export function clauseOf(sentence: Sentence, a: Attribution): readonly Range[] {
  const clause = dependents(sentence, a.at).find(
    (c) =>
      (c.deprel === "ccomp" &&
        !opensAside(sentence, c, a.at) &&
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

/** "urged Dhaka to cut subsidies, | which the envoy called a burden": a clause about what stands before it. */
const opensAside = (sentence: Sentence, clause: Token, cue: number): boolean => {
  const { from, to } = extent(sentence, clause.index);
  if (from <= cue && cue < to) return false;
  const first = sentence.tokens[from]?.form === "," ? from + 1 : from;
  return /^(which|who|whom|whose)$/.test(sentence.tokens[first]?.form ?? "") && sentence.tokens[first - 1]?.form === ",";
};

export const nominal = /^(DET|PROPN|NOUN|PRON|ADJ|NUM|SYM)$/;

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
  if (that !== null && (that + 1 < from || isTimeBefore(tokens, from, that))) from = that + 1;
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

/** "said | a day earlier | that the talks had failed": when it was said is no part of it. */
const isTimeBefore = (tokens: readonly Token[], from: number, that: number): boolean =>
  that >= from &&
  that - from < 5 &&
  tokens.slice(from, that).every((t) => /^(DET|NUM|NOUN|ADV|ADJ)$/.test(t.upos)) &&
  /^(earlier|later|ago|before|afterwards?)$/i.test(tokens[that - 1]?.form ?? "");

const speakerEdge = (a: Attribution): number => (a.speaker !== null && Math.abs(a.speaker - a.at) < 12 ? a.speaker : a.at);

/** The "that" which a cue opens its clause with, past whom it was said to ("stated to the paper that …"). */
export function thatAfter({ tokens }: Sentence, a: Attribution): number | null {
  // "commented on the plan that the rebels drew up": which plan it was.
  if (
    /^(?:comment|speculate|reflect|elaborate|report|brief)$/.test(a.cue.lemma) &&
    /^(?:on|about|upon)$/.test(tokens[a.to]?.form ?? "") &&
    tokens[a.to + 1]?.upos === "DET"
  )
    return null;
  for (let k = a.to; k < Math.min(tokens.length - 2, a.to + 12); k++) {
    const t = tokens[k] as Token;
    if (t.form.toLowerCase() === "that" && /^(IN|WDT)$/.test(t.xpos) && !/^(VERB|AUX)$/.test(tokens[k + 1]?.upos ?? "")) return k;
    // "the state-run paper"
    if (t.form === "-" || tokens[k - 1]?.form === "-") continue;
    if (/^(VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(t.upos)) break;
  }
  return null;
}

/** Where the tree has no clause below the cue: what "that" opens, or all that stands before ", X said" at the end. */
export function besides(sentence: Sentence, a: Attribution): readonly Range[] {
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
  if (!takesClause(a) || a.rule === "antecedent" || !/^(VBD|VBZ|VBP)$/.test(verb.xpos)) return null;
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
