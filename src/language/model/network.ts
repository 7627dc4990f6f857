import { BUCKETS, bucketOf } from "./buckets.ts";
import type { Weights } from "./weights.ts";
import { WordVectors } from "./word-vectors.ts";

/** Most words that are looked at together. */
export const WINDOW = 160;

/** What the network says of a window of words; the arrays are written anew by the next run. */
export interface Reading {
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
  readonly names: Uint8Array;
  readonly inner: Uint8Array;
  /** Above 0: a sentence begins here. */
  readonly start: Float32Array;
}

/** The trained network: two light recurrent layers over word vectors, and its heads. */
export class Network {
  readonly words: WordVectors;
  readonly reading: Reading;
  readonly #p: Readonly<Record<string, Float32Array>>;
  readonly #f: number;
  readonly #layers: readonly number[];
  readonly #arc: number;
  readonly #rel: number;
  readonly #tag: number;
  readonly #labels: number;
  readonly #counts: Readonly<Record<string, number>>;
  readonly #ids = new Int32Array(WINDOW);
  readonly #a: Float32Array;
  #y: Float32Array;
  #next: Float32Array;
  readonly #arcD: Float32Array;
  readonly #arcH: Float32Array;
  readonly #arcB = new Float32Array(WINDOW);
  readonly #relD: Float32Array;
  readonly #relH: Float32Array;
  readonly #far = new Float32Array(BUCKETS);
  readonly #hidden: Float32Array;
  readonly #tags: Float32Array;
  readonly #scores: Float32Array;

  constructor(weights: Weights) {
    this.words = new WordVectors(weights);
    const { sizes } = weights.header;
    const p: Record<string, Float32Array> = {};
    const tables = new Set(["piece.weight", "words.weight", "affix.weight", "shape.weight"]);
    for (const name of Object.keys(weights.header.tensors)) if (!tables.has(name)) p[name] = weights.floats(name);
    this.#p = p;
    this.#f = sizes.first as number;
    this.#layers = [sizes.second, sizes.third].filter((x): x is number => !!x);
    this.#arc = sizes.arc as number;
    this.#rel = sizes.rel as number;
    this.#tag = sizes.tag as number;
    this.#labels = weights.header.deprel.length;
    this.#counts = {
      xpos: weights.header.xpos.length,
      upos: weights.header.upos.length,
      names: weights.header.names.length,
      inner: weights.header.names.length,
    };
    const widest = Math.max(6 * this.#f, ...this.#layers.map((h) => 4 * h));
    this.#a = new Float32Array(WINDOW * widest);
    this.#y = new Float32Array(WINDOW * 2 * Math.max(this.#f, ...this.#layers));
    this.#next = new Float32Array(this.#y.length);
    this.#arcD = new Float32Array(WINDOW * this.#arc);
    this.#arcH = new Float32Array(WINDOW * this.#arc);
    this.#relD = new Float32Array(WINDOW * this.#rel);
    this.#relH = new Float32Array(WINDOW * this.#rel);
    this.#hidden = new Float32Array(WINDOW * this.#tag);
    this.#tags = new Float32Array(Math.max(...Object.values(this.#counts), this.#labels, this.#rel));
    this.#scores = new Float32Array(WINDOW * (WINDOW + 1));
    this.reading = {
      xpos: new Uint8Array(WINDOW),
      upos: new Uint8Array(WINDOW),
      names: new Uint8Array(WINDOW),
      inner: new Uint8Array(WINDOW),
      start: new Float32Array(WINDOW),
    };
  }

