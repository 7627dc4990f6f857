import { internal } from "../../language/internal.ts";
import { enter } from "./vocabulary.ts";

/** Where a frame looks for a party or a word: a grammatical function, a preposition, a word nearby, or below another slot ("obj.mod"). */
export interface Slot {
  readonly name: string;
  /** From 0; the same name gives the same slot. */
  readonly id: number;
  /** Number in the vocabulary of the word that must stand in the sentence for it to be filled; 0 where it hangs on no single word. */
  readonly word: number;
  /** What it stands below, and how: `obj` and `mod` of "obj.mod". */
  readonly outer: Slot | undefined;
  readonly inner: string;
}

/** Slots that are read from the tree and not from a word of that name. */
const functions = new Set([
  "subj",
  "obj",
  "iobj",
  "xcomp",
  "ccomp",
  "comp",
  "poss",
  "mod",
  "own",
  "cond",
  "orelse",
  "speaker",
  "quoted",
  "above",
]);

const slots = new Map<string, Slot>();

/** The slot of a name. */
export function slotOf(name: string): Slot {
  const known = slots.get(name);
  if (known) return known;
  const dot = name.indexOf(".");
  const slot: Slot = {
    name: internal(name),
    id: slots.size,
    word: dot >= 0 || name.includes(" ") || functions.has(name) ? 0 : enter(name),
    outer: dot > 0 ? slotOf(name.slice(0, dot)) : undefined,
    inner: internal(dot > 0 ? name.slice(dot + 1) : ""),
  };
  slots.set(name, slot);
  return slot;
}
