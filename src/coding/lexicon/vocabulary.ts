/**
 * Numbers for the words that tables and lexicons know, so that what is asked of a word in many places is looked up once. Tables
 * alone make words known, texts never do: there are as many as the data files have.
 */
const numbers = new Map<string, number>();

/** How many words are known; grows as tables are read. */
export const knownWords = (): number => numbers.size;

/** The number of a word (lower case) that some table knows, from 1; 0 for any other. */
export const numberOf = (word: string): number => numbers.get(word) ?? 0;

/** The number of a word of a table. */
export function enter(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(word, number);
  return number;
}

/** What a table says of words, asked by their numbers. */
export class WordTable<T> {
  readonly #values: (T | undefined)[] = [];

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) this.#values[enter(word)] = value;
  }

  /** What it says of the word of this number; undefined of words it does not have. */
  get(number: number): T | undefined {
    return number === 0 ? undefined : this.#values[number];
  }
}

/** Some words, asked for by their numbers. */
export class WordSet {
  /** A bit a number. */
  readonly #bits: Int32Array;

  constructor(words: Iterable<string>) {
    const entered = Array.from(words, enter);
    this.#bits = new Int32Array((entered.reduce((most, number) => Math.max(most, number), 0) >> 5) + 1);
    for (const number of entered) this.#bits[number >> 5]! |= 1 << (number & 31);
  }

  has(number: number): boolean {
    const at = number >> 5;
    return at < this.#bits.length && (this.#bits[at]! & (1 << (number & 31))) !== 0;
  }
}
