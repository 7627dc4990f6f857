import type { Span } from "../../language/analysis.ts";

/** UTF-16 units that one question holds: about 2,500 tokens, so that a small model's window takes them with the answer. */
const longest = 10_000;

/** A text in pieces of at most `size` units, parted between paragraphs, else between sentences, else anywhere. */
export function piecesOf(text: string, size = longest): Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + size);
    if (end < text.length) {
      const half = start + (size >> 1);
      for (const part of ["\n\n", "\n", ". ", " "]) {
        const at = text.lastIndexOf(part, end - part.length);
        if (at >= half) {
          end = at + part.length;
          break;
        }
      }
    }
    if (text.slice(start, end).trim() !== "") pieces.push({ start, end });
    start = end;
  }
  return pieces;
}
