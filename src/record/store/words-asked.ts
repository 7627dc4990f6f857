/** More words than these are not looked for. */
const most = 32;

/** The words that a person asks for, of which a text must hold all. */
export const wordsAsked = (asked: string): string[] => asked.match(/[\p{L}\p{N}]+/gu)?.slice(0, most) ?? [];

/** Beginnings of the words asked for, long enough to find their other endings in a text. */
export function stemsOf(asked: string): string[] {
  return (asked.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > 5 ? word.slice(0, -2) : word));
}

const around = 90;

/** Words around the first place where one of the stems stands, with each that stands there between U+0002 and U+0003. */
export function snippetOf(text: string, stems: readonly string[]): string {
  const lower = text.toLowerCase();
  let at = -1;
  for (const stem of stems) {
    const found = wordStart(lower, stem);
    if (found >= 0 && (at < 0 || found < at)) at = found;
  }
  const middle = Math.max(0, at);
  let from = Math.max(0, middle - around);
  let to = Math.min(text.length, middle + 2 * around);
  if (from > 0) from = text.indexOf(" ", from) + 1 || from;
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), middle + 1);
  const piece = text.slice(from, to).replaceAll(/\s+/g, " ");
  const marked = piece.replace(/[\p{L}\p{N}]+/gu, (word) =>
    stems.some((stem) => word.toLowerCase().startsWith(stem)) ? `\u0002${word}\u0003` : word,
  );
  return `${from > 0 ? "… " : ""}${marked}${to < text.length ? " …" : ""}`;
}

function wordStart(lower: string, stem: string): number {
  for (let at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(lower[at - 1]!)) return at;
  return -1;
}
