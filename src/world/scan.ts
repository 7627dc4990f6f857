import { fold } from "./fold.ts";
import type { NameEntry, NameIndex } from "./names.ts";

/** A stretch of text that is a name, and the entries it may stand for. */
export interface RawMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly NameEntry[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** End without the last point of "U.S.". */
  readonly bare: number;
  /** Of plain letters alone: the key is the word in lower case. */
  readonly plain: boolean;
  key: string;
}

/** Longest name anywhere in the index, in words; bounds the work at each word. */
const mostWords = 12;
/** Longest first word of a name that begins in lower case, in letters. */
const longestLower = 12;

/** Names of the index in the text, longest first from the left, not overlapping. Linear in the text's length. */
export function scanNames(text: string, index: NameIndex): RawMatch[] {
  const found: RawMatch[] = [];
  const doubtful = new Set<RawMatch>();
  const words = wordsOf(text);
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    if (isLower(text.charCodeAt(word.start)) && (word.end - word.start > longestLower || !index.beginsLower(keyOf(text, word)))) {
      i++;
      continue;
    }
    let match = longestAt(text, words, i, index);
    // "The Caribbean" gives way to "Caribbean Community".
    const longer = match && match.words > 1 && keyOf(text, word) === "the" ? longestAt(text, words, i + 1, index) : null;
    if (match && longer && longer.raw.end > match.raw.end) {
      match = longer;
      i++;
    }
    if (match) {
      found.push(match.raw);
      i += match.words;
      continue;
    }
    const acronym = acronymAt(text, word, index);
    if (acronym) {
      found.push(acronym);
      doubtful.add(acronym);
    }
    i++;
  }
  return doubtful.size === 0 ? found : confirmed(found, doubtful);
}

/** A short acronym that is no name in most texts ("RK", "CAR"). */
function acronymAt(text: string, word: Word, index: NameIndex): RawMatch | null {
  const length = word.end - word.start;
  if (length < 2 || length > 5) return null;
  const surface = text.slice(word.start, word.end);
  const entries = index
    .find(keyOf(text, word))
    .filter((entry) => entry.asked && entry.by === "acronym" && entry.form === surface);
  return entries.length > 0 ? { start: word.start, end: word.end, entries } : null;
}

/** Doubtful acronyms stay where the text names the same actor in full. */
function confirmed(found: readonly RawMatch[], doubtful: ReadonlySet<RawMatch>): RawMatch[] {
  const named = new Set<string>();
  for (const match of found)
    if (!doubtful.has(match)) for (const entry of match.entries) if (entry.by !== "metonym") named.add(entry.id);
  const kept: RawMatch[] = [];
  for (const match of found) {
    if (!doubtful.has(match)) kept.push(match);
    else {
      const entries = match.entries.filter((entry) => named.has(entry.id));
      if (entries.length > 0) kept.push({ ...match, entries });
    }
  }
  return kept;
}

function longestAt(text: string, words: readonly Word[], at: number, index: NameIndex): { raw: RawMatch; words: number } | null {
  const start = words[at]!.start;
  let key = keyOf(text, words[at]!);
  let best: { raw: RawMatch; words: number } | null = null;
  for (let n = 1; n <= mostWords; n++) {
    const end = words[at + n - 1]!.end;
    const entries = index.written(text.slice(start, end), key, written);
    if (entries.length > 0) best = { raw: { start, end, entries }, words: n };
    const next = words[at + n];
    if (!next) break;
    // "People's Republic": the 's that is left off a word belongs to the name when a further word follows.
    const owner = next.start - end === 3 && isPossessive(text, end);
    const going = owner ? `${key}s` : key;
    if (!index.goesOn(going) || !(owner || joins(text, words[at + n - 1]!, next))) break;
    key = `${going} ${keyOf(text, next)}`;
  }
  return best;
}

/** Whether an 's and a space stand at an offset. */
function isPossessive(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && text[at + 1] === "s" && text[at + 2] === " ";
}

