import { at, isLetter, LOWER, SPACE, UPPER } from "./characters.ts";
import words from "./stray-hyphens.json" with { type: "json" };

const split = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Words that no compound begins or ends with, and those with which none does beside a name. */
const first = split(words.first);
const last = split(words.last);
const firstBeforeName = split(words.firstBeforeName);
const lastAfterName = split(words.lastAfterName);

const HYPHEN = 45;

/**
 * Where the hyphens at `i` end that a page has put in place of a blank ("met the-delegation in-Kenya on Monday.-Others left"); `i` where they
 * belong to the text: "in-depth", "state-of-the-art", "post-election". `start` and `end` bound the stretch without white space.
 */
export function strayEnd(text: string, i: number, start: number, end: number): number {
  if (text.charCodeAt(i) !== HYPHEN || i === start) return i;
  let stop = i + 1;
  while (stop < end && text.charCodeAt(stop) === HYPHEN) stop++;
  const behindQuote = i - 2 >= start && quotes.has(text[i - 1] as string);
  if (closing.has(text[behindQuote ? i - 2 : i - 1] as string))
    return stop >= end || at(text, stop) === UPPER || quotes.has(text[stop] as string) || text[i - 1] === "," ? stop : i;
  return stop === i + 1 && isBetweenWords(text, i, start, end) ? stop : i;
}

const closing = new Set([".", "!", "?", ",", ";", ":"]);
const quotes = new Set(['"', "”", "“", "'", "’"]);

function isBetweenWords(text: string, i: number, start: number, end: number): boolean {
  let from = i;
  while (from > start && isLetter(at(text, from - 1))) from--;
  let to = i + 1;
  while (to < end && isLetter(at(text, to))) to++;
  if (from === i || to === i + 1) return false;
  if (text.charCodeAt(from - 1) === HYPHEN || text.charCodeAt(to) === HYPHEN) return false;
  const left = text.slice(from, i);
  const right = text.slice(i + 1, to);
  if (at(text, i + 1) === UPPER && firstBeforeName.has(left)) return true;
  if (last.has(right) || first.has(left.toLowerCase())) return true;
  return at(text, from) === UPPER && lastAfterName.has(right) && isAmidSentence(text, from);
}

/** Whether a word has another before it, so that its capital makes it a name. */
const isAmidSentence = (text: string, from: number): boolean => at(text, from - 1) === SPACE && at(text, from - 2) === LOWER;
