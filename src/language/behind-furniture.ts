import type { Span } from "./analysis.ts";
import furniture from "./furniture.json" with { type: "json" };
import { at, UPPER } from "./tokens/characters.ts";
import type { TokenList } from "./tokens/token-list.ts";

const starters = new Set(furniture.starters.split(" "));
/** What pages set between their paragraphs, by its last word. */
const phrases = new Map<string, readonly string[]>();
for (const phrase of furniture.phrases) {
  const last = phrase.slice(phrase.lastIndexOf(" ") + 1);
  phrases.set(last, [...(phrases.get(last) ?? []), phrase]);
}
const label = new RegExp(`(?:${furniture.labels.join("|")}):`, "y");

const behind = new RegExp(`(?:^|\\s)(?:${furniture.labels.join("|")}):\\s+$`);

/** Words of a headline behind a label, at least and at most. */
const [shortest, longest] = [5, 26];

/**
 * Whether word i begins a sentence behind what a page sets beside its text: "Share this with | The minister", "READ MORE: Chad in turmoil |
 * The minister", an address or "(04.02.2017)" behind a teaser. `first` begins the sentence before it.
 */
export function isBehindFurniture(text: string, list: TokenList, first: number, i: number): boolean {
  const start = list.start[i] as number;
  const quote = /["“]/.test(text[start] as string) ? 1 : 0;
  if (at(text, start + quote) !== UPPER || i === 0) return false;
  const end = list.end[i - 1] as number;
  const before = text.slice(list.start[i - 1], end);
  if (/^[-–—:'‘]$/.test(before)) return false;
  if (before === ")") return /\(\d\d\.\d\d\.\d{4}\)$/.test(text.slice(Math.max(0, end - 12), end));
  if (/^https?:/.test(before) || phrases.get(before)?.some((phrase) => text.endsWith(phrase, end))) return true;
  return (
    i - first >= shortest &&
    i - first <= longest &&
    starters.has(text.slice(start + quote, list.end[i])) &&
    isLabelled(text, list.start[first] as number)
  );
}

/** Whether a sentence is but a page's link to another text of its own: "READ MORE: Chad in turmoil". */
export const isLink = (text: string, { start, end }: Span): boolean =>
  isLabelled(text, start) && !/[.…"”]\s*$/.test(text.slice(end - 2, end));

/** Whether a page's label for another text of its own stands at a place, or right before it: "READ MORE: | Chad in turmoil". */
function isLabelled(text: string, start: number): boolean {
  label.lastIndex = start;
  return at(text, start) === UPPER && (label.test(text) || behind.test(text.slice(Math.max(0, start - 16), start)));
}
