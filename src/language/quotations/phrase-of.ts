import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { cueVerb } from "./cues.ts";
import { hasFinite, type Range } from "./token-range.ts";

/** Both sides of an aside, as far as they are clauses: "On Monday, X said, the talks failed" says nothing before its cue. */
export function aroundAside(sentence: Sentence, { before, after }: { before: number; after: number }): readonly Range[] {
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
    (!other &&
      after > 0 &&
      (before > 1 || isName(sentence.tokens[0])) &&
      sentence.tokens[0]?.upos !== "ADP" &&
      sentence.tokens[0]?.upos !== "ADV")
  )
    ranges.push(left);
  if (!other) ranges.push(right);
  return ranges;
}

/** "Beijing, she said, opposed the plan": one word that is no day. */
const isName = (word: Token | undefined): boolean => word?.upos === "PROPN" && !/day$/.test(word.form);

/** The rest of a sentence around a parenthesis. */
export function around(sentence: Sentence, gap: Range): readonly Range[] {
  const ranges: Range[] = [];
  if (gap.from > 0) ranges.push({ from: 0, to: gap.from });
  if (gap.to < sentence.tokens.length) ranges.push({ from: gap.to, to: sentence.tokens.length });
  return ranges;
}

/** "According to Jane Doe, | the bank's director, | prices fell": past who she is, whatever the tree hangs that on; the comma itself where the clause begins. */
function behindDescription({ tokens }: Sentence, speaker: number | null, comma: number): number {
  if (speaker === null || tokens[speaker]?.upos !== "PROPN") return comma;
  const close = tokens.findIndex((t, k) => k > comma && k < comma + 14 && t.form === ",");
  const between = close < 0 ? [] : tokens.slice(comma + 1, close);
  const head = between.find(({ upos, deprel }) => upos === "NOUN" && !/^(?:compound|amod|nmod:poss)/.test(deprel));
  const person = head !== undefined && head.xpos === "NN" && nounType(head.lemma) === "person";
  const plain = between.every(({ upos, form }) => /^(?:DET|ADJ|NOUN|PROPN|ADP|PART|PRON|NUM)$/.test(upos) && form !== "who");
  return person && plain && tokens.slice(close).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos)) ? close : comma;
}

/** "according to X": the phrase with its preposition, to the end of the speaker's noun phrase. */
export function phraseOf(sentence: Sentence, a: Attribution): Range {
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
  if (a.from === 0 && a.speaker !== null) {
    // "According to an official, who asked not to be named, …": past what is said of the speaker.
    const clause = dependents(sentence, a.speaker).find((c) => c.deprel === "acl:relcl");
    const comma = clause && sentence.tokens.findIndex((t, k) => k > clause.index && t.form === ",");
    if (comma !== undefined && comma > 0 && comma < 30) return { from: 0, to: comma };
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
      return { from: 0, to: end === comma ? behindDescription(sentence, a.speaker, comma) : end };
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
