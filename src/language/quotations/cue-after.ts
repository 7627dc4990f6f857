import type { Sentence, Span, Token } from "../analysis.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { isTreeLinked, type Link, outside } from "./link.ts";
import type { MarkedSpan } from "./marks.ts";
import { neighbourOf } from "./neighbour.ts";
import { isQuoted } from "./places.ts";
import type { Reading } from "./reading.ts";

/** `"…," X said`, `"…", said X`, `"…?" X asked` (a new sentence for the splitter). */
export function cueAfter(reading: Reading, span: MarkedSpan, at: number): Link | null {
  for (const s of [at, at + 1]) {
    const sentence = reading.sentences[s];
    if (sentence === undefined || sentence.start >= (reading.paragraphs[span.paragraph] as Span).end) break;
    if (s > at && sentence.start - span.end > 2) break;
    const lastChar = reading.text[span.inner.end - 1] ?? "";
    const nextChar = reading.text.slice(span.end, span.end + 2).trim()[0] ?? "";
    const invites = /[,?!…—-]/.test(lastChar) || /[,—–-]/.test(nextChar);
    // A full stop before the closing mark ends the quotation's sentence: what follows is a new one.
    if (s > at && !invites) break;
    const stopped = lastChar === "." && !invites;
    for (const a of reading.attributions[s] as readonly Attribution[]) {
      const verb = sentence.tokens[a.at] as Token;
      if (verb.start < span.end) continue;
      if (isQuoted(reading, verb.start)) break;
      // "…", adding that …: another saying, not this one's cue.
      if (verb.xpos === "VBG" && a.rule !== "subject") break;
      const linked = isTreeLinked(sentence, a, span);
      const first = sentence.tokens.findIndex((t) => t.start >= span.end);
      const gap = sentence.tokens.slice(first, a.at).filter((t) => t.upos !== "PUNCT");
      if (gap[0]?.upos === "CCONJ") break;
      // `"How could this be?" Seoul said it would look into it.`: a saying of its own.
      if (s > at && a.speaker !== null && a.speaker < a.at && dependents(sentence, a.at).some(isSaid)) break;
      if (stopped && sentence.tokens.length - a.at > 6) break;
      const beside = sentence.tokens[a.at - 1];
      const sides =
        beside !== undefined && /^(NOUN|PROPN|PRON)$/.test(beside.upos)
          ? (["before", "after"] as const)
          : (["after", "before"] as const);
      const speaker =
        outside(sentence, a.speaker, span) ??
        outside(sentence, neighbourOf(sentence, a.at, sides[0]), span) ??
        outside(sentence, neighbourOf(sentence, a.at, sides[1]), span) ??
        gap.find((t) => t.upos === "PROPN" || t.upos === "NOUN")?.index ??
        null;
      const plain =
        gap.length <= 14 &&
        (gap.every((t) => /^(NOUN|PROPN|PRON|DET|ADJ|ADP|NUM|PART|AUX|ADV|CCONJ|SYM)$/.test(t.upos)) ||
          isWithin(sentence, gap, speaker));
      if ((invites && plain) || (linked && gap.length <= 40)) {
        const inverted = speaker !== null && speaker > a.at;
        return {
          sentence,
          attribution: a,
          speaker,
          immediate: invites || linked,
          strong: invites,
          rule: a.rule === "subject" || a.rule === "aside" ? (inverted ? "cue-after-inverted" : "cue-after") : a.rule,
        };
      }
      break;
    }
  }
  return null;
}

const isSaid = (t: Token): boolean => t.deprel === "ccomp" && t.index > t.head;

/** `"…" - expert`, as headlines do. */
export function dashLabel(reading: Reading, span: MarkedSpan, at: number): Link | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || !/^\s*[-–—]\s/.test(reading.text.slice(span.end, span.end + 4))) return null;
  const rest = sentence.tokens.filter((t) => t.start >= span.end && t.upos !== "PUNCT");
  const head =
    rest.find((t) => /^(NOUN|PROPN)$/.test(t.upos) && !/^(compound|nmod:desc|amod)/.test(t.deprel)) ??
    rest.find((t) => /^(NOUN|PROPN)$/.test(t.upos));
  if (head === undefined || rest.length > 8 || rest.some((t) => /^(VERB|AUX)$/.test(t.upos))) return null;
  return { sentence, attribution: null, speaker: head.index, immediate: true, strong: false, rule: "dash" };
}

/** Whether the gap's words all belong to the speaker's own noun phrase ("X, who heads the agency, said"). */
function isWithin(sentence: Sentence, gap: readonly Token[], speaker: number | null): boolean {
  if (speaker === null) return false;
  const { from, to } = extent(sentence, speaker);
  return gap.every((t) => t.index >= from && t.index < to);
}
