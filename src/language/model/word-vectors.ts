import type { Kernel, Matrix } from "./kernel.ts";
import type { Table, Weights } from "./weights.ts";
import { affixRows, lowered, shapeRow } from "./word-features.ts";
import type { WordFlags } from "./word-flags.ts";
import { WordPieces } from "./word-pieces.ts";

/** Word types kept at a time; when there are more, all are forgotten and computed again as they come. */
const KEPT = 10_000;

/** A table of rows of 8 bits in the kernel's memory. */
interface Rows {
  readonly at: number;
  readonly width: number;
  readonly scale: Float32Array;
}

/**
 * What the first layer needs of a word type, computed once per type: its part in its own gates (`here`) and in
 * its neighbours' (`there`), `width` numbers each.
 */
export class WordVectors {
  /** Where the vectors of all types lie in the kernel's memory. */
  readonly here: number;
  readonly there: number;
  readonly #width: number;
  #count = 0;
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #pieces: WordPieces;
  readonly #kernel: Kernel;
  readonly #piece: Rows;
  readonly #word: Rows;
  readonly #affix: Rows;
  readonly #shape: Rows;
  readonly #flag: Rows | null;
  readonly #flags: WordFlags;
  readonly #fromPiece: Matrix;
  readonly #up: Matrix;
  readonly #down: Matrix;
  readonly #here: Matrix;
  readonly #there: Matrix;
  readonly #p: number;
  readonly #x: number;
  readonly #hidden: number;
  readonly #more: number;
  readonly #forgotten: () => void;

  /** `forgotten` is called when the numbers of types begin anew. */
  constructor(weights: Weights, kernel: Kernel, forgotten: () => void) {
    const { header } = weights;
    this.#kernel = kernel;
    this.#forgotten = forgotten;
    const d = header.sizes.word as number;
    this.#width = 6 * (header.sizes.first as number);
    let i = 0;
    for (const w of header.words.split("\n")) this.#words.set(w, ++i);
    this.#pieces = new WordPieces(header.pieces);
    const rows = ({ width, values, scale }: Table): Rows => ({ at: kernel.put(values), width, scale });
    this.#piece = rows(weights.table("piece.weight"));
    this.#word = rows(weights.table("words.weight"));
    this.#affix = rows(weights.table("affix.weight"));
    this.#shape = rows(weights.table("shape.weight"));
    this.#flag = weights.has("flags.weight") ? rows(weights.table("flags.weight")) : null;
    this.#flags = weights.flags;
    const matrix = (name: string, k: number) =>
      kernel.matrix(k, [
        weights.has(`${name}.bias`)
          ? { weight: weights.floats(`${name}.weight`), bias: weights.floats(`${name}.bias`) }
          : { weight: weights.floats(`${name}.weight`) },
      ]);
    this.#fromPiece = matrix("from_piece", this.#piece.width);
    this.#up = matrix("up", d);
    this.#down = matrix("down", header.sizes.hidden as number);
    this.#here = matrix("here", d);
    this.#there = matrix("there", d);
    this.#p = kernel.take(4 * this.#piece.width);
    this.#x = kernel.take(4 * d);
    this.#hidden = kernel.take(4 * this.#up.r);
    this.#more = kernel.take(4 * d);
    this.here = kernel.take(4 * KEPT * this.#width);
    this.there = kernel.take(4 * KEPT * this.#width);
  }

  /** Bytes of memory that the vectors of all types take. */
  static room(weights: Weights): number {
    return 8 * KEPT * 6 * (weights.header.sizes.first as number) + 32_000_000;
  }

  /** Makes sure that `more` new types fit without forgetting any in between. */
  reserve(more: number): void {
    if (this.#count + more <= KEPT) return;
    this.#ids.clear();
    this.#count = 0;
    this.#forgotten();
  }

  /** The number of a word type; its vectors begin at number × width. Call `reserve` first. */
  idOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#count++;
    // a key of its own: a slice would keep the whole text in memory
    this.#ids.set(form.length > 12 ? unshared(form) : form, id);
    this.#compute(form, 4 * id * this.#width);
    return id;
  }

  #compute(form: string, at: number): void {
    const { run } = this.#kernel;
    const p = this.#p;
    const x = this.#x;
    const ids = this.#pieces.cut(form);
    this.#kernel.floats(p, this.#piece.width).fill(0);
    for (const id of ids) this.#add(this.#piece, id, p, 1 / ids.length);
    this.#project(this.#fromPiece, p, x, 0);
    const norm = lowered(form);
    const known = this.#words.get(norm);
    if (known !== undefined) this.#add(this.#word, known, x, 1);
    for (const row of affixRows(norm)) this.#add(this.#affix, row, x, 1);
    this.#add(this.#shape, shapeRow(form), x, 1);
    if (this.#flag) this.#add(this.#flag, this.#flags.get(norm) ?? 0, x, 1);
    this.#project(this.#up, x, this.#hidden, this.#up.r);
    this.#project(this.#down, this.#hidden, this.#more, 0);
    const d = this.#down.r;
    const a = this.#kernel.floats(x, d);
    const b = this.#kernel.floats(this.#more, d);
    for (let i = 0; i < d; i++) a[i] = (a[i] as number) + (b[i] as number);
    const { w, b: bias, k, r } = this.#here;
    run.project(x, 0, 1, k, w, bias, r, this.here + at, 0, 0);
    run.project(x, 0, 1, k, this.#there.w, this.#there.b, r, this.there + at, 0, 0);
  }

  #add(rows: Rows, i: number, x: number, share: number): void {
    this.#kernel.run.row(rows.at + i * rows.width, (rows.scale[i] as number) * share, rows.width, x);
  }

  #project(m: Matrix, x: number, out: number, relu: number): void {
    this.#kernel.run.project(x, 0, 1, m.k, m.w, m.b, m.r, out, 0, relu);
  }
}

function unshared(form: string): string {
  return JSON.parse(JSON.stringify(form)) as string;
}
