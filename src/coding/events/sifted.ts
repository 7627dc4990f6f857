import type { Sentence } from "../../language/analysis.ts";
import type { WordLists } from "../lexicon/asked.ts";
import { functions, object, type Sifted } from "../lexicon/sieve.ts";
import type { Predicate } from "./slots.ts";
import { wordsMeant } from "./thing-meant.ts";

/** What a sieve needs to know of one predicate; of its object only where a frame asks. */
export class SiftedPredicate implements Sifted {
  readonly filled: number;
  readonly #predicate: Predicate;
  readonly #lists: WordLists;
  readonly #sentences: readonly Sentence[];
  /** A bit for each list that a word of the object is in. */
  #object: Int32Array | undefined;

  /** `sentences`: all of the document, for what a pronoun stands for. */
  constructor(predicate: Predicate, lists: WordLists, sentences: readonly Sentence[]) {
    this.#predicate = predicate;
    this.#lists = lists;
    this.#sentences = sentences;
    let filled = 0;
    functions.forEach((slot, n) => {
      if (predicate.first(slot) !== undefined) filled |= 1 << n;
    });
    this.filled = filled;
  }

  has(word: number): boolean {
    return this.#predicate.tree.has(word);
  }

  objectIn(list: number): boolean {
    this.#object ??= this.#listsOfObject();
    return (this.#object[list >> 5]! & (1 << (list & 31))) !== 0;
  }

  #listsOfObject(): Int32Array {
    const { tree, sentence } = this.#predicate;
    const rows = this.#predicate
      .all(object)
      .flatMap((token) => wordsMeant(this.#sentences, sentence, tree, token).map((word) => this.#lists.row(word)));
    const all = new Int32Array(rows.reduce((most, row) => Math.max(most, row.length), 0));
    for (const row of rows) for (let n = 0; n < row.length; n++) all[n]! |= row[n]!;
    return all;
  }
}
