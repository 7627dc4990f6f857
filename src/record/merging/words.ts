import numerals from "../../language/amounts/numerals.json" with { type: "json" };
import { keyNumber } from "../store/hash.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const width = 3;
const most = 16;

const empty = new Set(
  "about after also been before being between both could does during each ever from have having here into just more most much must only other over said same says should some such than that their them then there these they this those through today under until upon very were what when where which while will with within without would your yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december according told reported official officials president minister government country state week year month".split(
    " ",
  ),
);

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || c >= 0xc0;

/** Content words (of four letters and more, years and days), shortened to their first six letters so that endings do not count. */
export function contentWords(text: string): string[] {
  const lower = text.toLowerCase();
  const found = new Set<string>();
  for (let at = 0; at < lower.length; at++) {
    const c = lower.charCodeAt(at);
    const belongs = isDigit(c) ? isDigit : isLetter(c) ? isLetter : null;
    if (!belongs) continue;
    const start = at;
    while (at + 1 < lower.length && belongs(lower.charCodeAt(at + 1))) at++;
    const length = at + 1 - start;
    if (length < (belongs === isDigit ? 2 : 4)) continue;
    const word = lower.slice(start, at + 1);
    if (!empty.has(word)) found.add(word.slice(0, 6));
  }
  return [...found];
}

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const dated = new RegExp(`\\b(?:${months}|(?:to|and|-|–) \\d{1,2}) $|^ (?:${months})\\b`);
const spelled: ReadonlyMap<string, number> = new Map(Object.entries({ ...numerals.units, ...numerals.tens }));

/** Counts and sums in a text, of eleven and more, in figures ("1550" of "1,550", "7.7"): no years, days and times. */
export function countsIn(text: string): string[] {
  const lower = text.toLowerCase();
  const found = new Set<string>();
  for (const match of lower.matchAll(/(?<![\w.,:])\d[\d,]*(?:\.\d+)?(?![\w:])|\b(?:eleven|twelve|[a-z]+teen|[a-z]+ty)\b/g)) {
    const count = /^\d/.test(match[0]) ? match[0].replace(/,/g, "") : String(spelled.get(match[0]) ?? "");
    if (count === "" || (Number(count) < 11 && !count.includes("."))) continue;
    if (/^(?:19|20)\d\d$/.test(count)) continue;
    const end = match.index + match[0].length;
    const beside = [lower.slice(Math.max(0, match.index - 12), match.index), lower.slice(end, end + 12)];
    if (Number(count) <= 31 && beside.some((words) => dated.test(words))) continue;
    found.add(count);
  }
  return [...found];
}

/** Numbers below this stand for counts, those above for words. */
const counts = 4096;
const space = 262_144;

const numberOfWord = (word: string): number => {
  const number = keyNumber(word) % space;
  return number < counts ? number + counts : number;
};

/**
 * A sketch of a text's counts and content words: of each an 18-bit number in three characters, the sixteen lowest at most, sorted, so that
 * counts are always among them. Two texts' likeness is estimated from their sketches alone. Words of `known` (names of the parties, the
 * verb) are left out: reports of any act between the same parties share them. Their counts stay: "18 diplomats".
 */
export function sketch(text: string, known = ""): string {
  const left = new Set(contentWords(known));
  const numbers = [
    ...countsIn(text).map((count) => keyNumber(count) % counts),
    ...contentWords(text)
      .filter((word) => !left.has(word))
      .map(numberOfWord),
  ]
    .sort((a, b) => a - b)
    .slice(0, most);
  return numbers.map((n) => digits[n >> 12]! + digits[(n >> 6) & 63]! + digits[n & 63]!).join("");
}

/** Whether two sketches have a count in common. */
export function shareCount(a: SketchWords, b: SketchWords): boolean {
  for (let i = 0; i < a.length && a[i]! < counts; i++) if (b.includes(a[i]!)) return true;
  return false;
}

/** The words of a sketch as their numbers, lowest first. */
export type SketchWords = readonly number[];

const value = new Uint8Array(128);
for (let i = 0; i < digits.length; i++) value[digits.charCodeAt(i)] = i;

export function sketchWords(sketch: string): SketchWords {
  const words: number[] = [];
  for (let i = 0; i + width <= sketch.length; i += width) {
    const word =
      (value[sketch.charCodeAt(i)]! << 12) | (value[sketch.charCodeAt(i + 1)]! << 6) | value[sketch.charCodeAt(i + 2)]!;
    if (word !== words[words.length - 1]) words.push(word);
  }
  return words.slice();
}

function shared(a: SketchWords, b: SketchWords): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) n++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return n;
}

/** Shared words over the words of the shorter sketch: 0 to 1; 0 if either is empty. */
export function containment(a: SketchWords, b: SketchWords): number {
  return a.length === 0 || b.length === 0 ? 0 : shared(a, b) / Math.min(a.length, b.length);
}

/** Shared words over all words of both sketches: 0 to 1. */
export function likeness(a: SketchWords, b: SketchWords): number {
  if (a.length === 0 || b.length === 0) return 0;
  const n = shared(a, b);
  return n / (a.length + b.length - n);
}
