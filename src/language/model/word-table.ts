import { fnv, unitsOf } from "./word-features.ts";

/** Kinds of the hashes of wide vectors and of flags, others than those of affixes and shapes. */
export const WIDE = 31;
export const FLAGS = 30;

/** Keys are sought among those that share their first bits. */
const SHIFT = 20;

/** Rows of a table by word in lower case, the words known by their 32-bit hashes in rising order; training/export.py lays it out. */
export class WordTable {
  readonly #keys: Uint32Array;
  readonly #kind: number;
  /** Where the keys begin that share their first bits; the last is where they end. */
  readonly #starts = new Int32Array((1 << (32 - SHIFT)) + 1);

  constructor(keys: Uint32Array, kind: number) {
    this.#keys = keys;
    this.#kind = kind;
    for (const key of keys) this.#starts[(key >>> SHIFT) + 1]!++;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i]! += this.#starts[i - 1] as number;
  }

  /** The row of a word, -1 for one that the table does not have. */
  rowOf(word: string): number {
    const u = unitsOf(word);
    const key = fnv(this.#kind, u, 0, u.length);
    let from = this.#starts[key >>> SHIFT] as number;
    const end = this.#starts[(key >>> SHIFT) + 1] as number;
    let to = end;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#keys[middle] as number) < key) from = middle + 1;
      else to = middle;
    }
    return from < end && this.#keys[from] === key ? from : -1;
  }
}
