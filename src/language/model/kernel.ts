import { kernelBytes } from "./kernel/kernel-bytes.ts";

/** The functions of kernel/kernel.c; pointers are byte offsets into `memory`. */
interface Functions {
  heap(): number;
  project(
    x: number,
    xs: number,
    n: number,
    k: number,
    w: number,
    b: number,
    r: number,
    out: number,
    os: number,
    relu: number,
  ): void;
  first(ids: number, glued: number, n: number, f: number, here: number, there: number, marks: number, a: number): void;
  scan(a: number, n: number, h: number, gates: number, out: number): void;
  best(x: number, stride: number, n: number, r: number, out: number): void;
  pack(h: number, stride: number, n: number, k: number, out: number): void;
  distance(out: number, os: number, n: number, far: number, fs: number, bucket: number, root: number): void;
  pairs(
    d: number,
    h: number,
    stride: number,
    n: number,
    k: number,
    heads: number,
    e: number,
    bucket: number,
    root: number,
    out: number,
  ): void;
  quantise(x: number, stride: number, n: number, k: number, out: number): number;
  project16(
    x: number,
    step: number,
    n: number,
    k: number,
    w: number,
    scale: number,
    b: number,
    r: number,
    out: number,
    os: number,
    relu: number,
  ): void;
  spans(x: number, stride: number, n: number, types: number, out: number): void;
  row(table: number, scale: number, n: number, x: number): void;
}

/** A matrix packed for `project`: output rows in eights. */
export interface Matrix {
  readonly w: number;
  readonly b: number;
  /** Inputs, and outputs rounded up to a multiple of 8. */
  readonly k: number;
  readonly r: number;
}

/** A matrix of integers packed for `project16`, with a scale a row. */
export interface Matrix16 extends Matrix {
  readonly scale: number;
}

/** Rows of a matrix: their weights, their biases, and what both are multiplied by. */
export interface Part {
  readonly weight: Float32Array;
  readonly bias?: Float32Array;
  readonly times?: number;
}

/** The part of the WebAssembly interface that is used here; neither TypeScript's esnext library nor Node's types have it. */
interface Assembly {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;

/** The kernel with its own memory; what is taken from it is never given back. */
export class Kernel {
  readonly run: Functions;
  readonly memory: InstanceType<Assembly["Memory"]>;
  #top: number;

  constructor(bytes: number) {
    this.memory = new assembly.Memory({ initial: Math.ceil((bytes + 131_072) / 65_536) });
    const binary = Uint8Array.from(atob(kernelBytes), (c) => c.charCodeAt(0));
    const instance = new assembly.Instance(new assembly.Module(binary), { env: { memory: this.memory } });
    this.run = instance.exports as Functions;
    this.#top = (this.run.heap() + 63) & ~63;
  }

  /** Room for `bytes`, aligned to 64. */
  take(bytes: number): number {
    const at = this.#top;
    this.#top = (at + bytes + 63) & ~63;
    const lacking = this.#top - this.memory.buffer.byteLength;
    if (lacking > 0) this.memory.grow(Math.ceil(lacking / 65_536));
    return at;
  }

  floats(at: number, n: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, n);
  }

  /** Puts numbers into memory and says where. */
  put(values: Float32Array | Int16Array | Int8Array | Uint8Array): number {
    const at = this.take(values.byteLength);
    new Uint8Array(this.memory.buffer).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    return at;
  }

  /** As `matrix`, in integers of 11 bits, of less where `k` inputs of 14 bits might overflow; `k` is a multiple of 8. */
  matrix16(k: number, parts: readonly Part[]): Matrix16 {
    const rows = parts.reduce((n, p) => n + p.weight.length / k, 0);
    const r = Math.ceil(rows / 8) * 8;
    const w = new Int16Array(r * k);
    const b = new Float32Array(r);
    const scale = new Float32Array(r);
    const most = Math.min(1023, Math.floor(0x7fff_ffff / 8191 / k));
    let j = 0;
    for (const { weight, bias, times = 1 } of parts)
      for (let i = 0; i < weight.length / k; i++, j++) {
        const row = weight.subarray(i * k, (i + 1) * k);
        const step = row.reduce((m, x) => Math.max(m, Math.abs(x)), 1e-6) / most;
        b[j] = (bias?.[i] ?? 0) * times;
        scale[j] = step * times;
        const block = (j >> 3) * 8 * k + (j & 7) * 2;
        for (let t = 0; t < k; t++) w[block + (t >> 1) * 16 + (t & 1)] = Math.round((row[t] as number) / step);
      }
    return { w: this.put(w), b: this.put(b), scale: this.put(scale), k, r };
  }

  /** Packs matrices of the same width one below the other: rows of weights, and their biases. */
  matrix(k: number, parts: readonly Part[]): Matrix {
    const rows = parts.reduce((n, p) => n + p.weight.length / k, 0);
    const r = Math.ceil(rows / 8) * 8;
    const w = new Float32Array(r * k);
    const b = new Float32Array(r);
    let j = 0;
    for (const { weight, bias, times = 1 } of parts)
      for (let i = 0; i < weight.length / k; i++, j++) {
        b[j] = (bias?.[i] ?? 0) * times;
        const block = (j >> 3) * 8 * k + (j & 7);
        for (let t = 0; t < k; t++) w[block + t * 8] = (weight[i * k + t] as number) * times;
      }
    return { w: this.put(w), b: this.put(b), k, r };
  }
}
