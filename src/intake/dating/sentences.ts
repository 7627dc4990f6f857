/** A sentence of a text, cut roughly: dating needs to know what is said together, not where exactly it ends. */
export interface RoughSentence {
  readonly start: number;
  readonly text: string;
  /** Speaks of what is still to come. */
  readonly future: boolean;
  /** Names a year of its own. */
  readonly dated: boolean;
}

const FUTURE =
  /\b(?:will|shall|'ll|is to|are to|is due|are due|was due|were due|due to|to be held|to take place|expects?|expected to|scheduled|plans? to|planned|set to|going to|upcoming|forthcoming|hopes? to|intends? to|ahead of|until|through|by the end of|by (?:19|20)\d\d|next (?:week|month|year)|is running|are running|would)\b/i;

export function roughSentences(text: string): RoughSentence[] {
  const sentences: RoughSentence[] = [];
  let start = 0;
  const push = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== "")
      sentences.push({ start, text: piece, future: FUTURE.test(piece), dated: /\b(?:19|20)\d\d\b/.test(piece) });
    start = end;
  };
  for (const end of text.matchAll(
    /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Gen|Sen|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|No))[.!?]["”’)]?\s+(?=["“‘(]?[\p{Lu}\d])|\n+/gu,
  ))
    push(end.index + end[0].length);
  push(text.length);
  return sentences;
}
