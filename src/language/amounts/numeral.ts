import type { Piece } from "../pieces.ts";
import data from "./numerals.json" with { type: "json" };

const { units, tens, scales, short, vague, plural, several, ordinals } = data as unknown as Record<
  string,
  Record<string, number>
>;

/** A cardinal number in figures or words. */
export interface Numeral {
  readonly value: number;
  /** Index of the piece after it. */
  readonly next: number;
  /** figures: "20", "7 billion"; words: "twenty"; round: "a dozen", "several hundred", "dozens": not meant to the unit. */
  readonly written: "figures" | "words" | "round";
  /** For "several" and "dozens": at least the value. */
  readonly atLeast?: boolean;
}

const own = (table: Record<string, number> | undefined, word: string): number | undefined =>
  table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

/** The value of an ordinal word ("third"), else undefined. */
export const ordinalWord = (word: string): number | undefined => own(ordinals, word);

/**
 * Reads the number that starts at piece `i`, with its scales ("7 billion", "several hundred", "twenty-five", "a dozen").
 * `money` lets a bare letter be a scale ("€2m", "$40k").
 */
export function readNumeral(pieces: readonly Piece[], i: number, money = false): Numeral | null {
  const first = pieces[i];
  if (first === undefined) return null;
  if (first.kind === "number") {
    let value = Number(first.lower.replaceAll(",", ""));
    let next = i + 1;
    for (let p = pieces[next]; p !== undefined && p.kind !== "number"; p = pieces[next]) {
      const hyphen = p.lower === "-" && p.glued ? 1 : 0;
      const word = pieces[next + hyphen];
      if (word === undefined) break;
      const scale = own(scales, word.lower) ?? (word.glued || money ? own(money ? short : undefined, word.lower) : undefined);
      if (scale === undefined || (scale < 1000 && scale !== 100)) break;
      value *= scale;
      next += 1 + hyphen;
    }
    return { value: round(value), next, written: "figures" };
  }
  if (first.kind !== "word") return null;
  return readWords(pieces, i);
}

/** 0.1 * 3 is not 0.3: keep fifteen digits. */
const round = (value: number): number => Number(value.toPrecision(15));

function readWords(pieces: readonly Piece[], i: number): Numeral | null {
  const first = (pieces[i] as Piece).lower;
  let at = i;
  const count = own(plural, first);
  if (count !== undefined) {
    // "tens of thousands": both plurals count.
    const of = pieces[i + 1]?.lower === "of" ? own(plural, pieces[i + 2]?.lower ?? "") : undefined;
    if (of === undefined) return { value: count, next: i + 1, written: "round", atLeast: true };
    return { value: count * (of / 2), next: i + 3, written: "round", atLeast: true };
  }

  let total = 0;
  let current = 0;
  let seen = false;
  let roundish = false;
  let atLeast = false;

  if (first === "a" || first === "an" || first === "half") {
    const second = pieces[at + 1]?.lower ?? "";
    if (first === "half") {
      if (second !== "a" && second !== "an") return null;
      const scale = own(scales, pieces[at + 2]?.lower ?? "") ?? (pieces[at + 2]?.lower === "dozen" ? 12 : undefined);
      return scale === undefined ? null : { value: scale / 2, next: at + 3, written: "round" };
    }
    if (second === "few" && own(scales, pieces[at + 2]?.lower ?? "") !== undefined) at += 1;
    else if (second === "half" && pieces[at + 2]?.lower === "dozen") return { value: 6, next: at + 3, written: "round" };
    else if (second === "couple" || second === "handful") {
      const next = pieces[at + 2]?.lower === "of" ? at + 3 : at + 2;
      return { value: second === "couple" ? 2 : 5, next, written: "round" };
    } else if (own(scales, second) === undefined && second !== "dozen") return null;
    else {
      current = 1;
      seen = true;
      at += 1;
      roundish = true;
    }
  }
  for (;;) {
    const word = pieces[at]?.lower ?? "";
    const unit = own(units, word) ?? own(tens, word);
    const scale = own(scales, word);
    const some = own(several, word);
    if (unit !== undefined) {
      if (seen && own(units, word) !== undefined && current % 10 !== 0) break;
      if (seen && own(tens, word) !== undefined && current % 100 !== 0) break;
      current += unit;
    } else if (scale !== undefined) {
      if (!seen) break;
      if (scale === 100) current *= 100;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    } else if (word === "dozen") {
      if (!seen) {
        if (at !== i) break;
        current = 1;
      }
      current *= own(vague, "dozen") ?? 12;
      roundish = true;
      seen = true;
      at += 1;
      break;
    } else if (some !== undefined && !seen) {
      const after = pieces[at + 1]?.lower ?? "";
      if (own(scales, after) === undefined && after !== "dozen") return null;
      current = some;
      roundish = true;
      atLeast = true;
    } else break;
    seen = true;
    at += 1;
    // "twenty-five", "two hundred and six"
    const joint = pieces[at]?.lower;
    const after = pieces[at + 1]?.lower ?? "";
    const small = own(units, after) ?? own(tens, after);
    if (joint === "-" && (small !== undefined ? current % 10 === 0 && current % 100 !== 0 : own(scales, after) !== undefined))
      at += 1;
    else if (joint === "and" && small !== undefined && (current >= 100 || (total > 0 && current === 0))) at += 1;
  }
  if (!seen) return null;
  return { value: total + current, next: at, written: roundish ? "round" : "words", ...(atLeast && { atLeast }) };
}
