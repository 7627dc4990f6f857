import type { Sentence, Span, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { Cover } from "./cover.ts";
import { subjectOf } from "./cue-subject.ts";
import { fragmentKind } from "./fragment.ts";
import type { MarkedSpan } from "./marks.ts";
import { isQuoted, mentionAt, sentenceAt } from "./places.ts";
import type { Reading } from "./reading.ts";
import { cueSpan, trimmedSpan } from "./spans.ts";
import { speakerAt } from "./speaker-words.ts";

/** What is left between marks, once everybody who speaks has been found. */
export function readFragments(reading: Reading, loose: readonly MarkedSpan[]): void {
  const covered = new Cover(reading.drafts.filter((d) => d.form !== "scare").flatMap((d) => d.content));
  for (const span of loose) readFragment(reading, span, covered);
}

/** What is left between marks: words taken up in a mixed quotation, scare quotes, titles (none). */
function readFragment(reading: Reading, span: MarkedSpan, covered: Cover): void {
  const inner = trimmedSpan(reading.text, span.inner);
  if (inner.end <= inner.start) return;
  const words = { start: inner.start, end: inner.end - (/[.,!?]$/.test(reading.text.slice(inner.start, inner.end)) ? 1 : 0) };
  if (span.within < 0 && covered.holds(words)) return;
  const sentence = reading.sentences[sentenceAt(reading, inner.start)];
  if (sentence === undefined) return;
  const kind = fragmentKind(reading.text, sentence, span, inner);
  if (kind === "title") return;
  const base = { start: span.start, end: span.end, content: [inner] };
  if (kind === "words" && span.within < 0) {
    const a = (reading.attributions[sentence.index] as readonly Attribution[]).find(
      (x) => x.speaker !== null && !isQuoted(reading, (sentence.tokens[x.at] as Token).start),
    );
    const governor = a ?? null;
    const speaker = governor?.speaker ?? governorOf(reading, sentence, inner);
    if (speaker !== null) {
      const who = speakerAt(reading, sentence, speaker);
      const cue = governor === null ? null : cueSpan(governor);
      const parts = [base, who, ...(cue ? [cue] : [])];
      reading.drafts.push({
        form: "mixed",
        ...base,
        start: Math.min(...parts.map((p) => p.start)),
        end: Math.max(...parts.map((p) => p.end)),
        cue,
        speaker: who,
        addressee: null,
        rule: governor === null ? "governor" : governor.rule,
      });
      return;
    }
  }
  reading.drafts.push({ form: "scare", ...base, cue: null, speaker: null, addressee: null, rule: kind });
}

/** The person, body or state whose doing a marked fragment stands in. */
function governorOf(reading: Reading, sentence: Sentence, inner: Span): number | null {
  let at = sentence.tokens.find(
    (t) =>
      t.start >= inner.start &&
      (t.head < 0 ||
        (sentence.tokens[t.head] as Token).start < inner.start ||
        (sentence.tokens[t.head] as Token).start >= inner.end),
  );
  for (let k = 0; at !== undefined && k < 12; k++) {
    if (at.upos === "VERB") {
      const subject = subjectOf(sentence, at);
      if (subject !== null && (sentence.tokens[subject.index] as Token).end <= inner.start) {
        const mention = mentionAt(reading, sentence, subject.index);
        if (mention !== null && mention.type !== "other") return subject.index;
      }
    }
    at = sentence.tokens[at.head];
  }
  return null;
}
