import type { Sentence, Span, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { subjectOf } from "./cue-subject.ts";
import type { MarkedSpan } from "./marks.ts";
import { isQuoted, mentionAt, sentenceAt } from "./places.ts";
import type { Draft, Reading } from "./reading.ts";
import { type Speaker, speakerAt } from "./speaker-words.ts";

/** The sentence before, where it has somebody speak ("X warned of … . "We …"") after the last quotation. */
export function introduction(
  reading: Reading,
  span: MarkedSpan,
  last: { draft: Draft; paragraph: number } | null,
): Speaker | null {
  const at = sentenceAt(reading, span.start) - 1;
  const sentence = reading.sentences[at];
  if (sentence === undefined || (last !== null && sentence.end <= last.draft.end)) return null;
  const paragraph = reading.paragraphs[span.paragraph] as Span;
  const near = sentence.start >= paragraph.start;
  if (!near && sentence.start < (reading.paragraphs[span.paragraph - 1]?.start ?? paragraph.start)) return null;
  const attribution = (reading.attributions[at] as readonly Attribution[]).findLast(
    (a) =>
      a.speaker !== null && !a.unsaid && isMain(sentence, a.at) && !isQuoted(reading, (sentence.tokens[a.at] as Token).start),
  );
  if (attribution?.speaker != null) return speakerAt(reading, sentence, attribution.speaker);
  const root = sentence.tokens.find((t) => t.head < 0);
  if (root === undefined || isQuoted(reading, root.start)) return null;
  const subject = subjectOf(sentence, root);
  if (!subject) return null;
  const mention = mentionAt(reading, sentence, subject.index);
  return mention?.type === "person" && (near || /:$/.test(reading.text.slice(sentence.start, sentence.end).trimEnd()))
    ? speakerAt(reading, sentence, subject.index)
    : null;
}

/** A verb of the sentence's main clause, or one joined to it; a phrase like "according to". */
function isMain(sentence: Sentence, at: number): boolean {
  const t = sentence.tokens[at] as Token;
  if (t.upos !== "VERB" || t.head < 0) return true;
  return /^(conj|parataxis|ccomp)/.test(t.deprel) && (sentence.tokens[t.head] as Token).head < 0;
}
