import type { Kernel, Matrix16 } from "./kernel.ts";
import type { TypeEncoder } from "./type-encoder.ts";
import type { Weights } from "./weights.ts";

/** Where in the kernel's memory a network may write while it runs. */
export interface Scratch {
  readonly a: number;
  readonly y: number;
  readonly z: number;
  readonly q: number;
}

/**
 * The network for names: two light recurrent layers over word types of its own, which know wide word vectors. It is taught apart from
 * the parser, names and tags together, and is a second opinion on both.
 */
export class NamesNetwork {
  /** Numbers a word that it gives for names, none below 0. */
  readonly width: number;
  /** Numbers a word that it gives for tags, none below 0. */
  readonly tagWidth: number;
  /** The widest row that it writes to `a`, `y` or `z`. */
  readonly widest: number;
  readonly #kernel: Kernel;
  readonly #types: TypeEncoder;
  readonly #first: number;
  readonly #second: number;
  readonly #marks: number;
  readonly #more: Matrix16;
  readonly #name: Matrix16;
  readonly #tag: Matrix16;

  constructor(weights: Weights, kernel: Kernel, types: TypeEncoder) {
    const { sizes } = weights.header;
    this.#kernel = kernel;
    this.#types = types;
    this.#first = sizes.named_first as number;
    this.#second = sizes.named_second as number;
    this.#marks = kernel.put(weights.floats("named.glued"));
    const matrix = (name: string, k: number) =>
      kernel.matrix16(k, [{ weight: weights.floats(`${name}.weight`), bias: weights.floats(`${name}.bias`) }]);
    this.#more = matrix("named.more.0", 2 * this.#first);
    this.#name = matrix("named.name", 2 * this.#second);
    this.#tag = matrix("named.tag", 2 * this.#second);
    this.width = this.#name.r;
    this.tagWidth = this.#tag.r;
    this.widest = Math.max(6 * this.#first, this.#more.r);
  }

  /** Writes `width` numbers for each of `n` words to `names` and `tagWidth` to `tags`, `stride` apart. */
  run(ids: number, glued: number, n: number, { a, y, z, q }: Scratch, names: number, tags: number, stride: number): void {
    const { run } = this.#kernel;
    run.first(ids, glued, n, this.#first, this.#types.here, this.#types.there, this.#marks, a);
    run.scan(a, n, this.#first, 3, y);
    const m = this.#more;
    run.project16(q, run.quantise(y, m.k, n, m.k, q), n, m.k, m.w, m.scale, m.b, m.r, a, m.r, 0);
    run.scan(a, n, this.#second, 2, z);
    const { k } = this.#name;
    const step = run.quantise(z, k, n, k, q);
    for (const [h, out] of [
      [this.#name, names],
      [this.#tag, tags],
    ] as const)
      run.project16(q, step, n, k, h.w, h.scale, h.b, h.r, out, stride, h.r);
  }
}
