import { BUCKETS, bucketOf } from "./buckets.ts";
import { Kernel, type Matrix, type Matrix16, type Part } from "./kernel.ts";
import { NamesNetwork } from "./names-network.ts";
import type { ModelHeader, Weights } from "./weights.ts";
import { WordVectors } from "./word-vectors.ts";

/** Most words that are looked at together. */
export const WINDOW = 160;

/** Row length of the arc scores, whatever the sentence's length. */
export const ARC_ROW = WINDOW + 16;

/** Added to the scores of "no name" and of types of names; chosen on Universal NER's dev file. */
const CAUTION: Readonly<Record<string, number>> = { O: 0.8, other: 0.5 };

/** The share of the network for names in the scores of names and of universal tags, the rest being the parser's; chosen on the dev files. */
const SHARE = { names: 0.75, upos: 0.3 };

/** Where the scores of a kind of tag stand, how many there are, and where the best goes. */
interface Head {
  readonly from: number;
  readonly count: number;
  readonly out: number;
}

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
  /** What is made of the last layer: numbers of at least 0, and others. */
  readonly #sides: Matrix16;
  readonly #signed: Matrix16;
  /** A row of `sides`: names by the network for names and by the parser, arcs, tags by the parser and by the other, labels. */
  readonly #row: number;
  readonly #columns: Readonly<Record<"named" | "own" | "arc" | "tag" | "tagged" | "rel" | "bias", number>>;
  /** Scores of Penn tags and of beginnings, then those of universal tags: `#scores` numbers a word. */
  readonly #outputs: Matrix;
  readonly #universal: Matrix;
  readonly #scores: number;
  readonly #named: Matrix;
  readonly #far: Matrix;
  readonly #label: Matrix;
  readonly #arc: number;
  readonly #rel: number;
  readonly #deprels: number;
  /** Which universal tag goes with which Penn tag: `upos` of them a Penn tag, 1 where the features are known. */
  readonly #pairs: Uint8Array;
  readonly #heads: readonly Head[];
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
    // the scale of the arc scores is in arc_d
    this.#sides = kernel.matrix16(z, [part("name"), part("arc_d", 1 / Math.sqrt(this.#arc)), part("arc_h"), part("tag")]);
    this.#signed = kernel.matrix16(z, [part("rel_d"), part("rel_h"), part("arc_b")]);
    const own = this.#names.width;
    const arc = own + (sizes.name as number);
    const tag = arc + 2 * this.#arc;
    const tagged = own + this.#sides.r;
    const rel = tagged + this.#names.tagWidth;
    this.#row = rel + this.#signed.r;
    this.#columns = { named: 0, own, arc, tag, tagged, rel, bias: rel + 2 * this.#rel };
    const { header } = weights;
    const caution = header.names.map((tag) => CAUTION[tag.replace(/^.-/, "")] ?? 0);
    const outer = mixed(part("named.heads.names"), part("heads.names"), SHARE.names, caution);
    const within = mixed(part("named.heads.inner"), part("heads.inner"), SHARE.names);
    this.#outputs = kernel.matrix(sizes.tag as number, [part("heads.xpos"), part("heads.start")]);
    this.#universal = kernel.matrix(rel - tag, [mixed(part("heads.upos"), part("named.heads.upos"), 1 - SHARE.upos)]);
    this.#scores = this.#outputs.r + this.#universal.r;
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
      outputs: kernel.take(4 * n * this.#scores),
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
    this.#pairs = pairsOf(header);
    this.#heads = [
      { from: 0, count: header.xpos.length, out: kernel.take(n) },
      { from: this.#outputs.r, count: header.upos.length, out: kernel.take(n) },
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
      start: kernel.floats(this.#at.outputs + 4 * header.xpos.length, (n - 1) * this.#scores),
      startStride: this.#scores,
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
    const c = this.#columns;
    const side = (column: number) => at.sides + 4 * column;
    this.#names.run(at.ids, at.glued, n, at, side(c.named), side(c.tagged), this.#row);
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
    const d = this.#signed;
    const step = run.quantise(y, s.k, n, s.k, at.q);
    run.project16(at.q, step, n, s.k, s.w, s.scale, s.b, s.r, side(c.own), this.#row, s.r);
    run.project16(at.q, step, n, d.k, d.w, d.scale, d.b, d.r, side(c.rel), this.#row, 0);
    const o = this.#outputs;
    const u = this.#universal;
    run.project(side(c.tag), this.#row, n, o.k, o.w, o.b, o.r, at.outputs, this.#scores, 0);
    run.project(side(c.tag), this.#row, n, u.k, u.w, u.b, u.r, at.outputs + 4 * o.r, this.#scores, 0);
    for (const { from, count, out } of this.#heads) run.best(at.outputs + 4 * from, this.#scores, n, count, out);
    this.#pair(n);
    const m = this.#named;
    run.project(side(c.named), this.#row, n, m.k, m.w, m.b, m.r, at.named, m.r, 0);
    for (const { from, types, out } of this.#layersOfNames) run.spans(at.named + 4 * from, m.r, n, types, out);
  }

  /** Two opinions may give a word tags that never go together: then its Penn tag is the best that goes with its universal one. */
  #pair(n: number): void {
    const { upos, xpos } = this.reading;
    const [penn, universal] = this.#heads as readonly [Head, Head];
    const stride = this.#scores;
    const scores = this.#kernel.floats(this.#at.outputs, n * stride);
    for (let i = 0; i < n; i++) {
      const u = upos[i] as number;
      if (this.#pairs[(xpos[i] as number) * universal.count + u] === 1) continue;
      let top = Number.NEGATIVE_INFINITY;
      for (let x = 0; x < penn.count; x++) {
        const score = scores[i * stride + penn.from + x] as number;
        if (this.#pairs[x * universal.count + u] === 1 && score > top) [top, xpos[i]] = [score, x];
      }
    }
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

function pairsOf({ upos, xpos, rules }: ModelHeader): Uint8Array {
  const out = new Uint8Array(xpos.length * upos.length);
  for (const pair of Object.keys(rules.features)) {
    const bar = pair.indexOf("|");
    const [u, x] = [upos.indexOf(pair.slice(0, bar)), xpos.indexOf(pair.slice(bar + 1))];
    if (u >= 0 && x >= 0) out[x * upos.length + u] = 1;
  }
  return out;
}

type Scores = Pick<Required<Part>, "weight" | "bias">;

/** Scores of two heads in one: a row of weights of the first beside the same row of the second, `share` of the one and the rest of the other. */
function mixed(a: Scores, b: Scores, share: number, more: readonly number[] = []): Part {
  const rows = a.bias.length;
  const [n, m] = [a.weight.length / rows, b.weight.length / rows];
  const weight = new Float32Array(rows * (n + m));
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < n; t++) weight[i * (n + m) + t] = share * (a.weight[i * n + t] as number);
    for (let t = 0; t < m; t++) weight[i * (n + m) + n + t] = (1 - share) * (b.weight[i * m + t] as number);
  }
  return { weight, bias: a.bias.map((x, i) => share * x + (1 - share) * (b.bias[i] as number) + (more[i] ?? 0)) };
}
