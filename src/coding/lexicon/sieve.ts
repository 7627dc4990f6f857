import type { WordLists } from "./asked.ts";
import type { Condition, Lexeme } from "./entry.ts";
import { type Slot, slotOf } from "./slot.ts";

/** Numbers that a lexeme takes up: the functions that must be filled, two words that must stand in the sentence, the list its object is of. */
const width = 4;

/** The functions asked for, a bit each. */
export const functions: readonly Slot[] = ["subj", "obj", "iobj", "xcomp", "ccomp"].map(slotOf);
export const object = slotOf("obj");

/** What a sieve needs to know of a predicate. */
export interface Sifted {
  /** A bit for each of `functions` that is filled. */
  readonly filled: number;
  /** Whether a word stands in the sentence. */
  has(word: number): boolean;
  /** Whether the object may be called a word of a list. */
  objectIn(list: number): boolean;
}

/**
 * What is cheap to ask of the frames of one word, side by side in memory: most frames fail by it, and the others are matched in
 * full. It never stops a frame that holds.
 */
export class Sieve {
  readonly #asked: Int32Array;
  readonly #end: number;

  constructor(lexemes: readonly Lexeme[], lists: WordLists) {
    this.#end = lexemes.length;
    this.#asked = new Int32Array(lexemes.length * width);
    lexemes.forEach(({ entry, numbers }, n) => {
      const words = [...numbers, ...entry.when.map((condition) => onlySlot(condition)?.word ?? 0)].filter((word) => word !== 0);
      // A run of words has its own object; what its verb has says nothing.
      const conditions = numbers.length > 0 ? [] : entry.when;
      this.#asked.set(
        [
          conditions.reduce((bits, condition) => bits | bitOf(onlySlot(condition)), 0),
          words[0] ?? 0,
          words[1] ?? 0,
          (conditions.map((condition) => listOf(condition, lists)).find((id) => id >= 0) ?? -1) + 1,
        ],
        n * width,
      );
    });
  }

  /** The first lexeme from a place on that may hold; -1 for none. */
  next(from: number, sifted: Sifted): number {
    const asked = this.#asked;
    for (let n = from; n < this.#end; n++) {
      const at = n * width;
      if ((asked[at]! & ~sifted.filled) !== 0) continue;
      const first = asked[at + 1]!;
      if (first !== 0 && !sifted.has(first)) continue;
      const second = asked[at + 2]!;
      if (second !== 0 && !sifted.has(second)) continue;
      const list = asked[at + 3]!;
      if (list === 0 || sifted.objectIn(list - 1)) return n;
    }
    return -1;
  }
}

/** The slot that must be filled for a condition to hold, if there is only one. */
function onlySlot({ negated, alternatives }: Condition): Slot | undefined {
  const [first, ...others] = alternatives;
  return negated || others.length > 0 || first?.slots.length !== 1 ? undefined : first.slots[0];
}

const bitOf = (slot: Slot | undefined): number => (slot && functions.includes(slot) ? 1 << functions.indexOf(slot) : 0);

/** The list of words of which the object must be; -1 where a condition asks for none, or for more than words tell. */
function listOf(condition: Condition, lists: WordLists): number {
  const [alternative] = condition.alternatives;
  if (onlySlot(condition) !== object || !alternative || alternative.act !== "" || alternative.values.length === 0) return -1;
  const { id, kinds, money } = lists.ask(alternative.values);
  return kinds.length > 0 || money ? -1 : id;
}