/** Whether what stands between two words lets them be one name: a space, a hyphen, a point after an initial or "St.". */
function joins(text: string, left: Word, right: Word): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === " " || gap === "-" || gap === "‑" || gap === "–" || gap === "\u00a0" || gap === "/" || gap === " & ") return true;
  // "Human and Peoples' Rights"
  if (gap === "' " || gap === "’ ") return text[left.end - 1] === "s";
  if (gap === ". ") return left.end - left.start <= 3;
  if (gap === ", ") return /^[A-Z]/.test(text.slice(right.start, right.start + 1)) && text.charCodeAt(right.start + 1) === 46;
  return gap === "\n" || gap === "  ";
}

/**
 * Whether the text writes a name as names are written: where the form has a capital, the text has one too,
 * and a form all in capitals ("US", "WHO") stands only for itself. So "turkey", "us" and "may" are no names.
 */
function written(surface: string, { asked, by, form }: NameEntry): boolean {
  if (asked || (by === "surname" && shouted(surface))) return false;
  if (surface === form) return true;
  const letters = form.replace(/[^A-Za-z]/g, "");
  if (letters.length > 0 && letters.length <= 6 && letters === letters.toUpperCase())
    return surface.replace(/[^A-Za-z]/g, "") === letters;
  // "CoE", no "Coe".
  if (by === "acronym" && /[A-Z].*[A-Z]/.test(letters)) return surface.replace(/[^A-Za-z]/g, "") === letters;
  const first = surface.charCodeAt(0);
  const formFirst = form.charCodeAt(0);
  const lowerSurface = isLower(first);
  if (lowerSurface && isUpper(formFirst) && !/^(?:al|el|as|at|ar|an|de|bin|ibn|van|von|ould|ni)[- ]/.test(surface)) return false;
  if (lowerSurface && isLower(formFirst)) {
    // "the Kremlin", "al-Shabaab": some later word must be a capital where the form's is.
    const capital = /[A-Z\u00c0-\u00de]/;
    return !capital.test(form) || capital.test(surface);
  }
  if (/[ -]/.test(surface)) return lastWordUpper(surface) || !lastWordUpper(form);
  return true;
}

/** A short word all in capitals is an acronym rather than a surname. */
function shouted(surface: string): boolean {
  return surface.length < 5 && surface === surface.toUpperCase();
}

function lastWordUpper(text: string): boolean {
  const at = Math.max(text.lastIndexOf(" "), text.lastIndexOf("-")) + 1;
  return !isLower(text.charCodeAt(at));
}

function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

/** Words with their folded keys: letters and digits, inner points of "U.S.", inner apostrophes; a final 's is left off. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < text.length) {
    if (!isWord(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let points = false;
    let plain = true;
    while (i < text.length && i - start < 60) {
      const code = text.charCodeAt(i);
      if (isWord(code)) {
        if (code > 127) plain = false;
        i++;
      } else if (
        code === 46 &&
        isWord(text.charCodeAt(i + 1)) &&
        (i - start === 1 || text.charCodeAt(i - 2) === 46) &&
        !isWord(text.charCodeAt(i + 2))
      ) {
        points = true;
        i++;
      } else if (isApostrophe(code) && isWord(text.charCodeAt(i + 1))) {
        plain = false;
        i++;
      } else if (code === 43) {
        i++;
      } else break;
    }
    let end = i;
    if (end - start > 2 && isApostrophe(text.charCodeAt(end - 2)) && (text.charCodeAt(end - 1) | 32) === 115) {
      end -= 2;
      plain = isPlain(text, start, end);
    }
    const bare = end;
    if (points && text.charCodeAt(end) === 46) end++;
    words.push({ start, end, bare, plain: plain && !points, key: "" });
    if (i < end) i = end;
  }
  return words;
}

/** The folded key of a word, made when first asked for. */
function keyOf(text: string, word: Word): string {
  if (word.key === "") {
    const surface = text.slice(word.start, word.bare);
    word.key = word.plain ? surface.toLowerCase() : fold(surface).replace(/[.']/g, "");
  }
  return word.key;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bb || code === 0x2bc;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isWord(text.charCodeAt(i)) || text.charCodeAt(i) > 127) return false;
  return true;
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7 && code !== 0x2bb && code !== 0x2bc)
  );
}
