import type { Mention, Quotation, Sentence, Span } from "../analysis.ts";
import { readDirect } from "./direct.ts";
import { readGoingOn } from "./goes-on.ts";
import { readIndirect } from "./indirect.ts";
import { readHeadlines, readTurns } from "./lines.ts";
import { readBlocks } from "./read-blocks.ts";
import { readFragments } from "./read-fragment.ts";
import { type Draft, readingOf } from "./reading.ts";

/**
 * The quotations of a document in text order: direct ones by their marks, indirect and mixed ones by their cue, each with its
 * speaker where the text tells. A quotation without a cue of its own goes on with the speaker before it, within a paragraph or
 * from one paragraph to the next.
 */
export function readQuotations(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]): readonly Quotation[] {
  const reading = readingOf(text, sentences, mentions);
  readTurns(reading);
  const loose = readDirect(reading);
  readBlocks(reading);
  readHeadlines(reading);
  readIndirect(reading);
  readFragments(reading, loose);
  readGoingOn(reading);
  const sorted = reading.drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: number[] = [];
  return sorted.map((draft, i) => {
    const first = draft.content[0] as Span;
    while (open.length > 0 && !holds(sorted[open.at(-1) as number] as Draft, first)) open.pop();
    const within = open.at(-1) ?? -1;
    open.push(i);
    return { ...draft, within };
  });
}

const holds = (outer: Draft, inner: Span): boolean =>
  outer.content.some((c) => c.start <= inner.start && inner.end <= c.end && c.end - c.start > inner.end - inner.start);
