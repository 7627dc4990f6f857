import type { Sentence } from "./analysis.ts";

/**
 * A sentence cut finer than tokens: runs of letters, numbers, single marks. Tokenisers disagree on
 * "mid-January", "16-18", "$3.5bn" and "1990s"; a rule over pieces does not care.
 */
export interface Piece {
  readonly kind: "word" | "number" | "mark";
  /** Lower case; typographic apostrophes and dashes made plain. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Index of its token in the sentence. */
  readonly token: number;
  /** No space before it. */
  readonly glued: boolean;
  readonly capital: boolean;
}

const plain: Readonly<Record<string, string>> = { "’": "'", "‘": "'", ʼ: "'", "–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-" };

const isDigit = (c: number) => c >= 48 && c <= 57;
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
const isLetter = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x2000 && c !== 0xd7 && c !== 0xf7);

/** End of the number at `at`: digits, thousands in threes after commas, one decimal point that digits follow. */
function numberEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && isDigit(text.charCodeAt(i))) i++;
  if (i - at <= 3)
    while (
      text.charCodeAt(i) === 44 &&
      i + 3 < limit &&
      isDigit(text.charCodeAt(i + 1)) &&
      isDigit(text.charCodeAt(i + 2)) &&
      isDigit(text.charCodeAt(i + 3)) &&
      !(i + 4 < limit && isDigit(text.charCodeAt(i + 4)))
    )
      i += 4;
  if (text.charCodeAt(i) === 46 && i + 1 < limit && isDigit(text.charCodeAt(i + 1))) {
    i++;
    while (i < limit && isDigit(text.charCodeAt(i))) i++;
  }
  return i;
}

/** The pieces of a sentence, in order. Linear in its length. */
export function piecesOf(text: string, sentence: Sentence): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const token of sentence.tokens) {
    let i = Math.max(token.start, last);
    while (i < token.end) {
      const c = text.charCodeAt(i);
      let end = i + 1;
      let kind: Piece["kind"] = "mark";
      if (isDigit(c)) {
        kind = "number";
        end = numberEnd(text, i, token.end);
      } else if (isLetter(c)) {
        kind = "word";
        while (end < token.end && isLetter(text.charCodeAt(end))) end++;
      } else if (c <= 32 || c === 0xa0) {
        i = end;
        continue;
      }
      const form = text.slice(i, end);
      pieces.push({
        kind,
        lower: kind === "word" ? form.toLowerCase() : kind === "mark" ? (plain[form] ?? form) : form,
        start: i,
        end,
        token: token.index,
        glued: i === last,
        capital: isUpper(c),
      });
      i = end;
      last = end;
    }
  }
  return pieces;
}
