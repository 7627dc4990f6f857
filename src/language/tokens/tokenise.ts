import abbreviations from "./abbreviations.json" with { type: "json" };
import { at, DIGIT, isLetter, isWord, LOWER, MARK, SPACE, UPPER } from "./characters.ts";
import { cliticStart, cutOfWord, isApostrophe } from "./contractions.ts";
import type { TokenList } from "./token-list.ts";
import unitList from "./units.json" with { type: "json" };
import { addressEnd } from "./web-addresses.ts";

const always = new Set(abbreviations.always);
const beforeNumber = new Set(abbreviations.beforeNumber);
const beforeName = new Set(abbreviations.beforeName);
const units = new Set(unitList.units);
const keptPrefixes = new Set(
  "non e re anti co mid pre pro cross post semi counter ex multi sub mini inter neo socio psycho un micro macro ultra".split(" "),
);
const elided = new Set(["em", "til", "till", "cause", "cuz", "tis", "twas", "n", "round", "bout"]);
const keptWithAmpersand = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u;

/** No token is longer than this many UTF-16 units; longer runs are cut. */
const LONGEST = 100;

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

/** One mark, or several that belong together; returns where it ends. */
function mark(text: string, i: number, start: number, end: number, out: TokenList): number {
  const c = text.charCodeAt(i);
  let stop = i + 1;
  if (isApostrophe(c)) {
    if (text.charCodeAt(stop) === c && stop < end) stop++;
    else if (i === start || at(text, i - 1) === MARK) {
      // '90s, 'em
      let w = stop;
      while (w < end && isWord(at(text, w))) w++;
      if (w > stop && w - stop <= 5) {
        const kind = at(text, stop);
        const rest = text.slice(stop, w);
        if ((kind === DIGIT && /^\d\ds?$/.test(rest)) || elided.has(rest.toLowerCase())) stop = w;
      }
    }
  } else if (c === 46 || c === 33 || c === 63) {
    // .5
    if (c === 46 && i === start && at(text, stop) === DIGIT && stop < end) {
      while (stop < end && (at(text, stop) === DIGIT || (text.charCodeAt(stop) === 44 && at(text, stop + 1) === DIGIT))) stop++;
    } else while (stop < end && endsSentence(text.charCodeAt(stop))) stop++;
  } else if ((c === 35 || c === 64) && stop < end && isLetter(at(text, stop)) && (i === start || at(text, i - 1) === MARK)) {
    while (stop < end && (isWord(at(text, stop)) || text.charCodeAt(stop) === 95)) stop++;
  } else if ((c === 58 || c === 59 || c === 61) && emoticonEnd(text, i, end) > i) {
    stop = emoticonEnd(text, i, end);
  } else if (c >= 0xd800 || (c >= 0x2600 && c <= 0x27bf)) {
    stop = pictureEnd(text, i, end);
  } else if (c === 45 || c === 42 || c === 95 || c === 61 || c === 126 || c === 43 || c === 60 || c === 62 || c === 35 || c === 36) {
    while (stop < end && text.charCodeAt(stop) === c) stop++;
  }
  if (stop - i > LONGEST) stop = i + LONGEST;
  out.add(i, stop);
  return stop;
}

function endsSentence(c: number): boolean {
  return c === 46 || c === 33 || c === 63;
}

function emoticonEnd(text: string, i: number, end: number): number {
  let k = i + 1;
  if (k < end && text.charCodeAt(k) === 45) k++;
  if (k >= end) return i;
  const c = text.charCodeAt(k);
  const mouth = c === 40 || c === 41 || ((c === 68 || c === 80) && !isWord(at(text, k + 1)));
  return mouth && !isWord(at(text, i - 1)) ? k + 1 : i;
}

/** Emoji with their modifiers and joined parts are one token. */
function pictureEnd(text: string, i: number, end: number): number {
  let k = i;
  const limit = Math.min(end, i + 24);
  while (k < limit) {
    const c = text.charCodeAt(k);
    if (c >= 0xd800 && c < 0xdc00 && k + 1 < end) k += 2;
    else k++;
    let joined = false;
    while (k < limit) {
      const d = text.charCodeAt(k);
      if (d === 0x200d) joined = true;
      else if (!(d >= 0xfe00 && d <= 0xfe0f) && !(d === 0xd83c && text.charCodeAt(k + 1) >= 0xdffb)) break;
      k += d === 0xd83c ? 2 : 1;
    }
    if (!joined) break;
  }
  return Math.min(k, end);
}

