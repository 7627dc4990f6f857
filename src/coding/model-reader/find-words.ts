import type { Span } from "../../language/analysis.ts";

/** Marks that models and word processors write for one another. */
const plain: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "`": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
  "‐": "-",
};

/** A text with quotation marks, dashes and white space made plain, and where each of its units stands in the text itself. */
interface Folded {
  readonly text: string;
  readonly at: Uint32Array;
}

function folded(text: string): Folded {
  const at = new Uint32Array(text.length + 1);
  const out: string[] = [];
  let gap = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (/\s/.test(unit)) {
      if (!gap) {
        at[out.length] = i;
        out.push(" ");
      }
      gap = true;
    } else {
      at[out.length] = i;
      out.push(plain[unit] ?? unit);
      gap = false;
    }
  }
  at[out.length] = text.length;
  return { text: out.join(""), at };
}

/** Finds the words that a model quotes in the text that it was given. Exact offsets into the text, or nothing. */
export class WordFinder {
  readonly #text: string;
  #folded: Folded | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Where the words stand: exactly as they are, else but for quotation marks, dashes and white space; the first place within
   * `within`, else the one that begins nearest before it, else the first of the text. Null where they stand nowhere as whole words.
   */
  find(words: string, within?: Span): Span | null {
    const sought = words.trim();
    if (sought === "" || !sought.isWellFormed()) return null;
    const exact = best(this.#text, sought, within);
    if (exact) return exact;
    this.#folded ??= folded(this.#text);
    const fold = this.#folded;
    const plainly = folded(sought).text.trimEnd();
    if (plainly === "") return null;
    const window = within && { start: this.#place(fold, within.start), end: this.#place(fold, within.end) };
    const found = best(fold.text, plainly, window);
    return found && { start: fold.at[found.start]!, end: fold.at[found.end - 1]! + 1 };
  }

  /** The first unit of the folded text at or after an offset of the text. */
  #place({ text, at }: Folded, offset: number): number {
    let low = 0;
    for (let high = text.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (at[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function best(text: string, sought: string, within?: Span): Span | null {
  if (within) {
    const inside = next(text, sought, within.start, within.end);
    if (inside) return inside;
    const before = last(text, sought, within.start);
    if (before) return before;
  }
  return next(text, sought, 0, text.length);
}

/** How many places are looked at: words such as "a" that stand everywhere inside others are given up. */
const tries = 1000;

function next(text: string, sought: string, from: number, to: number): Span | null {
  for (let at = text.indexOf(sought, from), n = 0; at >= 0 && at + sought.length <= to && n < tries; n++) {
    if (isWhole(text, at, at + sought.length)) return { start: at, end: at + sought.length };
    at = text.indexOf(sought, at + 1);
  }
  return null;
}

function last(text: string, sought: string, from: number): Span | null {
  for (let at = text.lastIndexOf(sought, from), n = 0; at >= 0 && n < tries; n++) {
    if (isWhole(text, at, at + sought.length)) return { start: at, end: at + sought.length };
    if (at === 0) return null;
    at = text.lastIndexOf(sought, at - 1);
  }
  return null;
}

const letter = /[\p{L}\p{N}]/u;

/** Whether a stretch begins and ends where words do. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(start > 0 && letter.test(text[start - 1]!) && letter.test(text[start]!)) &&
  !(end < text.length && letter.test(text[end]!) && letter.test(text[end - 1]!));
