import { BUCKETS, bucketOf } from "./buckets.ts";
import { Kernel, type Matrix, type Matrix16, type Part } from "./kernel.ts";
import { NamesNetwork } from "./names-network.ts";
import type { Weights } from "./weights.ts";
import { WordVectors } from "./word-vectors.ts";

/** Most words that are looked at together. */
export const WINDOW = 160;

/** Row length of the arc scores, whatever the sentence's length. */
export const ARC_ROW = WINDOW + 16;

/** Added to the scores of "no name" and of types of names; chosen on Universal NER's dev file. */
const CAUTION: Readonly<Record<string, number>> = { O: 0.8, other: 0.5 };

/** The share of the network for names in the scores of names, the rest being the parser's; chosen on the same file. */
const SHARE = 0.6;

/** What the network says of a window of words: a label's number a word; written anew by the next run. */
export interface Reading {
  readonly ids: Int32Array;
  readonly xpos: Uint8Array;
  readonly upos: Uint8Array;
  readonly names: Uint8Array;
  readonly inner: Uint8Array;
  /** Above 0: a sentence begins here; `startStride` numbers a word. */
  readonly start: Float32Array;
  readonly startStride: number;
  /** Set by `arcs`: row i, column 0 the root, column j+1 word j; ARC_ROW numbers a row. */
  readonly arcs: Float32Array;
  /** Heads in, for `label`; labels out. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** The trained network: two light recurrent layers over word vectors, and its heads. */
export class Network {
  readonly reading: Reading;
  readonly #kernel: Kernel;
  readonly #words: WordVectors;
  readonly #f: number;
  readonly #layers: readonly { readonly h: number; readonly matrix: Matrix16 }[] = [];
  readonly #names: NamesNetwork;
  readonly #sides: Matrix16;
  /** A row of `sides`: what the network for names says, then what `#sides` makes of the last layer. */
  readonly #row: number;
  readonly #columns: Readonly<Record<"named" | "arc" | "tag" | "rel" | "bias", number>>;
  readonly #outputs: Matrix;
  readonly #named: Matrix;
  readonly #far: Matrix;
  readonly #label: Matrix;
  readonly #arc: number;
  readonly #rel: number;
  readonly #deprels: number;
  readonly #heads: readonly { readonly from: number; readonly count: number; readonly out: number }[];
  readonly #layersOfNames: readonly { readonly from: number; readonly types: number; readonly out: number }[];
  readonly #at: Readonly<
    Record<
      | "ids"
      | "glued"
      | "marks"
      | "a"
      | "y"
      | "z"
      | "q"
      | "sides"
      | "outputs"
      | "named"
      | "packed"
      | "far"
      | "arcs"
      | "heads"
      | "labels"
      | "bucket"
      | "relFar"
      | "relRoot"
      | "bias",
      number
    >
  >;
  readonly #glued: Uint8Array;

