import type { Mention, Quotation, Sentence, Span } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { attributionsIn } from "./attributions-in.ts";
import { type MarkedSpan, markedSpans, paragraphsOf } from "./marks.ts";

/** A quotation before it is known in which other it stands. */
export type Draft = Omit<Quotation, "within">;

/** What the rules of quotations read of a document, and what they have found so far. */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  /** Stretches between marks, in text order. */
  readonly spans: readonly MarkedSpan[];
  /** The words of saying of each sentence. */
  readonly attributions: readonly (readonly Attribution[])[];
  readonly all: readonly Mention[];
  /** The mentions of each sentence. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Attributions that a direct quotation has taken. */
  readonly taken: Set<Attribution>;
  readonly drafts: Draft[];
}

/** Everything that can be known of a document before its quotations are read. */
export function readingOf(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]): Reading {
  const paragraphs = paragraphsOf(text);
  const local: Mention[][] = sentences.map(() => []);
  for (const m of mentions) local[m.sentence]?.push(m);
  return {
    text,
    sentences,
    paragraphs,
    spans: markedSpans(text, paragraphs),
    attributions: sentences.map(attributionsIn),
    all: mentions,
    mentions: local,
    taken: new Set(),
    drafts: [],
  };
}
