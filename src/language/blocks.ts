/**
 * Stretches of text that no sentence crosses, as [start, end) pairs: parted by blank lines, and by line breaks where
 * the line before is no wrapped line of running text. Lines are wrapped where they are long and break off without a closing mark.
 */
export function blocksOf(text: string): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  let start = 0;
  let lineStart = 0;
  const n = text.length;
  for (let i = 0; i <= n; i++) {
    if (i < n && !isBreak(text.charCodeAt(i))) continue;
    let next = i;
    let breaks = 0;
    while (next < n) {
      const c = text.charCodeAt(next);
      if (isBreak(c)) {
        if (!(c === 10 && next > 0 && text.charCodeAt(next - 1) === 13)) breaks++;
      } else if (c !== 32 && c !== 9 && c !== 0xa0) break;
      next++;
    }
    if (i >= n || breaks > 1 || next >= n || !wraps(text, lineStart, i, next)) {
      if (i > start) blocks.push([start, i]);
      start = next;
    }
    lineStart = next;
    i = Math.max(i, next - 1);
    if (next >= n) break;
  }
  if (start < n && (blocks.length === 0 || (blocks.at(-1) as [number, number])[1] <= start)) {
    if (text.slice(start).trim()) blocks.push([start, n]);
  }
  return blocks.filter(([a, b]) => a < b);
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85 || c === 12;
}

/** Does the line from `start` to `end` go on at `next`? */
function wraps(text: string, start: number, end: number, next: number): boolean {
  let last = end - 1;
  while (last > start && /[\s"'”’)]/.test(text[last] as string)) last--;
  const first = text[next] as string;
  if (/[•*–—▪◦-]/.test(first)) return false;
  if (/\p{Ll}/u.test(first)) return true;
  if (/[.!?:…]/.test(text[last] as string)) return false;
  if (isHeading(text.slice(start, end))) return false;
  return end - start >= 55 && end - start <= 100;
}

/** A line whose longer words all begin with a capital: a heading, however long. */
function isHeading(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}'’-]{4,}/gu) ?? [];
  return words.length > 4 && words.every((word) => /^\p{Lu}/u.test(word));
}
