/**
 * What a text looks like, in a few numbers: texts that share most of their word sequences share most of them.
 * Constant size; made in time linear in the text. The record keeps it and finds its likes by `bands` in constant time.
 */
export interface Signature {
  /** MinHash of the three-word shingles: 64 numbers of 32 bits. */
  readonly minima: Uint32Array;
  /** How many different shingles there are. */
  readonly shingles: number;
}

/** How one text stands to another. */
export type Likeness = "same" | "copy" | "excerpt" | "different";

const SIZE = 64;
const BANDS = 16;
const ROWS = SIZE / BANDS;
/** Shingles beyond this many are left out: an article's copies show in its first thousands of words. */
const MOST = 6000;

const [FACTORS, SUMMANDS] = constants();

/** The signature of a text. Case, punctuation and spaces do not count. */
export function signature(text: string): Signature {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const minima = new Uint32Array(SIZE).fill(0xffffffff);
  const seen = new Set<number>();
  const hashes = words.slice(0, MOST + 2).map(hashOf);
  const last = Math.max(1, hashes.length - 2);
  for (let i = 0; i < last && hashes.length > 0; i += 1) {
    const shingle = (Math.imul(Math.imul(hashes[i]!, 31) + (hashes[i + 1] ?? 0), 31) + (hashes[i + 2] ?? 0)) >>> 0;
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let k = 0; k < SIZE; k += 1) {
      const value = mix(Math.imul(shingle, FACTORS[k]!) + SUMMANDS[k]!);
      if (value < minima[k]!) minima[k] = value;
    }
  }
  return { minima, shingles: seen.size };
}

/** Keys under which an index finds texts alike: two texts that share 70 % of their shingles share a key in 99 of 100 cases. */
export function bands(of: Signature): string[] {
  if (of.shingles === 0) return [];
  const keys: string[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let key = `${band}`;
    for (let row = 0; row < ROWS; row += 1) key += `:${of.minima[band * ROWS + row]!.toString(36)}`;
    keys.push(key);
  }
  return keys;
}

/** Share of shingles that two texts have in common (Jaccard), estimated within about 0.06. */
export function resemblance(a: Signature, b: Signature): number {
  if (a.shingles === 0 || b.shingles === 0) return 0;
  let same = 0;
  for (let k = 0; k < SIZE; k += 1) if (a.minima[k] === b.minima[k]) same += 1;
  return same / SIZE;
}

/** How much of the shorter text stands in the other, estimated from resemblance and sizes. */
function containment(a: Signature, b: Signature): number {
  const jaccard = resemblance(a, b);
  return Math.min(1, (jaccard * (a.shingles + b.shingles)) / ((1 + jaccard) * Math.max(1, Math.min(a.shingles, b.shingles))));
}

/** same: word for word; copy: the same report, lightly edited; excerpt: the shorter is taken from the longer. */
export function likeness(a: Signature, b: Signature): Likeness {
  const jaccard = resemblance(a, b);
  if (jaccard === 1 && a.shingles === b.shingles) return "same";
  if (jaccard >= 0.6) return "copy";
  return containment(a, b) >= 0.8 && Math.min(a.shingles, b.shingles) >= 30 ? "excerpt" : "different";
}

/** The signature as text of fixed length, for a column of the record. */
export function packSignature(of: Signature): string {
  return `${of.shingles}.${Buffer.from(of.minima.buffer, of.minima.byteOffset, of.minima.byteLength).toString("base64url")}`;
}

export function unpackSignature(packed: string): Signature {
  const dot = packed.indexOf(".");
  const bytes = Buffer.from(packed.slice(dot + 1), "base64url");
  return { shingles: Number(packed.slice(0, dot)), minima: new Uint32Array(Uint8Array.from(bytes).buffer) };
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finishing steps of MurmurHash3: every bit of the input changes half of the output's. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same pseudo-random constants on every machine. */
function constants(): [Uint32Array, Uint32Array] {
  const factors = new Uint32Array(SIZE);
  const summands = new Uint32Array(SIZE);
  let state = 0x9e3779b9;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return mix(state);
  };
  for (let k = 0; k < SIZE; k += 1) {
    factors[k] = next() | 1;
    summands[k] = next();
  }
  return [factors, summands];
}
