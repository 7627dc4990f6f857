import { nameKey } from "./fold.ts";
import type { SortedLines } from "./sorted-lines.ts";
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

/** Keys kept after a look-up, at most; texts repeat their names. */
const remembered = 20_000;

/** Names by key: the shipped indexes, looked up in place, and the user's own. */
export class NameIndex {
  readonly #tables: () => readonly SortedLines[];
  readonly #own = new Map<string, NameEntry[]>();
  readonly #ownHeads = new Set<string>();
  readonly #ownFirst = new Set<string>();
  #found = new Map<string, readonly NameEntry[]>();
  #longer = new Map<string, boolean>();
  #written = new Map<string, readonly NameEntry[]>();
  readonly #sounds: () => SortedLines;
  readonly #lower: () => ReadonlySet<string>;

  /**
   * `tables`: the indexes by key; `sounds`: keys by skeleton; `lower`: first words of names that begin in lower case.
   * All are asked for when first needed.
   */
  constructor(tables: () => readonly SortedLines[], sounds: () => SortedLines, lower: () => ReadonlySet<string>) {
    this.#tables = tables;
    this.#sounds = sounds;
    this.#lower = lower;
  }

  /** Whether some name begins with this word in lower case; most words of a text need no look-up. */
  beginsLower(word: string): boolean {
    return this.#lower().has(word) || this.#ownFirst.has(word);
  }

  /** Adds a name of the user's. */
  add(entry: NameEntry): void {
    const key = nameKey(entry.form);
    if (key === "") return;
    if (/^\p{Ll}/u.test(entry.form)) this.#ownFirst.add(key.split(" ")[0]!);
    this.#own.set(key, [entry, ...(this.#own.get(key) ?? [])]);
    for (let at = key.indexOf(" "); at > 0; at = key.indexOf(" ", at + 1)) this.#ownHeads.add(key.slice(0, at));
    this.#found.clear();
  }

  /** What goes by the key (see `nameKey`). */
  find(key: string): readonly NameEntry[] {
    const seen = this.#found.get(key);
    if (seen) return seen;
    let found: NameEntry[] = this.#own.get(key) ?? [];
    for (const table of this.#tables()) {
      for (const line of table.find(key)) found = found.length ? [...found, entryOf(line)] : [entryOf(line)];
    }
    if (this.#found.size >= remembered) this.#found = new Map();
    this.#found.set(key, found);
    return found;
  }

  /** What goes by the key and is written so in running text, by the test given (always the same). */
  written(surface: string, key: string, test: (surface: string, entry: NameEntry) => boolean): readonly NameEntry[] {
    const seen = this.#written.get(surface);
    if (seen) return seen;
    const entries = this.find(key);
    const found = entries.length === 0 ? entries : entries.filter((entry) => test(surface, entry));
    if (this.#written.size >= remembered) this.#written = new Map();
    this.#written.set(surface, found);
    return found;
  }

  /** Whether some name begins with these words and goes on. */
  goesOn(key: string): boolean {
    const seen = this.#longer.get(key);
    if (seen !== undefined) return seen;
    let longer = this.#ownHeads.has(key);
    for (const table of this.#tables()) {
      if (longer) break;
      longer = table.begins(table.lowerBound(`${key} `), key) === "longer";
    }
    if (this.#longer.size >= remembered) this.#longer = new Map();
    this.#longer.set(key, longer);
    return longer;
  }

  /** Keys that sound like this one (see `skeleton`). */
  like(key: string): readonly string[] {
    const bones = skeleton(key);
    const found =
      this.#sounds()
        .find(bones)[0]
        ?.slice(bones.length + 1)
        .split("|") ?? [];
    for (const own of this.#own.keys()) if (skeleton(own) === bones) found.push(own);
    return found;
  }
}

/** A line of an index: key, id, by, form, from, to, asked. */
function entryOf(line: string): NameEntry {
  const [, id = "", by = "name", form = "", from = "", to = "", asked = ""] = line.split("\t");
  return { id, by: by as NameEntry["by"], form, from, to, asked: asked === "1" };
}

const sounds: Readonly<Record<string, string>> = {
  b: "b",
  k: "k",
  q: "k",
  c: "k",
  g: "k",
  x: "k",
  h: "",
  t: "t",
  d: "t",
  s: "s",
  z: "s",
  v: "v",
  w: "v",
  f: "v",
  l: "l",
  m: "m",
  n: "n",
  p: "p",
  r: "r",
};

/**
 * What is left of a name when spellings that transliteration varies fall together: q, k, c, g with h or without; d and t; s, z and sh;
 * v, w, f and ph; vowels, y and j; doubled letters. "Qadhafi" and "Gaddafi" give the same. An h between vowels is kept as k
 * ("Kazahstan").
 */
export function skeleton(key: string): string {
  let bones = "";
  let last = "";
  for (let i = 0; i < key.length; i++) {
    const letter = key[i]!;
    let sound = sounds[letter] ?? "";
    if (letter === "p" && key[i + 1] === "h") {
      sound = "v";
      i++;
    } else if (letter === "d" && (key[i + 1] === "j" || (key[i + 1] === "z" && key[i + 2] === "h"))) sound = "";
    else if (letter === "z" && key[i + 1] === "h") sound = "";
    else if (letter === "h" && ((i > 0 && key[i - 1] === "z") || i + 1 === key.length || key[i + 1] === " ")) sound = "";
    else if (letter === "h" && (i === 0 || key[i - 1] === " " || "aeiouyj".includes(key[i - 1]!))) sound = "k";
    if (sound === "" || sound === last) continue;
    bones += sound;
    last = sound;
  }
  return bones;
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