  constructor(weights: Weights, forgotten: () => void) {
    const { sizes } = weights.header;
    const f = sizes.first as number;
    const kernel = new Kernel(WordVectors.room(weights));
    this.#kernel = kernel;
    this.#words = new WordVectors(weights, kernel, forgotten);
    this.#f = f;
    this.#arc = sizes.arc as number;
    this.#rel = sizes.rel as number;
    this.#names = new NamesNetwork(weights, kernel, this.#words.named);
    const part = (name: string, times = 1) => ({
      weight: weights.floats(`${name}.weight`),
      bias: weights.floats(`${name}.bias`),
      times,
    });
    let z = 2 * f;
    const layers: { h: number; matrix: Matrix16 }[] = [];
    for (const h of [sizes.second, sizes.third]) {
      if (!h) continue;
      layers.push({ h, matrix: kernel.matrix16(z, [part(`more.${layers.length}`)]) });
      z = 2 * h;
    }
    this.#layers = layers;
    // with relu first; the scale of the arc scores is in arc_d
    this.#sides = kernel.matrix16(z, [
      part("name"),
      part("arc_d", 1 / Math.sqrt(this.#arc)),
      part("arc_h"),
      part("tag"),
      part("rel_d"),
      part("rel_h"),
      part("arc_b"),
    ]);
    const tag = sizes.tag as number;
    const arc = this.#names.width + (sizes.name as number);
    const rel = arc + 2 * this.#arc + tag;
    this.#row = this.#names.width + this.#sides.r;
    this.#columns = { named: 0, arc, tag: arc + 2 * this.#arc, rel, bias: rel + 2 * this.#rel };
    const { header } = weights;
    const counts = { xpos: header.xpos.length, upos: header.upos.length };
    const caution = header.names.map((tag) => CAUTION[tag.replace(/^.-/, "")] ?? 0);
    const outer = mixed(part("named.heads.names"), part("heads.names"), caution);
    const within = mixed(part("named.heads.inner"), part("heads.inner"));
    this.#outputs = kernel.matrix(tag, [part("heads.xpos"), part("heads.upos"), part("heads.start")]);
    this.#named = kernel.matrix(arc, [outer, within]);
    this.#far = kernel.matrix(this.#arc, [
      { weight: weights.floats("far") },
      { weight: weights.floats("root"), bias: weights.floats("root_b") },
    ]);
    this.#label = kernel.matrix(this.#rel, [part("rel")]);
    this.#deprels = header.deprel.length;
    const widest = Math.max(6 * f, this.#names.widest, this.#rel + this.#label.r, ...layers.map((l) => 4 * l.h));
    const tallest = Math.max(f, this.#names.widest / 4, ...layers.map((l) => l.h));
    const n = WINDOW + 8;
    const bucket = new Uint8Array(2 * n + 1);
    for (let d = -n; d <= n; d++) bucket[d + n] = bucketOf(d);
    this.#at = {
      ids: kernel.take(4 * n),
      glued: kernel.take(n),
      marks: kernel.put(weights.floats("glued")),
      a: kernel.take(4 * n * widest),
      y: kernel.take(8 * n * tallest),
      z: kernel.take(8 * n * tallest),
      q: kernel.take(4 * n * tallest),
      sides: kernel.take(4 * n * this.#row),
      outputs: kernel.take(4 * n * this.#outputs.r),
      named: kernel.take(4 * n * this.#named.r),
      packed: kernel.take(4 * n * this.#arc),
      far: kernel.take(4 * n * this.#far.r),
      arcs: kernel.take(4 * n * ARC_ROW),
      heads: kernel.take(4 * n),
      labels: kernel.take(n),
      bucket: kernel.put(bucket) + n,
      relFar: kernel.put(weights.floats("rel_far")),
      relRoot: kernel.put(weights.floats("rel_root")),
      bias: kernel.take(4 * n),
    };
    const bytes = (at: number) => new Uint8Array(kernel.memory.buffer, at, n);
    const start = Object.values(counts).reduce((a, b) => a + b, 0);
    this.#heads = [
      { from: 0, count: counts.xpos, out: kernel.take(n) },
      { from: counts.xpos, count: counts.upos, out: kernel.take(n) },
    ];
    const tags = header.names.length;
    this.#layersOfNames = [0, tags].map((from) => ({ from, types: (tags - 1) / 4, out: kernel.take(n) }));
    const [xpos, upos] = this.#heads.map((h) => bytes(h.out)) as [Uint8Array, Uint8Array];
    const [names, inner] = this.#layersOfNames.map((h) => bytes(h.out)) as [Uint8Array, Uint8Array];
    this.#glued = bytes(this.#at.glued);
    this.reading = {
      ids: new Int32Array(kernel.memory.buffer, this.#at.ids, n),
      xpos,
      upos,
      names,
      inner,
      start: kernel.floats(this.#at.outputs + 4 * start, (n - 1) * this.#outputs.r),
      startStride: this.#outputs.r,
      arcs: kernel.floats(this.#at.arcs, n * ARC_ROW),
      heads: new Int32Array(kernel.memory.buffer, this.#at.heads, n),
      labels: bytes(this.#at.labels),
    };
  }

  /** Reads `n` words (at most WINDOW): fills `reading`. `glued[i]` is 1 where no space goes before word i. */
  run(forms: readonly string[], glued: Uint8Array, n: number): void {
    const { run } = this.#kernel;
    const at = this.#at;
    const { ids } = this.reading;
    this.#words.reserve(n);
    for (let i = 0; i < n; i++) {
      ids[i] = this.#words.idOf(forms[i] as string);
      this.#glued[i] = glued[i] as number;
    }
    this.#names.run(at.ids, at.glued, n, at, at.sides, this.#row);
    run.first(at.ids, at.glued, n, this.#f, this.#words.encoder.here, this.#words.encoder.there, at.marks, at.a);
    let y = at.y;
    let z = at.z;
    run.scan(at.a, n, this.#f, 3, y);
    for (const { h, matrix: m } of this.#layers) {
      run.project16(at.q, run.quantise(y, m.k, n, m.k, at.q), n, m.k, m.w, m.scale, m.b, m.r, at.a, m.r, 0);
      run.scan(at.a, n, h, 2, z);
      [y, z] = [z, y];
    }
    const s = this.#sides;
    const c = this.#columns;
    const out = at.sides + 4 * this.#names.width;
    const relu = c.rel - this.#names.width;
    run.project16(at.q, run.quantise(y, s.k, n, s.k, at.q), n, s.k, s.w, s.scale, s.b, s.r, out, this.#row, relu);
    const o = this.#outputs;
    run.project(at.sides + 4 * c.tag, this.#row, n, o.k, o.w, o.b, o.r, at.outputs, o.r, 0);
    for (const { from, count, out } of this.#heads) run.best(at.outputs + 4 * from, o.r, n, count, out);
    const m = this.#named;
    run.project(at.sides + 4 * c.named, this.#row, n, m.k, m.w, m.b, m.r, at.named, m.r, 0);
    for (const { from, types, out } of this.#layersOfNames) run.spans(at.named + 4 * from, m.r, n, types, out);
  }

  /** Fills `reading.arcs` for the words `from` to `to` of the last run. */
  arcs(from: number, to: number): void {
    const { run } = this.#kernel;
    const at = this.#at;
    const n = to - from;
    const k = this.#arc;
    const r = this.#row;
    const d = at.sides + 4 * (from * r + this.#columns.arc);
    const bias = at.sides + 4 * (from * r + this.#columns.bias);
    const floats = this.#kernel.floats(bias, (n - 1) * r + 1);
    const own = this.#kernel.floats(at.bias, n + 8);
    for (let i = 0; i < n; i++) own[i] = floats[i * r] as number;
    run.pack(d + 4 * k, r, n, k, at.packed);
    run.project(d, r, n, k, at.packed, at.bias, (n + 7) & ~7, at.arcs + 4, ARC_ROW, 0);
    run.project(d, r, n, k, this.#far.w, this.#far.b, this.#far.r, at.far, this.#far.r, 0);
    run.distance(at.arcs, ARC_ROW, n, at.far, this.#far.r, at.bucket, BUCKETS);
  }

  /** Fills `reading.labels` for the words `from` to `to` of the last run, whose heads (counted from `from`, -1 the root) stand in `reading.heads`. */
  label(from: number, to: number): void {
    const { run } = this.#kernel;
    const at = this.#at;
    const n = to - from;
    const r = this.#row;
    const d = at.sides + 4 * (from * r + this.#columns.rel);
    const m = this.#label;
    run.pairs(d, d + 4 * this.#rel, r, n, this.#rel, at.heads, at.relFar, at.bucket, at.relRoot, at.a);
    const out = at.a + 4 * n * this.#rel;
    run.project(at.a, m.k, n, m.k, m.w, m.b, m.r, out, m.r, 0);
    run.best(out, m.r, n, this.#deprels, at.labels);
  }
}

/** Scores of two heads in one: a row of weights of the first beside the same row of the second, SHARE of the one and the rest of the other. */
function mixed(a: Required<Part>, b: Required<Part>, more: readonly number[] = []): Part {
  const rows = a.bias.length;
  const [n, m] = [a.weight.length / rows, b.weight.length / rows];
  const weight = new Float32Array(rows * (n + m));
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < n; t++) weight[i * (n + m) + t] = SHARE * (a.weight[i * n + t] as number);
    for (let t = 0; t < m; t++) weight[i * (n + m) + n + t] = (1 - SHARE) * (b.weight[i * m + t] as number);
  }
  return { weight, bias: a.bias.map((x, i) => SHARE * x + (1 - SHARE) * (b.bias[i] as number) + (more[i] ?? 0)) };
}
