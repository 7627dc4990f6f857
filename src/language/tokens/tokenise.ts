import { at, DIGIT, isLetter, isWord, MARK, SPACE, UPPER } from "./characters.ts";
import { cliticStart, cutOfWord, isApostrophe } from "./contractions.ts";
import { LONGEST } from "./limits.ts";
import { mark } from "./marks.ts";
import { strayEnd } from "./stray-hyphens.ts";
import type { TokenList } from "./token-list.ts";
import unitList from "./units.json" with { type: "json" };
import { addressEnd } from "./web-addresses.ts";
import { wordEnd } from "./word-end.ts";

const units = new Set(unitList.units);

/**
 * Adds the words of `text` from `from` to `to` to `out`, after the conventions of UD English: hyphenated words,
 * clitics, marks and units are words of their own; abbreviations keep their full stop. Linear in the length of the text.
 */
export function tokenise(text: string, from: number, to: number, out: TokenList): void {
  let i = from;
  while (i < to) {
    while (i < to && at(text, i) === SPACE) i++;
    if (i >= to) break;
    let end = i + 1;
    let plain = isLetter(at(text, i));
    for (; end < to; end++) {
      const kind = at(text, end);
      if (kind === SPACE) break;
      if (kind > UPPER) plain = false;
    }
    if (plain && end - i <= LONGEST) word(text, i, end, out);
    else chunk(text, i, end, out);
    i = end;
  }
}

/** A run of letters: one word, or a contraction written without an apostrophe. */
function word(text: string, start: number, end: number, out: TokenList): void {
  const cut = cutOfWord(text, start, end);
  if (cut === 0) out.add(start, end);
  else {
    out.add(start, start + cut, start, end);
    out.add(start + cut, end, start, end);
  }
}

/** A stretch without white space that is not only letters. */
function chunk(text: string, start: number, end: number, out: TokenList): void {
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    const kind = at(text, i);
    const past = strayEnd(text, i, start, end);
    if (past > i) {
      i = past;
      continue;
    }
    const address = addressEnd(text, i, end);
    if (address > i) {
      out.add(i, address);
      i = address;
    } else if (kind === MARK || (c >= 0xd83c && c <= 0xd83e)) {
      i = mark(text, i, start, end, out);
    } else {
      const stop = wordEnd(text, i, end);
      wordWithMarks(text, i, stop, end, out);
      i = stop;
    }
  }
}

/** Adds a word with marks inside: its clitic apart, its number and unit apart. */
function wordWithMarks(text: string, start: number, stop: number, end: number, out: TokenList): void {
  const first = at(text, start);
  const last = at(text, stop - 1);
  if (first === DIGIT && isWord(last) && last !== DIGIT) {
    let k = stop;
    while (k > start && isLetter(at(text, k - 1))) k--;
    if (k > start && at(text, k - 1) === DIGIT && units.has(text.slice(k, stop))) {
      out.add(start, k);
      out.add(k, stop);
      return;
    }
  }
  const clitic = cliticStart(text, start, stop);
  if (clitic < stop) {
    out.add(start, clitic, start, stop);
    out.add(clitic, stop, start, stop);
    return;
  }
  // the possessive of a plural: its apostrophe comes as a mark of its own and joins this word
  if (
    stop < end &&
    isApostrophe(text.charCodeAt(stop)) &&
    (text.charCodeAt(stop - 1) | 32) === 115 &&
    !isWord(at(text, stop + 1))
  ) {
    out.add(start, stop);
    return;
  }
  if (isLetter(first) && isLetter(last)) word(text, start, stop, out);
  else out.add(start, stop);
}
