import { fnv, unitsOf } from "./word-features.ts";

/** Bits of what facts and lists of names say of a word; training/gazetteer.py writes them. */
export const GIVEN = 1;
export const PLACE = 4;
// 2 marks surnames, 8 organisations and 16 acronyms; only the trained weights look at them.
export const DEMONYM = 32;

/** Bits by word in lower case; undefined for a word that no list has. */
export interface WordFlags {
  get(word: string): number | undefined;
}

/** Kind of the hash, so that it is another than those of affixes and shapes. */
const KIND = 30;

/**
 * Words known by their 32-bit hash, so that nothing is read when the model is loaded: `keys` is a table with open addressing whose length
 * is a power of two, 0 an empty place; `bits` stand beside them. training/export.py lays it out.
 */
export class FlagTable implements WordFlags {
  readonly #keys: Uint32Array;
  readonly #bits: Uint8Array;

  constructor(keys: Uint32Array, bits: Uint8Array) {
    this.#keys = keys;
    this.#bits = bits;
  }

  get(word: string): number | undefined {
    const u = unitsOf(word);
    const key = fnv(KIND, u, 0, u.length) || 1;
    const mask = this.#keys.length - 1;
    for (let i = key & mask; ; i = (i + 1) & mask) {
      const k = this.#keys[i] as number;
      if (k === key) return this.#bits[i];
      if (k === 0) return undefined;
    }
  }
}
