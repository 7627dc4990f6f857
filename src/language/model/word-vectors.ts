import type { Table, Weights } from "./weights.ts";
import { affixRows, lowered, shapeRow } from "./word-features.ts";
import { WordPieces } from "./word-pieces.ts";

/** Word types kept at a time; when there are more, all are forgotten and computed again as they come. */
const KEPT = 12_000;

/**
 * What the first layer needs of a word type, computed once per type: its part in its own gates (`here`) and in
 * its neighbours' (`there`), `width` numbers each.
 */
export class WordVectors {
  readonly width: number;
  here: Float32Array;
  there: Float32Array;
  #count = 0;
  #ids = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #pieces: WordPieces;
  readonly #piece: Table;
  readonly #word: Table;
  readonly #affix: Table;
  readonly #shape: Table;
  readonly #w: Readonly<Record<string, Float32Array>>;
  readonly #d: number;

  constructor(weights: Weights) {
    const { header } = weights;
    this.#d = header.sizes.word as number;
    this.width = 6 * (header.sizes.first as number);
    let i = 0;
    for (const w of header.words.split("\n")) this.#words.set(w, ++i);
    this.#pieces = new WordPieces(header.pieces);
    this.#piece = weights.table("piece.weight");
    this.#word = weights.table("words.weight");
    this.#affix = weights.table("affix.weight");
    this.#shape = weights.table("shape.weight");
    const w: Record<string, Float32Array> = {};
    for (const name of ["from_piece", "up", "down", "here", "there"]) {
      w[name] = weights.floats(`${name}.weight`);
      if (weights.has(`${name}.bias`)) w[`${name}+`] = weights.floats(`${name}.bias`);
    }
    this.#w = w;
    this.here = new Float32Array(1024 * this.width);
    this.there = new Float32Array(1024 * this.width);
  }

  /** Makes room for `more` new types without forgetting any in between. */
  reserve(more: number): void {
    if (this.#count + more > KEPT) {
      this.#ids.clear();
      this.#count = 0;
    }
    const need = (this.#count + more) * this.width;
    if (need > this.here.length) {
      const size = Math.max(need, Math.min(this.here.length * 2, (KEPT + 512) * this.width));
      for (const key of ["here", "there"] as const) {
        const bigger = new Float32Array(size);
        bigger.set(this[key]);
        this[key] = bigger;
      }
    }
  }

  /** The number of a word type; its vectors begin at number × width. Call `reserve` first. */
  idOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#count++;
    this.#ids.set(form, id);
    this.#compute(form, id * this.width);
    return id;
  }

  #compute(form: string, at: number): void {
    const d = this.#d;
    const w = this.#w;
    const ids = this.#pieces.cut(form);
    const p = new Float32Array(this.#piece.width);
    for (const id of ids) addRow(this.#piece, id, p, 1 / ids.length);
    const x = product(w.from_piece as Float32Array, p, w["from_piece+"], d);
    const norm = lowered(form);
    const known = this.#words.get(norm);
    if (known !== undefined) addRow(this.#word, known, x, 1);
    for (const row of affixRows(norm)) addRow(this.#affix, row, x, 1);
    addRow(this.#shape, shapeRow(form), x, 1);
    const hidden = (w["up+"] as Float32Array).length;
    const up = product(w.up as Float32Array, x, w["up+"], hidden);
    for (let i = 0; i < hidden; i++) if ((up[i] as number) < 0) up[i] = 0;
    const down = product(w.down as Float32Array, up, w["down+"], d);
    for (let i = 0; i < d; i++) x[i] = (x[i] as number) + (down[i] as number);
    this.here.set(product(w.here as Float32Array, x, w["here+"], this.width), at);
    this.there.set(product(w.there as Float32Array, x, undefined, this.width), at);
  }
}

function addRow(table: Table, row: number, x: Float32Array, share: number): void {
  const { width, values } = table;
  const s = (table.scale[row] as number) * share;
  const at = row * width;
  for (let i = 0; i < width; i++) x[i] = (x[i] as number) + (values[at + i] as number) * s;
}

/** W x + b. */
function product(w: Float32Array, x: Float32Array, b: Float32Array | undefined, rows: number): Float32Array {
  const n = x.length;
  const out = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    let s = b ? (b[i] as number) : 0;
    const at = i * n;
    for (let j = 0; j < n; j++) s += (w[at + j] as number) * (x[j] as number);
    out[i] = s;
  }
  return out;
}
