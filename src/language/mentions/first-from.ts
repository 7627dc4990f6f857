import type { Mention } from "../analysis.ts";

/** Index of the first of the mentions, in text order, that begins at an offset or after it. */
export function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((mentions[mid] as Mention).start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
