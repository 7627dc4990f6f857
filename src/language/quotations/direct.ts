import type { Span } from "../analysis.ts";
import { isClausal } from "./clausal.ts";
import { linkOf } from "./cue-of-marks.ts";
import { isHeading } from "./heading.ts";
import { introduction } from "./introduction.ts";
import type { Link } from "./link.ts";
import type { MarkedSpan } from "./marks.ts";
import { sentenceAt } from "./places.ts";
import type { Draft, Reading } from "./reading.ts";
import { signature } from "./signature.ts";
import { cueSpan, trimmedSpan } from "./spans.ts";
import { jointSpeakers, speakerAt } from "./speaker-words.ts";

/** Direct quotations; gives back the marked spans that are none, or not yet. */
export function readDirect(reading: Reading): readonly MarkedSpan[] {
  const loose: MarkedSpan[] = [];
  let last: { draft: Draft; paragraph: number; at: number } | null = null;
  for (let k = 0; k < reading.spans.length; k++) {
    const span = reading.spans[k] as MarkedSpan;
    if (span.within >= 0) {
      loose.push(span);
      continue;
    }
    const inner = trimmedSpan(reading.text, span.inner);
    if (inner.end <= inner.start || isHeading(reading, span)) continue;
    const link = linkOf(reading, span, inner);
    // A mark that nothing closes, in the middle of a sentence that nobody says: a slip of the pen.
    if (
      span.fault === "unclosed" &&
      link === null &&
      span.start > (reading.paragraphs[span.paragraph] as Span).start + 1 &&
      !goesOn(reading, k)
    )
      continue;
    const clausal = isClausal(reading, span, inner);
    // `"We come for one reason," he said, "to help."`
    const interrupted =
      last !== null && link?.attribution != null && reading.taken.has(link.attribution) && isInterrupted(reading, last, span);
    if (!clausal && !interrupted && (link === null || !link.immediate)) {
      loose.push(span);
      continue;
    }
    // A paragraph whose quotation was left open goes on in the next that opens with a mark.
    const previous = last as { draft: Draft; paragraph: number; at: number } | null;
    const before = previous === null ? null : (reading.spans[previous.at] as MarkedSpan);
    const reopened =
      previous !== null &&
      before?.fault === "unclosed" &&
      span.paragraph === previous.paragraph + 1 &&
      span.start <= (reading.paragraphs[span.paragraph] as Span).start + 1;
    const onlyCue =
      previous !== null &&
      span.paragraph === previous.paragraph &&
      link === null &&
      isCueOnly(reading, previous.draft, before as MarkedSpan, span);
    if (previous !== null && (reopened || onlyCue) && link === null) {
      last = { draft: continued(reading, previous.draft, inner, span), paragraph: span.paragraph, at: k };
      continue;
    }
    if (
      link !== null &&
      previous !== null &&
      link.attribution !== null &&
      reading.taken.has(link.attribution) &&
      link.attribution.sentence.index >= sentenceAt(reading, span.start) &&
      span.paragraph === previous.paragraph
    ) {
      // `"…," he said, "…"`: the cue in the middle serves both.
      last = { draft: continued(reading, previous.draft, inner, span), paragraph: span.paragraph, at: k };
      continue;
    }
    const draft = directDraft(reading, span, inner, link, previous);
    reading.drafts.push(draft);
    last = { draft, paragraph: span.paragraph, at: k };
  }
  return loose;
}

/** `"…," he said. "If they …` to the end of the paragraph, and the next one opens with a mark: nothing need close it. */
function goesOn(reading: Reading, k: number): boolean {
  const span = reading.spans[k] as MarkedSpan;
  const next = reading.spans[k + 1];
  const paragraph = reading.paragraphs[span.paragraph + 1];
  return (
    /[.!?…]["”’]?\s*$/.test(reading.text.slice(Math.max(0, span.start - 4), span.start)) &&
    next !== undefined &&
    paragraph !== undefined &&
    next.paragraph === span.paragraph + 1 &&
    next.start <= paragraph.start + 1
  );
}

/** Puts in the place of a draft among the last ones the same with further words. */
function continued(reading: Reading, before: Draft, inner: Span, span: MarkedSpan): Draft {
  const draft: Draft = { ...before, content: [...before.content, inner], end: Math.max(before.end, span.end) };
  reading.drafts[reading.drafts.indexOf(before, Math.max(0, reading.drafts.length - 3))] = draft;
  return draft;
}

function directDraft(
  reading: Reading,
  span: MarkedSpan,
  inner: Span,
  link: Link | null,
  last: { draft: Draft; paragraph: number; at: number } | null,
): Draft {
  if (link !== null) {
    if (link.attribution !== null) reading.taken.add(link.attribution);
    const speaker = link.speaker === null ? null : speakerAt(reading, link.sentence, link.speaker);
    const addressee = link.attribution?.addressee == null ? null : speakerAt(reading, link.sentence, link.attribution.addressee);
    const cue = link.attribution === null ? null : cueSpan(link.attribution);
    const fallback = speaker ?? (last !== null && span.paragraph - last.paragraph <= 1 ? last.draft.speaker : null);
    const parts = [span, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])];
    return {
      form: link.attribution?.cue.stance === "describe" || link.attribution?.cue.lemma === "call" ? "mixed" : "direct",
      start: Math.min(...parts.map((p) => p.start)),
      end: Math.max(...parts.map((p) => p.end)),
      content: [inner],
      cue,
      speaker: fallback,
      ...(speaker !== null && link.speaker !== null && jointSpeakers(reading, link.sentence, link.speaker)),
      addressee,
      rule: speaker === null && fallback !== null ? "continued" : link.rule,
    };
  }
  const base = { form: "direct", start: span.start, end: span.end, content: [inner], cue: null, addressee: null } as const;
  const under = signature(reading, span);
  if (under !== null) return { ...base, end: under.end, speaker: under, rule: "signature" };
  const introduced = introduction(reading, span, last);
  if (introduced !== null) return { ...base, speaker: introduced, rule: "introduced" };
  if (last !== null && last.draft.speaker !== null && span.paragraph - last.paragraph <= 1)
    return { ...base, speaker: last.draft.speaker, addressee: last.draft.addressee, rule: "continued" };
  return { ...base, speaker: null, rule: "none" };
}

/** `"…," he said, "…"`: commas at both ends of the cue. */
function isInterrupted({ text, spans }: Reading, last: { paragraph: number; at: number }, span: MarkedSpan): boolean {
  const { end } = spans[last.at] as MarkedSpan;
  return (
    span.paragraph === last.paragraph &&
    /,["”]?$/.test(text.slice(Math.max(0, end - 2), end)) &&
    /,\s$/.test(text.slice(Math.max(0, span.start - 2), span.start))
  );
}

/** Between two marked spans of a paragraph stands nothing but the first one's cue. */
function isCueOnly(reading: Reading, draft: Draft, before: MarkedSpan, span: MarkedSpan): boolean {
  if (draft.cue === null || draft.cue.start < before.end) return reading.text.slice(before.end, span.start).trim() === "";
  const between = reading.text.slice(before.end, span.start);
  return (
    between.length < 160 &&
    draft.cue.start < span.start &&
    !/[.!?]\s+\S/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|[A-Z])\./g, ""))
  );
}
