import type { Kernel, Matrix } from "./kernel.ts";
import type { Table, Weights } from "./weights.ts";

/** Word types kept at a time. */
export const KEPT = 10_000;

/** What is known of a word type by itself. */
export interface TypeFeatures {
  readonly pieces: readonly number[];
  /** Rows of the tables of known words, of endings and beginnings, of shapes, of flags and of wide vectors; -1 for none. */
  readonly word: number;
  readonly affixes: readonly number[];
  readonly shape: number;
  readonly flags: number;
  readonly wide: number;
}

/** A table of rows of 8 bits in the kernel's memory. */
export interface Rows {
  readonly at: number;
  readonly width: number;
  readonly scale: Float32Array;
}

export function rowsOf(kernel: Kernel, { width, values, scale }: Table): Rows {
  return { at: kernel.put(values), width, scale };
}

/**
 * What the first layer of a network needs of a word type, computed once per type: its part in its own gates (`here`) and in its
 * neighbours' (`there`), `width` numbers each.
 */
export class TypeEncoder {
  /** Where the vectors of all types lie in the kernel's memory. */
  readonly here: number;
  readonly there: number;
  readonly #width: number;
  readonly #kernel: Kernel;
  /** Tables whose rows are projected before they are added to the others, and their matrices. */
  readonly #piece: Rows;
  readonly #wide: Rows | null;
  readonly #fromPiece: Matrix;
  readonly #fromWide: Matrix | null;
  readonly #word: Rows | null;
  readonly #affix: Rows;
  readonly #shape: Rows;
  readonly #flags: Rows;
  readonly #up: Matrix;
  readonly #down: Matrix;
  readonly #here: Matrix;
  readonly #there: Matrix;
  readonly #p: number;
  readonly #x: number;
  readonly #hidden: number;
  readonly #more: number;

  /** `prefix` begins the names of the network's tensors; `first` is the width of its first layer. */
  constructor(weights: Weights, kernel: Kernel, prefix: string, first: number, piece: Rows, wide: Rows | null) {
    this.#kernel = kernel;
    this.#width = 6 * first;
    const table = (name: string) => rowsOf(kernel, weights.table(`${prefix}${name}.weight`));
    const matrix = (name: string, k: number) => {
      const weight = weights.floats(`${prefix}${name}.weight`);
      const bias = weights.has(`${prefix}${name}.bias`) ? weights.floats(`${prefix}${name}.bias`) : undefined;
      return kernel.matrix(k, [bias ? { weight, bias } : { weight }]);
    };
    this.#piece = piece;
    this.#fromPiece = matrix("from_piece", piece.width);
    const hasWide = wide && weights.has(`${prefix}from_wide.weight`);
    this.#wide = hasWide ? wide : null;
    this.#fromWide = hasWide ? matrix("from_wide", wide.width) : null;
    this.#word = weights.has(`${prefix}words.weight`) ? table("words") : null;
    this.#affix = table("affix");
    this.#shape = table("shape");
    this.#flags = table("flags");
    const d = this.#affix.width;
    this.#up = matrix("up", d);
    this.#down = matrix("down", this.#up.r);
    this.#here = matrix("here", d);
    this.#there = matrix("there", d);
    this.#p = kernel.take(4 * (piece.width + (wide?.width ?? 0)));
    this.#x = kernel.take(4 * d);
    this.#hidden = kernel.take(4 * this.#up.r);
    this.#more = kernel.take(4 * d);
    this.here = kernel.take(4 * KEPT * this.#width);
    this.there = kernel.take(4 * KEPT * this.#width);
  }

  /** Computes the vectors of type number `id`; they begin at id × width. */
  compute(id: number, features: TypeFeatures): void {
    const { run } = this.#kernel;
    const at = 4 * id * this.#width;
    const p = this.#p;
    const x = this.#x;
    const { pieces } = features;
    this.#kernel.floats(p, this.#piece.width).fill(0);
    for (const piece of pieces) this.#add(this.#piece, piece, p, 1 / pieces.length);
    this.#project(this.#fromPiece, p, x, 0);
    if (this.#wide && this.#fromWide && features.wide >= 0) {
      this.#kernel.floats(p, this.#wide.width).fill(0);
      this.#add(this.#wide, features.wide, p, 1);
      this.#project(this.#fromWide, p, this.#more, 0);
      this.#sum(x, this.#more);
    }
    if (this.#word && features.word >= 0) this.#add(this.#word, features.word, x, 1);
    for (const row of features.affixes) this.#add(this.#affix, row, x, 1);
    this.#add(this.#shape, features.shape, x, 1);
    this.#add(this.#flags, features.flags, x, 1);
    this.#project(this.#up, x, this.#hidden, this.#up.r);
    this.#project(this.#down, this.#hidden, this.#more, 0);
    this.#sum(x, this.#more);
    const { w, b: bias, k, r } = this.#here;
    run.project(x, 0, 1, k, w, bias, r, this.here + at, 0, 0);
    run.project(x, 0, 1, k, this.#there.w, this.#there.b, r, this.there + at, 0, 0);
  }

  #sum(x: number, y: number): void {
    const d = this.#down.r;
    const a = this.#kernel.floats(x, d);
    const b = this.#kernel.floats(y, d);
    for (let i = 0; i < d; i++) a[i] = (a[i] as number) + (b[i] as number);
  }

  #add(rows: Rows, i: number, x: number, share: number): void {
    this.#kernel.run.row(rows.at + i * rows.width, (rows.scale[i] as number) * share, rows.width, x);
  }

  #project(m: Matrix, x: number, out: number, relu: number): void {
    this.#kernel.run.project(x, 0, 1, m.k, m.w, m.b, m.r, out, 0, relu);
  }
}
