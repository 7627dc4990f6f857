import type { Kernel } from "./kernel.ts";
import { KEPT, rowsOf, TypeEncoder } from "./type-encoder.ts";
import type { Weights } from "./weights.ts";
import { affixRows, lowered, shapeRow } from "./word-features.ts";
import type { WordFlags } from "./word-flags.ts";
import { WordPieces } from "./word-pieces.ts";
import type { WordTable } from "./word-table.ts";

/**
 * The word types met so far, at most KEPT: when there are more, all are forgotten and computed again as they come. Each has a number, and
 * by it its vectors for the first layer of both networks.
 */
export class WordVectors {
  readonly encoder: TypeEncoder;
  /** Of the network for names alone. */
  readonly named: TypeEncoder;
  #count = 0;
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #pieces: WordPieces;
  readonly #flags: WordFlags;
  readonly #wide: WordTable;
  readonly #forgotten: () => void;

  /** `forgotten` is called when the numbers of types begin anew. */
  constructor(weights: Weights, kernel: Kernel, forgotten: () => void) {
    const { header } = weights;
    this.#forgotten = forgotten;
    let i = 0;
    for (const w of header.words.split("\n")) this.#words.set(w, ++i);
    this.#pieces = new WordPieces(header.pieces);
    this.#flags = weights.flags;
    this.#wide = weights.wide;
    const piece = rowsOf(kernel, weights.table("piece.weight"));
    const wide = rowsOf(kernel, weights.table("wide.weight"));
    this.encoder = new TypeEncoder(weights, kernel, "", header.sizes.first as number, piece, wide);
    this.named = new TypeEncoder(weights, kernel, "named.", header.sizes.named_first as number, piece, wide);
  }

  /** Bytes of memory that the vectors of all types take. */
  static room({ header: { sizes } }: Weights): number {
    return 8 * KEPT * 6 * ((sizes.first as number) + (sizes.named_first as number)) + 40_000_000;
  }

  /** Makes sure that `more` new types fit without forgetting any in between. */
  reserve(more: number): void {
    if (this.#count + more <= KEPT) return;
    this.#ids.clear();
    this.#count = 0;
    this.#forgotten();
  }

  /** The number of a word type. Call `reserve` first. */
  idOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#count++;
    // a key of its own: a slice would keep the whole text in memory
    this.#ids.set(form.length > 12 ? unshared(form) : form, id);
    const norm = lowered(form);
    const features = {
      pieces: this.#pieces.cut(form),
      word: this.#words.get(norm) ?? -1,
      affixes: affixRows(norm),
      shape: shapeRow(form),
      flags: this.#flags.get(norm) ?? 0,
      wide: this.#wide.rowOf(norm),
    };
    this.encoder.compute(id, features);
    this.named.compute(id, features);
    return id;
  }
}

function unshared(form: string): string {
  return JSON.parse(JSON.stringify(form)) as string;
}
