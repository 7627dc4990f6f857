import type { Piece } from "../pieces.ts";
import data from "./calendar.json" with { type: "json" };

const table = <T>(entries: object): ReadonlyMap<string, T> => new Map(Object.entries(entries) as [string, T][]);

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

export const months = table<number>(data.months);
export const weekdays = table<number>(data.weekdays);
export const seasons = table<number>(data.seasons);
export const units = table<Unit>(data.units);
export const decades = table<number>(data.decades);
const ambiguous = new Set(data.plainOnlyWithNumber);

/** The month (1 to 12) that this piece names: capitalised; "may", "march", "mar" and their like only where `sure`. */
export function monthAt(pieces: readonly Piece[], i: number, sure = false): number | undefined {
  const p = pieces[i];
  if (p === undefined || p.kind !== "word" || !p.capital) return undefined;
  if (!sure && ambiguous.has(p.lower)) return undefined;
  return months.get(p.lower);
}

/** Index after the full stop of a month's abbreviation ("Jan."); "March." ends a sentence. */
export function afterStop(pieces: readonly Piece[], i: number): number {
  const stop = pieces[i];
  const word = pieces[i - 1]?.lower ?? "";
  return stop?.lower === "." && stop.glued && word.length <= 4 && word !== "may" && word !== "june" && word !== "july"
    ? i + 1
    : i;
}

/** Whether a piece is a whole number between `low` and `high`. */
export function wholeNumber(p: Piece | undefined, low: number, high: number): number | undefined {
  if (p === undefined || p.kind !== "number" || p.lower.length > 4) return undefined;
  const value = Number(p.lower);
  return Number.isInteger(value) && value >= low && value <= high ? value : undefined;
}

/** A year written in four figures, 1000 to 2199. */
export const yearAt = (pieces: readonly Piece[], i: number): number | undefined =>
  pieces[i]?.lower.length === 4 ? wholeNumber(pieces[i], 1000, 2199) : undefined;
