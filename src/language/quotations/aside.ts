import type { Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import { describedAside, isOfPhrase } from "./aside-described.ts";
import type { Cue } from "./cues.ts";
import { hasTense } from "./tense.ts";

/**
 * ", X said." at a sentence's end and ", X said," in its middle, with a time or an addressee after the cue at most: commas and
 * words tell this aside more surely than a tree does.
 */
export function asideAt(sentence: Sentence, verb: Token, cue: Cue): { speaker: number; before: number; after: number } | null {
  if (!hasTense(sentence, verb) || !cue.frames.includes("t") || cue.frames.includes("m")) return null;
  const { tokens } = sentence;
  const closed = tokens[verb.index - 1]?.form === ",";
  const named = closed ? (nameBetween(sentence, verb.index - 1) ?? describedAside(sentence, verb.index - 1)) : null;
  let before = named?.before ?? verb.index - 1;
  let speaker: number | null = named?.speaker ?? null;
  for (let n = 0; named === null && before >= 0 && tokens[before]?.form !== ","; before--, n++) {
    const t = tokens[before] as Token;
    if (n > 14 || !/^(NOUN|PROPN|PRON|DET|ADJ|ADP|NUM|PART|CCONJ|ADV)$/.test(t.upos) || /^(WDT|WP|WRB|EX)$/.test(t.xpos))
      return null;
    if (/^(NOUN|PROPN|PRON)$/.test(t.upos)) speaker = before;
  }
  // "Minister for Power, | Energy and Mineral Resources Jane Doe said": the comma is the title's.
  before = beforeTitle(sentence, before);
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
  // "Votel, commander of the forces, said": what stands before the comma is the speaker's own name.
  const own = dependents(sentence, verb.index).find((c) => c.deprel.startsWith("nsubj") && c.index < before);
  const apart = own === undefined || tokens.slice(own.index, before).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));
  if (!apart && own.upos === "PROPN" && tokens[speaker]?.upos === "NOUN") return null;
  const finite = (from: number, to: number) => tokens.slice(from, to).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));
  const ends = tokens[after]?.form !== ",";
  // "Beijing, she added, opposed the plan", taken for a participle.
  const goesOn = !ends && /^VB[ND]$/.test(tokens[after + 1]?.xpos ?? "");
  if (ends ? !finite(0, before) : !finite(0, before) && !goesOn && !finite(after, tokens.length)) return null;
  if (named !== null) return { speaker, before, after: ends ? -1 : after };
  const head =
    (tokens[verb.index - 1]?.upos === "PROPN" && /Minister|Secretary/.test(first.form + (tokens[before + 2]?.form ?? ""))
      ? nameBefore(sentence, verb.index - 1)
      : null) ??
    firstHead(sentence, before + 1, verb.index) ??
    speaker;
  return { speaker: head, before, after: ends ? -1 : after };
}

/** ", a spokesman, | Jane Doe, | told reporters": the name between commas, with the description before it. */
function nameBetween({ tokens }: Sentence, closing: number): { before: number; speaker: number } | null {
  const phrase = (from: number): number => {
    let k = from;
    while (k > 0 && isOfPhrase(tokens[k] as Token)) k--;
    return tokens[k]?.form === "," && from - k > 0 && from - k < 10 ? k : -1;
  };
  const opening = phrase(closing - 1);
  const name = tokens[closing - 1];
  if (opening < 0 || name?.upos !== "PROPN") return null;
  const before = phrase(opening - 1);
  const described =
    before >= 0 && /^(a|an|the|his|her|its|their)$/i.test(tokens[before + 1]?.form ?? "") && tokens[opening - 1]?.upos === "NOUN";
  return described ? { before, speaker: name.deprel === "flat" && name.head < name.index ? name.head : name.index } : null;
}

/** The first word of the name that ends at a token. */
function nameBefore({ tokens }: Sentence, last: number): number {
  const { deprel, head } = tokens[last] as Token;
  return deprel === "flat" && head < last ? head : last;
}

/** A comma within a portfolio taken back to the one before its title; any other comma itself. */
function beforeTitle({ tokens }: Sentence, comma: number): number {
  for (let k = comma - 1; k > 0 && comma - k < 10; k--) {
    const t = tokens[k] as Token;
    if (/^(Minister|Secretary|Commissioner|Department|Ministry)$/.test(t.form)) {
      if (!/^(of|for)$/.test(tokens[k + 1]?.form ?? "")) return comma;
      let from = k;
      while (from > 0 && /^(DET|ADJ|NOUN|PROPN|PART)$/.test((tokens[from - 1] as Token).upos)) from--;
      return tokens[from - 1]?.form === "," ? from - 1 : comma;
    }
    if (t.form !== "," && !/^(NOUN|PROPN|ADJ|ADP|CCONJ)$/.test(t.upos)) return comma;
  }
  return comma;
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
