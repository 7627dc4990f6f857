import { keyNumber } from "./store/hash.ts";

const values = 24;
const rows = 4;
const shingle = 4;
const alike = 0.7;

const seeds = Array.from({ length: values }, (_, i) => Math.imul(i + 1, 0x9e3779b1) | 1);

/**
 * A signature of a text (MinHash over runs of four words, 24 values of 16 bits): the share of values that two texts
 * have in common estimates how much of their wording is the same. Texts of fewer than twenty words have none.
 */
export function signatureOf(text: string): Uint8Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 20) return new Uint8Array(0);
  const least = new Uint32Array(values).fill(0xffffffff);
  const hashes = words.map((word) => keyNumber(word) >>> 0);
  for (let i = 0; i + shingle <= hashes.length; i++) {
    let run = 0x811c9dc5;
    for (let j = 0; j < shingle; j++) run = Math.imul(run ^ hashes[i + j]!, 0x01000193) ^ (run >>> 15);
    for (let v = 0; v < values; v++) {
      let h = Math.imul(run ^ seeds[v]!, 0x85ebca6b);
      h ^= h >>> 13;
      h = Math.imul(h, 0xc2b2ae35) >>> 0;
      if (h < least[v]!) least[v] = h;
    }
  }
  const bytes = new Uint8Array(values * 2);
  least.forEach((value, v) => {
    bytes[2 * v] = value & 0xff;
    bytes[2 * v + 1] = (value >>> 8) & 0xff;
  });
  return bytes;
}

/** Keys under which near-copies find each other: two texts of which four fifths are the same share one in 19 of 20 cases. */
export function bandsOf(signature: Uint8Array): number[] {
  const bands: number[] = [];
  for (let at = 0; at + rows * 2 <= signature.length; at += rows * 2)
    bands.push(keyNumber(`${at} ${signature.subarray(at, at + rows * 2).join(" ")}`));
  return bands;
}

/** Whether two signatures are those of near-copies. */
export function areCopies(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  let same = 0;
  for (let i = 0; i < a.length; i += 2) if (a[i] === b[i] && a[i + 1] === b[i + 1]) same++;
  return same / (a.length / 2) >= alike;
}
