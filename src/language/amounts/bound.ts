import type { Amount } from "../analysis.ts";
import type { Piece } from "../pieces.ts";
import data from "./bounds.json" with { type: "json" };

export type Bound = Amount["bound"];

const before = new Map(Object.entries(data.before)) as ReadonlyMap<string, Bound>;
const after = new Map(Object.entries(data.after)) as ReadonlyMap<string, Bound>;
const lastWords = new Set([...before.keys()].map((phrase) => phrase.split(" ").at(-1) as string));

/**
 * The bound that the words before a number give it ("more than 20", "a total of more than 7 billion"), and the piece
 * at which those words begin.
 */
export function boundBefore(pieces: readonly Piece[], i: number): { bound: Bound; from: number } | null {
  const at = i - 1;
  const last = pieces[at]?.lower;
  if (last === undefined || !lastWords.has(last)) return null;
  for (let size = 4; size >= 1; size--) {
    if (at - size + 1 < 0) continue;
    let phrase = "";
    for (let k = at - size + 1; k <= at; k++) phrase += (phrase === "" ? "" : " ") + (pieces[k] as Piece).lower;
    const bound = before.get(phrase);
    if (bound === undefined) continue;
    const from = at - size + 1;
    // "more than 20" inside "a total of more than 20", "at least some 40".
    const outer = boundBefore(pieces, from);
    if (outer === null) return { bound, from };
    return {
      bound: bound === "exactly" || (bound === "about" && outer.bound !== "exactly") ? outer.bound : bound,
      from: outer.from,
    };
  }
  return null;
}

/** The bound that follows a number ("20 or more", "40-odd", "50+"), and the piece after it. */
export function boundAfter(pieces: readonly Piece[], i: number): { bound: Bound; next: number } | null {
  const start = pieces[i]?.lower === "-" && pieces[i]?.glued ? i + 1 : i;
  const one = pieces[start]?.lower ?? "";
  const two = `${one} ${pieces[start + 1]?.lower ?? ""}`;
  const pair = after.get(two);
  if (pair !== undefined) return { bound: pair, next: start + 2 };
  const single = after.get(one);
  if (single === undefined || (one === "plus" && start === i) || (one === "odd" && start === i)) return null;
  return { bound: single, next: start + 1 };
}
