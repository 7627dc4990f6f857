import { keyNumber } from "../store/hash.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const width = 3;
const most = 16;

const empty = new Set(
  "about after also been before being between both could does during each ever from have having here into just more most much must only other over said same says should some such than that their them then there these they this those through today under until upon very were what when where which while will with within without would your yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december according told reported official officials president minister government country state week year month".split(
    " ",
  ),
);

/** Content words, shortened to their first six letters so that endings do not count. */
export function contentWords(text: string): string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{4,}|\d{2,}/gu) ?? []) if (!empty.has(word)) found.add(word.slice(0, 6));
  return [...found];
}

/**
 * A sketch of a text's content words: of each an 18-bit number in three characters, the sixteen lowest at most, sorted.
 * Two texts' likeness is estimated from their sketches alone.
 */
export function sketch(text: string): string {
  const numbers = contentWords(text)
    .map((word) => keyNumber(word) % 262_144)
    .sort((a, b) => a - b)
    .slice(0, most);
  return numbers.map((n) => digits[n >> 12]! + digits[(n >> 6) & 63]! + digits[n & 63]!).join("");
}

const parts = (sketch: string): string[] => {
  const list: string[] = [];
  for (let i = 0; i < sketch.length; i += width) list.push(sketch.slice(i, i + width));
  return list;
};

/** Shared words over the words of the shorter sketch: 0 to 1; 0 if either is empty. */
export function containment(a: string, b: string): number {
  if (a === b) return a ? 1 : 0;
  const x = parts(a);
  const y = new Set(parts(b));
  if (x.length === 0 || y.size === 0) return 0;
  let shared = 0;
  for (const part of x) if (y.has(part)) shared++;
  return shared / Math.min(x.length, y.size);
}

/** Shared words over all words of both sketches: 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return a ? 1 : 0;
  const x = parts(a);
  const y = new Set(parts(b));
  let shared = 0;
  for (const part of x) if (y.has(part)) shared++;
  const all = x.length + y.size - shared;
  return all ? shared / all : 0;
}