/** Where the word at `i` ends, marks inside it included ("U.S.", "1,000", "9/11", "o'clock", "non-stop"). */
function wordEnd(text: string, i: number, end: number): number {
  let k = i;
  const limit = Math.min(end, i + LONGEST);
  while (k < limit) {
    const kind = at(text, k);
    if (isWord(kind)) {
      const c = text.charCodeAt(k);
      if (c >= 0xd83c && c <= 0xd83e && k > i) break;
      k++;
      continue;
    }
    const c = text.charCodeAt(k);
    const before = at(text, k - 1);
    const after = k + 1 < end ? at(text, k + 1) : SPACE;
    if (c === 46) {
      if (keepsStop(text, i, k, end)) k++;
      else if (before === DIGIT && after === DIGIT) k++;
      else if (isWord(before) && isWord(after) && dotInside(text, i, k, end)) k++;
      else break;
    } else if (c === 44 || c === 58) {
      if (before === DIGIT && after === DIGIT && at(text, i) === DIGIT) k++;
      else break;
    } else if (isApostrophe(c)) {
      if (isWord(before) && isLetter(after)) k++;
      else break;
    } else if (c === 47) {
      if (before === DIGIT && after === DIGIT && at(text, i) === DIGIT) k++;
      else break;
    } else if (c === 45) {
      if (hyphenInside(text, i, k, end)) k++;
      else break;
    } else if (c === 38) {
      let stop = k + 1;
      while (stop < end && stop < k + 5 && isLetter(at(text, stop))) stop++;
      if (keptWithAmpersand.test(text.slice(i, stop))) k = stop;
      else break;
    } else if (c === 95 || c === 36) {
      if (c === 36 && (k - i > 3 || before !== UPPER)) break;
      k++;
      if (c === 36) break;
    } else break;
  }
  return k;
}

/** Does the full stop at `k` belong to the word that begins at `i`? */
function keepsStop(text: string, i: number, k: number, end: number): boolean {
  const n = k - i;
  if (n === 0 || n > 8) return false;
  const next = k + 1;
  const after = next < end ? at(text, next) : SPACE;
  if (n === 1) {
    const kind = at(text, i);
    if (kind === UPPER) {
      if (after === UPPER) return true;
      if (text.charCodeAt(i) !== 73) return true;
      // "I." ends a sentence more often than it is an initial
      return initialBefore(text, i);
    }
    return (kind === LOWER && (always.has(text[i] as string) || (isLetter(after) && at(text, next + 1) !== LOWER))) || false;
  }
  // letters parted by stops: U.S., a.m.
  if (text.charCodeAt(k - 2) === 46 && isLetter(at(text, k - 1))) return true;
  if (isLetter(after) && text.charCodeAt(next + 1) !== 46 && at(text, next) === LOWER) return false;
  const w = text.slice(i, k).toLowerCase();
  if (always.has(w)) return after !== LOWER;
  if (beforeNumber.has(w)) return after === DIGIT || (after === SPACE && at(text, next + 1) === DIGIT);
  if (beforeName.has(w)) return at(text, i) === UPPER && after === SPACE && at(text, next + 1) === UPPER;
  return false;
}

function initialBefore(text: string, i: number): boolean {
  return text.charCodeAt(i - 1) === 32 && text.charCodeAt(i - 2) === 46 && at(text, i - 3) === UPPER;
}

/** "example.com", "enron.xls", but not "ended.The". */
function dotInside(text: string, i: number, k: number, end: number): boolean {
  if (k - i === 1 || text.charCodeAt(k - 2) === 46) return true;
  let stop = k + 1;
  while (stop < end && stop < k + 12 && isWord(at(text, stop))) stop++;
  if (at(text, k + 1) === UPPER) return at(text, k - 1) === UPPER && stop - k > 2 && at(text, k + 2) === UPPER;
  return true;
}

/** Hyphens part words, but not in telephone numbers, dates, and after prefixes. */
function hyphenInside(text: string, i: number, k: number, end: number): boolean {
  // f- f- five, pre- and post-war
  if (k + 1 >= end) return k - i <= 4 && at(text, i) === LOWER && at(text, end) === SPACE && text.charCodeAt(i - 1) !== 45;
  const after = at(text, k + 1);
  if (at(text, k - 1) === DIGIT && after === DIGIT) {
    // 713-646-3393, 11-20-2000
    let stop = k + 1;
    let runs = 0;
    while (stop < end && (at(text, stop) === DIGIT || text.charCodeAt(stop) === 45)) if (text.charCodeAt(stop++) === 45) runs++;
    return runs > 0 || text.slice(i, k).includes("-") || ((k - i === 3 || k - i === 1) && stop - k === 5);
  }
  return isLetter(after) && k - i <= 7 && keptPrefixes.has(text.slice(i, k).toLowerCase());
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
