import { fnv, unitsOf } from "./word-features.ts";

/** Kind of the hash, so that it is another than those of affixes, shapes and flags. */
const KIND = 31;

/** Rows of a table by word in lower case, the words known by their 32-bit hashes in rising order; training/export.py lays it out. */
export class WordTable {
  readonly #keys: Uint32Array;

  constructor(keys: Uint32Array) {
    this.#keys = keys;
  }

  /** The row of a word, -1 for one that the table does not have. */
  rowOf(word: string): number {
    const u = unitsOf(word);
    const key = fnv(KIND, u, 0, u.length);
    let from = 0;
    let to = this.#keys.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#keys[middle] as number) < key) from = middle + 1;
      else to = middle;
    }
    return this.#keys[from] === key ? from : -1;
  }
}
