import type { Piece } from "../pieces.ts";
import { calendarDate, type Found, type Rule } from "./found.ts";

const iso = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.]*\d)/y;
const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/y;

/**
 * 2018-01-16, 16.01.2018, 16/01/2018 and 1/16/2018. With slashes the first number is the month unless it cannot be one;
 * 5/6/2018 could be either, so it stands for its year's two days only where they are one: it is left unresolved.
 */
export const numericDate: Rule = ({ text, pieces }, i) => {
  const start = (pieces[i] as Piece).start;
  const previous = pieces[i - 1];
  if (pieces[i]?.glued && previous !== undefined && /[\d./-]/.test(previous.lower)) return null;
  for (const form of [iso, dotted, slashed]) {
    form.lastIndex = start;
    const m = form.exec(text);
    if (m === null) continue;
    const to = pieceAfter(pieces, i, start + m[0].length);
    if (to === null) continue;
    const [a, b, c] = [Number(m[1]), Number(m[2]), Number(m[3])] as const;
    if (form === iso) return calendarDate(i, to, { year: a, month: b, day: c });
    const year = c < 100 ? (c < 50 ? 2000 + c : 1900 + c) : c;
    if (form === dotted) return calendarDate(i, to, { year, month: b, day: a });
    if (a > 12) return calendarDate(i, to, { year, month: b, day: a });
    if (b > 12 || a === b) return calendarDate(i, to, { year, month: a, day: b });
    return { from: i, to, kind: "date", precision: "unknown", implied: [] } satisfies Found;
  }
  return null;
};

/** Index of the first piece at or after an offset that a piece ends at; null if the offset cuts a piece. */
function pieceAfter(pieces: readonly Piece[], i: number, offset: number): number | null {
  let to = i;
  while (to < pieces.length && (pieces[to] as Piece).end <= offset) to++;
  return pieces[to - 1]?.end === offset ? to : null;
}
