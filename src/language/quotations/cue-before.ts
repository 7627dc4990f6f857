import type { Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { subjectOf } from "./cue-subject.ts";
import { isTreeLinked, type Link, outside } from "./link.ts";
import type { MarkedSpan } from "./marks.ts";
import { neighbourOf } from "./neighbour.ts";
import { isQuoted, mentionAt } from "./places.ts";
import type { Reading } from "./reading.ts";

/** `X said: "…"`, `X said, "…"`, `said that "…"`, `called it "…"` */
export function cueBefore(reading: Reading, span: MarkedSpan, at: number): Link | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || sentence.start >= span.start) return colonBefore(reading, span, at - 1);
  const a = (reading.attributions[at] as readonly Attribution[]).findLast(
    (x) => (sentence.tokens[x.at] as Token).end <= span.start && !isQuoted(reading, (sentence.tokens[x.at] as Token).start),
  );
  if (a === undefined) return null;
  const gap = sentence.tokens.filter((t) => t.index >= a.to && t.end <= span.start);
  const last = gap.at(-1);
  const open =
    last === undefined ||
    /^[,:—–-]$/.test(last.form) ||
    last.lemma === "that" ||
    last.form === "," ||
    last.lemma === "as" ||
    last.lemma === "on";
  const verbs = gap.filter((t) => t.upos === "VERB" && t.index !== a.addressee).length;
  const speaker =
    outside(sentence, a.speaker, span) ??
    outside(sentence, neighbourOf(sentence, a.at, "before"), span) ??
    outside(sentence, neighbourOf(sentence, a.at, "after"), span);
  // "the goals proposed for 2015 ("…")"
  const verb = sentence.tokens[a.at] as Token;
  if (a.speaker === null && verb.xpos === "VBN" && verb.deprel === "acl") return null;
  // "a user labelled 'Anonymous'": a name, not words.
  if (a.cue.stance === "describe" && a.passive) return null;
  const immediate = open && (verbs === 0 || last?.form === ":") && gap.length <= 30 && a.cue.frames.includes("q");
  // "called it 'a disaster'", "described the deal as 'historic'"
  const described =
    (a.cue.stance === "describe" || a.cue.lemma === "call") && gap.length <= 8 && verbs === 0 && last?.upos !== "PUNCT";
  if (described && speaker !== null)
    return {
      sentence,
      attribution: a,
      speaker,
      immediate: true,
      strong: false,
      rule: a.rule === "subject" ? "cue-before" : a.rule,
    };
  if (!immediate && !isTreeLinked(sentence, a, span)) return null;
  const rest = (last === undefined && gap.length === 0) || last?.lemma !== "that";
  return {
    sentence,
    attribution: a,
    speaker,
    immediate: immediate && rest,
    strong: false,
    rule: a.rule === "subject" ? "cue-before" : a.rule,
  };
}

/** A sentence before that ends in a colon. */
function colonBefore(reading: Reading, span: MarkedSpan, at: number): Link | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || !/^[:,]$/.test(sentence.tokens.at(-1)?.form ?? "")) return null;
  if (sentence.start < (reading.paragraphs[span.paragraph - 1]?.start ?? 0)) return null;
  const a = (reading.attributions[at] as readonly Attribution[]).findLast((x) => x.speaker !== null);
  if (a !== undefined) return { sentence, attribution: a, speaker: a.speaker, immediate: true, strong: false, rule: "colon" };
  const root = sentence.tokens.find((t) => t.head < 0);
  const speaker =
    root === undefined ? null : (subjectOf(sentence, root)?.index ?? (/^(NOUN|PROPN)$/.test(root.upos) ? root.index : null));
  return speaker === null ? null : { sentence, attribution: null, speaker, immediate: true, strong: false, rule: "colon" };
}

/** Tokens of a label before a colon, and of a clause that tells of somebody before he is heard, at most. */
const longestLabel = 12;
const longestLead = 30;

/** `Minister: "…"` */
export function colonLabel(reading: Reading, span: MarkedSpan, at: number): Link | null {
  const sentence = reading.sentences[at];
  if (sentence === undefined || sentence.start >= span.start) return null;
  const gap = sentence.tokens.filter((t) => t.end <= span.start);
  const words = gap.length <= longestLabel ? gap.length : 0;
  if (
    gap.at(-1)?.form !== ":" ||
    gap.length > longestLead ||
    reading.text.slice(span.inner.start, span.inner.end).split(" ", 4).length < 4
  )
    return null;
  // "Jane Doe, a former diplomat, was less impressed: …"
  const predicate = gap.find((t) => /^(ADJ|VERB)$/.test(t.upos) && t.head < 0);
  const its = predicate === undefined ? null : outside(sentence, subjectOf(sentence, predicate)?.index ?? null, span);
  const who = its === null ? null : mentionAt(reading, sentence, its);
  if (its !== null && who?.type === "person")
    return { sentence, attribution: null, speaker: its, immediate: true, strong: false, rule: "colon" };
  if (words === 0) return null;
  const verb =
    gap.find((t) => t.upos === "VERB" && (t.head < 0 || (sentence.tokens[t.head] as Token).start >= span.start)) ??
    gap.find((t) => t.upos === "VERB");
  if (verb !== undefined) {
    // "His counterpart disagreed: …"
    const subject = outside(sentence, subjectOf(sentence, verb)?.index ?? null, span);
    const mention = subject === null ? null : mentionAt(reading, sentence, subject);
    if (subject === null || mention === null || (mention.type !== "person" && mention.type !== "organisation")) return null;
    return { sentence, attribution: null, speaker: subject, immediate: true, strong: false, rule: "colon" };
  }
  const head = gap.findLast((t) => /^(PROPN|NOUN)$/.test(t.upos) && !/^(compound|flat|nmod)/.test(t.deprel));
  if (head === undefined || gap.some((t) => t.upos === "VERB")) return null;
  return { sentence, attribution: null, speaker: head.index, immediate: true, strong: false, rule: "colon" };
}
