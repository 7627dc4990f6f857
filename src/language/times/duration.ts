import { boundBefore } from "../amounts/bound.ts";
import { readNumeral } from "../amounts/numeral.ts";
import type { Piece } from "../pieces.ts";
import { spanAt } from "./ago.ts";
import { units } from "./calendar.ts";
import type { Found, Rule } from "./found.ts";
import { durationOf, precisionOf } from "./shifted.ts";

/** for two years; a three-day visit; 2-3-day; several weeks; between two and three months; decades, for months. */
export const duration: Rule = (reading, i) => {
  const found = bareDuration(reading, i);
  if (found === null) return null;
  const bound = boundBefore(reading.pieces, found.from);
  const first = bound === null ? "" : (reading.pieces[bound.from]?.lower ?? "");
  // "about two years", "at least four decades"; "over", "under", "near" are prepositions of time as well.
  return bound === null || bound.bound === "exactly" || /^(over|under|below|above|near|beyond|some|in|up)$/.test(first)
    ? found
    : { ...found, from: bound.from };
};

const bareDuration: Rule = ({ pieces, sentence }, i) => {
  const range = rangeOfUnits(pieces, i);
  if (range !== null) return range;
  const span = spanAt(pieces, i);
  // "a quarter of citizens" is a share.
  if (span?.unit === "quarter" && pieces[span.next]?.lower === "of") return null;
  if (span !== null) {
    const unit = pieces[span.next - 1] as Piece;
    if (unit.lower === "second" && pieces[span.next - 2]?.lower !== "one" && pieces[span.next - 2]?.lower !== "-") return null;
    const token = sentence.tokens[unit.token];
    if (token?.upos === "ADJ" && unit.lower === "second") return null;
    const { count } = span;
    // "20-year-old" is an age, "a day" in "twice a day" a rate.
    if (/^(old|olds)$/.test(pieces[span.next + 1]?.lower ?? "") && pieces[span.next]?.lower === "-") return null;
    const rate = /^(a|an)$/.test(pieces[i]?.lower ?? "") && isRate(pieces, i);
    if (
      rate ||
      (pieces[i]?.lower === "one" &&
        pieces[span.next - 2]?.lower === "one" &&
        span.unit === "day" &&
        /^[,.]?$/.test(pieces[span.next]?.lower ?? "") &&
        pieces[i - 1] === undefined)
    )
      return null;
    const to = /^(old)$/.test(pieces[span.next]?.lower ?? "") ? null : span.next;
    if (to === null) return null;
    return {
      from: i,
      to,
      kind: "duration",
      precision: precisionOf[span.unit],
      implied: [],
      ...(count !== null && { length: durationOf(span.unit, count) }),
    };
  }
  const p = pieces[i] as Piece;
  const unit = units.get(p.lower);
  if (
    unit !== undefined &&
    p.lower.endsWith("s") &&
    /^(for|of|in|over|after|within|many|take|takes|took|lasted|recent|spent|spend)$/.test(pieces[i - 1]?.lower ?? "")
  ) {
    const lead = pieces[i - 1]?.lower;
    const from = lead === "many" || lead === "recent" ? i - 1 : i;
    return {
      from,
      to: i + 1,
      kind: "duration",
      precision: precisionOf[unit],
      implied: [],
      ...(lead === "recent" && { relation: "past" as const }),
    };
  }
  return null;
};

/** "twice a day", "2 meetings a day", "$5 a year": no stretch of time but each one of it. */
function isRate(pieces: readonly Piece[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const p = pieces[k] as Piece;
    if (p.kind === "number" || /^(once|twice|times|time)$/.test(p.lower)) return true;
    if (p.kind === "mark" && p.lower !== "-") return false;
    if (/^(for|in|within|after|of|and|is|was)$/.test(p.lower)) return false;
  }
  return false;
}

/** "2-3 day", "two to three weeks", "two or three months" */
function rangeOfUnits(pieces: readonly Piece[], i: number): Found | null {
  const low = readNumeral(pieces, i);
  if (low === null || low.value > 1000 || low.written === "round") return null;
  const joint = pieces[low.next]?.lower;
  if (joint !== "-" && joint !== "to" && joint !== "or") return null;
  const high = readNumeral(pieces, low.next + 1);
  if (high === null || high.value <= low.value) return null;
  const at = pieces[high.next]?.lower === "-" ? high.next + 1 : high.next;
  const unit = units.get(pieces[at]?.lower ?? "");
  if (unit === undefined) return null;
  return {
    from: i,
    to: at + 1,
    kind: "duration",
    precision: precisionOf[unit],
    implied: [],
    length: `${durationOf(unit, low.value)}/${durationOf(unit, high.value)}`,
  };
}