  /** Reads `n` words (at most WINDOW): fills `reading` and what `arcs` and `label` need. `glued[i]` is 1 where no space goes before word i. */
  run(forms: readonly string[], glued: Uint8Array, n: number): void {
    this.words.reserve(n);
    for (let i = 0; i < n; i++) this.#ids[i] = this.words.idOf(forms[i] as string);
    this.#first(glued, n);
    let z = 2 * this.#f;
    for (let k = 0; k < this.#layers.length; k++) {
      const h = this.#layers[k] as number;
      this.#project(`more.${k}`, this.#y, z, n, this.#a, 4 * h, false);
      scan(this.#a, n, h, 2, this.#next);
      [this.#y, this.#next] = [this.#next, this.#y];
      z = 2 * h;
    }
    this.#project("arc_d", this.#y, z, n, this.#arcD, this.#arc, true);
    this.#project("arc_h", this.#y, z, n, this.#arcH, this.#arc, true);
    this.#project("arc_b", this.#y, z, n, this.#arcB, 1, false);
    this.#project("rel_d", this.#y, z, n, this.#relD, this.#rel, false);
    this.#project("rel_h", this.#y, z, n, this.#relH, this.#rel, false);
    this.#project("tag", this.#y, z, n, this.#hidden, this.#tag, true);
    this.#project("heads.start", this.#hidden, this.#tag, n, this.reading.start, 1, false);
    for (const head of ["xpos", "upos", "names", "inner"] as const) {
      const count = this.#counts[head] as number;
      this.#project(`heads.${head}`, this.#hidden, this.#tag, n, this.#a, count, false);
      for (let i = 0; i < n; i++) this.reading[head][i] = best(this.#a, i * count, count);
    }
  }

  /** Arc scores among the words `from` to `to` of the last run: row i, column 0 the root, column j word `from`+j-1. */
  arcs(from: number, to: number): Float32Array {
    const n = to - from;
    const k = this.#arc;
    const far = this.#p.far as Float32Array;
    const root = this.#p.root as Float32Array;
    const rootB = (this.#p.root_b as Float32Array)[0] as number;
    const share = 1 / Math.sqrt(k);
    const d = this.#arcD;
    const h = this.#arcH;
    const out = this.#scores;
    for (let i = 0; i < n; i++) {
      const a = (from + i) * k;
      for (let b = 0; b < BUCKETS; b++) this.#far[b] = dot(d, a, far, b * k, k);
      const row = i * (n + 1);
      out[row] = dot(d, a, root, 0, k) * share + rootB;
      for (let j = 0; j < n; j++)
        out[row + j + 1] =
          (dot(d, a, h, (from + j) * k, k) + (this.#far[bucketOf(j - i)] as number)) * share + (this.#arcB[from + j] as number);
    }
    return out;
  }

  /** The best label of the arc from word `head` (-1: the root) to word `child` of the last run. */
  label(child: number, head: number): number {
    const k = this.#rel;
    const t = this.#tags;
    const far = this.#p.rel_far as Float32Array;
    const e = head < 0 ? 0 : bucketOf(head - child) * k;
    const h = head < 0 ? (this.#p.rel_root as Float32Array) : this.#relH;
    const at = head < 0 ? 0 : head * k;
    for (let i = 0; i < k; i++) {
      const s = (this.#relD[child * k + i] as number) + (h[at + i] as number) + (head < 0 ? 0 : (far[e + i] as number));
      t[i] = s > 0 ? s : 0;
    }
    const w = this.#p["rel.weight"] as Float32Array;
    const b = this.#p["rel.bias"] as Float32Array;
    let top = -Infinity;
    let label = 0;
    for (let r = 0; r < this.#labels; r++) {
      const s = dot(w, r * k, t, 0, k) + (b[r] as number);
      if (s > top) {
        top = s;
        label = r;
      }
    }
    return label;
  }

  #first(glued: Uint8Array, n: number): void {
    const f = this.#f;
    const w = 6 * f;
    const { here, there } = this.words;
    const marks = this.#p.glued as Float32Array;
    const a = this.#a;
    for (let i = 0; i < n; i++) {
      const at = i * w;
      const own = (this.#ids[i] as number) * w;
      a.set(here.subarray(own, own + w), at);
      if (i > 0) {
        const left = (this.#ids[i - 1] as number) * w;
        for (let k = 0; k < 3 * f; k++) a[at + k] = (a[at + k] as number) + (there[left + k] as number);
      }
      if (i + 1 < n) {
        const right = (this.#ids[i + 1] as number) * w;
        for (let k = 3 * f; k < w; k++) a[at + k] = (a[at + k] as number) + (there[right + k] as number);
      }
      if (glued[i]) for (let k = 0; k < w; k++) a[at + k] = (a[at + k] as number) + (marks[k] as number);
    }
    scan(a, n, f, 3, this.#y);
  }

  #project(name: string, x: Float32Array, width: number, n: number, out: Float32Array, rows: number, relu: boolean): void {
    const w = this.#p[`${name}.weight`] as Float32Array;
    const b = this.#p[`${name}.bias`] as Float32Array;
    for (let i = 0; i < n; i++) {
      for (let r = 0; r < rows; r++) {
        const s = dot(w, r * width, x, i * width, width) + (b[r] as number);
        out[i * rows + r] = relu && s < 0 ? 0 : s;
      }
    }
  }
}

/** Runs both directions of a light recurrent layer: candidate, forget and (with 3 gates) output, `h` wide each. */
function scan(a: Float32Array, n: number, h: number, gates: number, out: Float32Array): void {
  const w = 2 * gates * h;
  for (let direction = 0; direction < 2; direction++) {
    const base = direction * gates * h;
    for (let k = 0; k < h; k++) {
      let c = 0;
      for (let step = 0; step < n; step++) {
        const i = direction === 0 ? step : n - 1 - step;
        const at = i * w + base + k;
        const f = soft(a[at + h] as number);
        c = Math.fround(f * c + (1 - f) * (a[at] as number));
        out[i * 2 * h + direction * h + k] = gates === 3 ? c * soft(a[at + 2 * h] as number) : c;
      }
    }
  }
}

/** A sigmoid without exp: 1/2 + x / 2(1 + |x|). */
function soft(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number, n: number): number {
  let s = 0;
  for (let k = 0; k < n; k++) s += (a[i + k] as number) * (b[j + k] as number);
  return s;
}

function best(x: Float32Array, at: number, n: number): number {
  let top = -Infinity;
  let k = 0;
  for (let i = 0; i < n; i++) {
    const v = x[at + i] as number;
    if (v > top) {
      top = v;
      k = i;
    }
  }
  return k;
}
