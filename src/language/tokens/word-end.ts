import abbreviations from "./abbreviations.json" with { type: "json" };
import { at, DIGIT, isLetter, isWord, LOWER, SPACE, UPPER } from "./characters.ts";
import contractions from "./contractions.json" with { type: "json" };
import { isApostrophe } from "./contractions.ts";
import { LONGEST } from "./limits.ts";

const always = new Set(abbreviations.always);
const beforeNumber = new Set(abbreviations.beforeNumber);
const beforeName = new Set(abbreviations.beforeName);
const keptPrefixes = new Set(
  "non e re anti co mid pre pro cross post semi counter ex multi sub mini inter neo socio psycho un micro macro ultra".split(" "),
);
const keptWithAmpersand = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u;

/** Words that begin a clause, and no address ends with: a stop before them without a space ends a sentence. */
const afterStop = new Set(contractions.afterStop);

/** "because", "with", "without" in haste. */
const shorthand = /^(b\/c|w\/o|w\/)(?![\p{L}\p{N}])/iu;

/** Where the word at `i` ends, marks inside it included ("U.S.", "1,000", "9/11", "o'clock", "non-stop"). */
export function wordEnd(text: string, i: number, end: number): number {
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
      else {
        const short = k - i === 1 ? shorthand.exec(text.slice(i, i + 4)) : null;
        if (short) k = i + short[0].length;
        break;
      }
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
    return kind === LOWER && (always.has(text[i] as string) || (isLetter(after) && at(text, next + 1) !== LOWER));
  }
  // letters parted by stops: U.S., a.m.
  if (text.charCodeAt(k - 2) === 46 && isLetter(at(text, k - 1))) return true;
  if (isLetter(after) && text.charCodeAt(next + 1) !== 46 && at(text, next) === LOWER) return false;
  const w = text.slice(i, k).toLowerCase();
  if (always.has(w)) return after !== LOWER && !(w === "etc" && closes(text, next));
  if (beforeNumber.has(w)) return after === DIGIT || (after === SPACE && at(text, next + 1) === DIGIT);
  if (beforeName.has(w)) return at(text, i) === UPPER && after === SPACE && at(text, next + 1) === UPPER;
  return false;
}

/** Does a text, a line or, before a capital, a sentence end at `k`? "etc." then keeps no stop of its own in the treebanks. */
function closes(text: string, k: number): boolean {
  const c = text.charCodeAt(k);
  return k >= text.length || c === 10 || c === 13 || (c === 32 && at(text, k + 1) === UPPER);
}

function initialBefore(text: string, i: number): boolean {
  return text.charCodeAt(i - 1) === 32 && text.charCodeAt(i - 2) === 46 && at(text, i - 3) === UPPER;
}

/** "example.com", "enron.xls", but not "ended.The", "ended.the". */
function dotInside(text: string, i: number, k: number, end: number): boolean {
  if (k - i === 1 || text.charCodeAt(k - 2) === 46) return true;
  let stop = k + 1;
  while (stop < end && stop < k + 12 && isWord(at(text, stop))) stop++;
  if (at(text, k + 1) === UPPER) return at(text, k - 1) === UPPER && stop - k > 2 && at(text, k + 2) === UPPER;
  return !(k - i > 1 && !isWord(at(text, stop)) && text.charCodeAt(stop) !== 46 && afterStop.has(text.slice(k + 1, stop)));
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
