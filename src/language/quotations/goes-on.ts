import type { Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import { sentenceAt } from "./places.ts";
import type { Draft, Reading } from "./reading.ts";
import { trimmedSpan } from "./spans.ts";

/** What a speaker's words are put back into when they are told: no reporter says so of himself. */
const told = /^(would|should|must)$/i;

const past = /^(VBD|VBN)$/;

/**
 * "Talks were useful, he said. They would go on in May.": a sentence behind one that tells what somebody has said, in the same paragraph,
 * with "would", "should" or "must" and nobody who says so, is what he goes on to say.
 */
export function readGoingOn(reading: Reading): void {
  const last = new Map<number, Draft>();
  const spoken = new Set<number>();
  for (const draft of reading.drafts) {
    const first = sentenceAt(reading, draft.start);
    const end = sentenceAt(reading, draft.end - 1);
    for (let k = first; k <= end; k++) spoken.add(k);
    if (draft.speaker !== null && draft.form === "indirect" && first === end && last.get(end) === undefined) last.set(end, draft);
    else if (draft.form !== "scare") last.set(end, draft);
  }
  const gone: Draft[] = [];
  for (const sentence of reading.sentences) {
    const before = last.get(sentence.index - 1);
    if (before?.speaker == null || before.form !== "indirect" || spoken.has(sentence.index)) continue;
    if (reading.text.slice((reading.sentences[sentence.index - 1] as Sentence).end, sentence.start).includes("\n")) continue;
    const verb = cueOf(reading, before);
    // "My family urged me to stay. But the interests of the nation must come first.": the writer speaks himself.
    if (isOwn(reading.sentences[sentence.index - 1] as Sentence, before)) continue;
    if (verb === undefined || !past.test(verb.xpos) || !isTold(reading, sentence)) continue;
    const content = trimmedSpan(reading.text, { start: sentence.start, end: sentence.end });
    const draft: Draft = {
      form: "indirect",
      start: content.start,
      end: content.end,
      content: [content],
      cue: null,
      speaker: before.speaker,
      ...(before.joint ? { joint: before.joint } : {}),
      addressee: null,
      rule: "goes-on",
    };
    gone.push(draft);
    last.set(sentence.index, { ...draft, cue: before.cue });
  }
  reading.drafts.push(...gone);
}

/** Whether a sentence is told by somebody who speaks of himself outside the words that others have said. */
const isOwn = ({ tokens }: Sentence, { start, end }: Draft): boolean =>
  tokens.some((t) => /^(?:I|me|my)$/i.test(t.form) && (t.start < start || t.end > end || t.form === "me"));

const cueOf = (reading: Reading, { cue }: Draft): Token | undefined =>
  cue === null ? undefined : reading.sentences[cue.sentence]?.tokens[cue.head];

/** A main clause with such a verb, of nobody's first person, without words of saying or quotation marks. */
function isTold(reading: Reading, sentence: Sentence): boolean {
  if (/["“”«»?]/.test(reading.text.slice(sentence.start, sentence.end))) return false;
  if ((reading.attributions[sentence.index]?.length ?? 0) > 0) return false;
  const root = sentence.tokens.find(({ head }) => head < 0);
  if (root === undefined || sentence.tokens.some(({ form }) => /^(I|we|you|our|my|your)$/i.test(form))) return false;
  return dependents(sentence, root.index).some(({ deprel, form }) => deprel === "aux" && told.test(form));
}
