import type { Piece } from "../pieces.ts";
import { decades, months, seasons, units, weekdays } from "./calendar.ts";
import type { Found, Reading } from "./found.ts";
import { anyTime } from "./rules.ts";

const words = (list: string) => list.split(" ");

/** Words that name a time by themselves. */
const signals = new Set([
  ...words("yesterday today tonight tomorrow noon midnight midday now currently nowadays recently lately soon shortly"),
  ...words("daily weekly fortnightly monthly quarterly annually yearly clock half gmt utc"),
  ...months.keys(),
  ...weekdays.keys(),
  ...[...weekdays.keys()].map((d) => `${d}s`),
  ...seasons.keys(),
  ...units.keys(),
  ...decades.keys(),
  ...words("morning afternoon evening evenings century centuries"),
]);

/** Words at which an expression may begin, if one of the signals follows soon. */
const openers = new Set([
  ...signals,
  ...words(
    "last past previous this current next coming following upcoming the that these from between early late earlier later mid middle beginning start outset turn end close q h",
  ),
  ...words(
    "first second third fourth fifth sixth seventh eighth ninth tenth final every each once twice times a an several many some half",
  ),
  ...words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
  ),
  ...words("dozens scores tens hundreds thousands millions"),
]);

/** How many pieces an expression's opening word may stand before the word that names the time. */
const reach = 7;

/** Longest reading at each word, left to right, not overlapping. */
export function findIn(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  const { pieces } = reading;
  let done = 0;
  const signal = nextSignals(pieces);
  if (signal === null) return found;
  for (let i = 0; i < pieces.length; i++) {
    const p = pieces[i] as Piece;
    if (p.kind === "mark" || (signal[i] as number) - i > reach || (p.kind === "word" && !openers.has(p.lower))) continue;
    const best = anyTime(reading, i);
    if (best === null || best.from < done || best.to <= i) continue;
    found.push(best);
    done = best.to;
    i = best.to - 1;
  }
  return found;
}

/** For each piece, where the next word or number that may name a time stands; null where none does. */
function nextSignals(pieces: readonly Piece[]): Int32Array | null {
  const next = new Int32Array(pieces.length);
  let at = 1 << 30;
  let any = false;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const p = pieces[i] as Piece;
    if (p.kind === "word" ? signals.has(p.lower) : p.kind === "number" && isDatelike(pieces, i)) {
      at = i;
      any = true;
    }
    next[i] = at;
  }
  return any ? next : null;
}

/** A year, or a number that something is written against: "17:21", "16.01.2018", "1990s", "5pm". */
function isDatelike(pieces: readonly Piece[], i: number): boolean {
  const p = pieces[i] as Piece;
  const after = pieces[i + 1];
  return (
    p.lower.length === 4 || p.lower.includes(".") || (after !== undefined && (after.glued || /^(am|pm|a|p|o)$/.test(after.lower)))
  );
}
