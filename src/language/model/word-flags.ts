import { FLAGS, WordTable } from "./word-table.ts";

/** Bits of what facts and lists of names say of a word; training/gazetteer.py writes them. */
export const GIVEN = 1;
export const PLACE = 4;
// 2 marks surnames, 8 organisations and 16 acronyms; only the trained weights look at them.
export const DEMONYM = 32;

/** Bits by word in lower case; undefined for a word that no list has. */
export interface WordFlags {
  get(word: string): number | undefined;
}

/** Words known by their hash, so that nothing is read when the model is loaded; training/export.py lays them out, their bits beside them. */
export class FlagTable implements WordFlags {
  readonly #words: WordTable;
  readonly #bits: Uint8Array;

  constructor(keys: Uint32Array, bits: Uint8Array) {
    this.#words = new WordTable(keys, FLAGS);
    this.#bits = bits;
  }

  get(word: string): number | undefined {
    const row = this.#words.rowOf(word);
    return row < 0 ? undefined : this.#bits[row];
  }
}
