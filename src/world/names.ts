import { nameKey } from "./fold.ts";
import type { NameSense } from "./world.ts";

/** One form of a name and whom it can stand for. */
export interface NameEntry {
  readonly id: string;
  readonly by: NameSense["by"];
  /** As written in the facts; says which letters must be capitals. */
  readonly form: string;
  /** When the form was in use; "" = open. */
  readonly from: string;
  readonly to: string;
  /** Not found in running text, only when asked for: a common word, or a form that needs context. */
  readonly asked: boolean;
}

/** Names by key, with the longest name in words that begins with each first word. */
export class NameIndex {
  readonly byKey = new Map<string, NameEntry | NameEntry[]>();
  readonly longest = new Map<string, number>();
  /** Letters of a key without vowels and doublings, to keys: for spelling variants. Built when first asked for. */
  #skeletons: Map<string, string[]> | null = null;

  add(entry: NameEntry, key = nameKey(entry.form)): void {
    if (key === "") return;
    const seen = this.byKey.get(key);
    if (seen === undefined) {
      this.byKey.set(key, entry);
      if (!entry.asked) this.#reach(key);
    } else if (Array.isArray(seen)) {
      if (!seen.some((other) => other.id === entry.id && other.by === entry.by && other.from === entry.from)) seen.push(entry);
      if (!entry.asked) this.#reach(key);
    } else if (seen.id !== entry.id || seen.by !== entry.by || seen.from !== entry.from) {
      this.byKey.set(key, [seen, entry]);
      if (!entry.asked) this.#reach(key);
    }
  }

  #reach(key: string): void {
    let words = 1;
    let first = key.indexOf(" ");
    if (first < 0) first = key.length;
    for (let i = first; i >= 0 && i < key.length; i = key.indexOf(" ", i + 1)) words++;
    const head = key.slice(0, first);
    if ((this.longest.get(head) ?? 0) < words) this.longest.set(head, words);
  }

  find(key: string): readonly NameEntry[] {
    const found = this.byKey.get(key);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** Keys that sound like this one; compare them by edit distance. */
  like(key: string): readonly string[] {
    if (!this.#skeletons) {
      this.#skeletons = new Map();
      for (const other of this.byKey.keys()) {
        if (other.length < 4) continue;
        const bones = skeleton(other);
        const seen = this.#skeletons.get(bones);
        if (seen) seen.push(other);
        else this.#skeletons.set(bones, [other]);
      }
    }
    return this.#skeletons.get(skeleton(key)) ?? [];
  }
}

/**
 * What is left of a name when spellings that transliteration varies fall together: q, k, c, kh, gh, g and h; y, i and j;
 * s, z and sh; v, w and f; doubled letters; vowels. "Qadhafi" and "Gaddafi" give the same.
 */
export function skeleton(key: string): string {
  return key
    .replace(/ph/g, "f")
    .replace(/(?:kh|gh|ck|ch|q|c|g|h|x)/g, "k")
    .replace(/(?:dh|th|t|d)/g, "t")
    .replace(/(?:sh|z|s)+/g, "s")
    .replace(/[vwf]/g, "v")
    .replace(/[aeiouyj' ]/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/k/g, "k");
}

/** Letters to change to make one of the other (insert, delete, replace, swap neighbours), or `limit + 1` when more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 80 || b.length > 80) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
