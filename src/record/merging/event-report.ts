import type { PackedEvent, PackedParty } from "../store/pack.ts";
import { type Span, spanOf } from "./day.ts";
import { isState } from "./ends.ts";

/** One report of an event as merging sees it. */
export interface EventReport {
  /** The finding's row; never used to decide anything. */
  readonly n: number;
  /** Document and place in it: sorts reports the same way everywhere. */
  readonly key: string;
  readonly published: Span | null;
  readonly packed: PackedEvent;
  /** Ids of the parties, after corrections by hand. */
  readonly ids: ReadonlyMap<number, string>;
}

/** The days on which what a report tells can have been, and whether it says so itself in a few days' precision. */
export interface When extends Span {
  readonly tight: boolean;
}

const recent = 4;
/** Days within which what is planned without a date is expected. */
export const soon = 45;
const widest = 93;
export const ahead = new Set(["planned", "proposed", "called-for", "hypothetical"]);

/**
 * From the finding's date, else from the report's own: what a report calls happened was in the few days before it,
 * what it calls planned comes in the weeks after. Null if neither is known.
 */
export function whenOf(date: PackedEvent["d"], status: string, published: Span | null, tightDays: number): When | null {
  const said = date[3] === "document" ? null : spanOf(date[0], date[1] ?? date[0]);
  if (said) {
    let { s, e } = said;
    if (published && e - s > tightDays) {
      if (!ahead.has(status) && status !== "cancelled" && published.e >= s && published.e < e) e = published.e;
      else if (ahead.has(status) && published.s > s && published.s <= e) s = published.s;
    }
    return { s, e, tight: e - s <= tightDays };
  }
  if (!published || published.e - published.s > widest) return null;
  if (ahead.has(status)) return { s: published.s, e: published.e + soon, tight: false };
  if (status === "cancelled") return { s: published.s - recent, e: published.e + soon, tight: false };
  return { s: published.s - recent, e: published.e, tight: false };
}

/** Where a party counts: its state, or itself when it belongs to none. */
export function endOf(party: PackedParty, id: string): string {
  return isState(party[3]) ? party[3] : id;
}
