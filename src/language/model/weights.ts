import { ChanceryError } from "../../world/errors.ts";
import { FlagTable, type WordFlags } from "./word-flags.ts";
import { WIDE, WordTable } from "./word-table.ts";

/** What the model file says of itself before its tensors begin. */
export interface ModelHeader {
  readonly format: number;
  readonly language: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly tensors: Readonly<Record<string, TensorPlace>>;
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly deprel: readonly string[];
  readonly names: readonly string[];
  readonly rules: { readonly lemmas: RuleGroups; readonly features: RuleGroups; readonly capitals?: readonly string[] };
  /** Known words and word pieces, a line each. */
  readonly words: string;
  readonly pieces: string;
  /** Names known from the facts on the world, a line each: name, tab, type. */
  readonly phrases?: string;
}

export type RuleGroups = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface TensorPlace {
  readonly shape: readonly number[];
  readonly type: "i8" | "f2" | "f4" | "u4" | "u1";
  readonly at: number;
  readonly scale?: number;
}

/** A table of 8-bit rows, each with its scale. */
export interface Table {
  readonly rows: number;
  readonly width: number;
  readonly values: Int8Array;
  readonly scale: Float32Array;
}

/** A trained model: its header, and its tensors by name. */
export class Weights {
  readonly header: ModelHeader;
  /** What facts and lists of names say of words in lower case. */
  readonly flags: WordFlags;
  /** Rows of the table `wide.weight`. */
  readonly wide: WordTable;
  readonly #buffer: ArrayBuffer;
  readonly #base: number;

  constructor(buffer: ArrayBuffer) {
    const view = new DataView(buffer);
    if (buffer.byteLength < 16 || view.getUint32(0) !== 0x43484e31)
      throw new ChanceryError(
        "E_MODEL_FORMAT",
        "The language model is not in the format that this version reads.",
        "Use the model that came with Chancery, or train one with `npm run train`.",
      );
    const length = view.getUint32(4, true);
    this.header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
    this.#buffer = buffer;
    this.#base = 8 + length;
    const keys = this.#place("flag_keys");
    const count = keys.shape[0] as number;
    this.flags = new FlagTable(
      new Uint32Array(buffer, this.#base + keys.at, count),
      new Uint8Array(buffer, this.#base + this.#place("flag_bits").at, count),
    );
    const wide = this.#place("wide_keys");
    this.wide = new WordTable(new Uint32Array(buffer, this.#base + wide.at, wide.shape[0] as number), WIDE);
  }

  /** A tensor as 32-bit floats, row by row. */
  floats(name: string): Float32Array {
    const t = this.#place(name);
    const n = t.shape.reduce((a, b) => a * b, 1);
    if (t.type === "f2") return Float32Array.from(new Float16Array(this.#buffer, this.#base + t.at, n));
    return new Float32Array(this.#buffer, this.#base + t.at, n);
  }

  /** A table kept in 8 bits. */
  table(name: string): Table {
    const t = this.#place(name);
    const [rows = 0, width = 0] = t.shape;
    return {
      rows,
      width,
      values: new Int8Array(this.#buffer, this.#base + t.at, rows * width),
      scale: new Float32Array(this.#buffer, this.#base + (t.scale ?? 0), rows),
    };
  }

  has(name: string): boolean {
    return name in this.header.tensors;
  }

  #place(name: string): TensorPlace {
    const t = this.header.tensors[name];
    if (!t)
      throw new ChanceryError(
        "E_MODEL_TENSOR",
        `The language model has no part named ${name}.`,
        "Use the model that came with this version of Chancery.",
      );
    return t;
  }
}
