import { enter, WordSet } from "./vocabulary.ts";

/** What a list of classes, lemmas and computed kinds asks of a filler, any of them. */
export interface Asked {
  /** From 0, one for each list. */
  readonly id: number;
  /** Kinds that are computed from parties and words: names in capitals that no class of words has. */
  readonly kinds: readonly string[];
  /** The lemmas, and the words of the classes. */
  readonly words: WordSet;
  /** Whether a sum of money is asked for. */
  readonly money: boolean;
}

/** The lists of classes and lemmas that frames ask for, read by the classes of words; each list once. */
export class WordLists {
  readonly #classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #read = new Map<readonly string[], Asked>();
  readonly #byText = new Map<string, Asked>();
  readonly #all: Asked[] = [];
  /** By word, a bit for each list it is in, and how many lists there were then. */
  readonly #rows: (Int32Array | undefined)[] = [];
  readonly #seen: number[] = [];
  #members: Map<string, string[]> | undefined;

  /** By the classes of each word. */
  constructor(classes: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#classes = classes;
  }

  /** What a list asks. */
  ask(values: readonly string[]): Asked {
    const known = this.#read.get(values);
    if (known) return known;
    const text = values.join("/");
    const asked = this.#byText.get(text) ?? this.#make(values);
    this.#byText.set(text, asked);
    this.#read.set(values, asked);
    return asked;
  }

  /** The lists that a word of this number is in: bit `id & 31` of element `id >> 5`, for the lists there are so far. */
  row(word: number): Int32Array {
    const lists = this.#all.length;
    let row = this.#rows[word];
    if (row && this.#seen[word] === lists) return row;
    const from = row ? this.#seen[word]! : 0;
    if (!row || row.length < (lists >> 5) + 1) {
      const wider = new Int32Array((lists >> 5) + 8);
      if (row) wider.set(row);
      row = wider;
      this.#rows[word] = row;
    }
    for (let id = from; id < lists; id++) if (this.#all[id]!.words.has(word)) row[id >> 5]! |= 1 << (id & 31);
    this.#seen[word] = lists;
    return row;
  }

  #make(values: readonly string[]): Asked {
    this.#members ??= membersOf(this.#classes);
    const members = this.#members;
    const kinds = values.filter((value) => /^[A-Z]+$/.test(value) && !members.has(value));
    const words = values.filter((value) => !kinds.includes(value)).flatMap((value) => [value, ...(members.get(value) ?? [])]);
    const asked: Asked = {
      id: this.#all.length,
      kinds,
      words: new WordSet(words),
      money: values.includes("MONEY") || values.includes("AID"),
    };
    this.#all.push(asked);
    return asked;
  }
}

/** Words by the classes they are in; all of them known to the vocabulary. */
function membersOf(classes: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [word, groups] of classes) {
    enter(word);
    for (const group of groups) {
      const list = members.get(group);
      if (list) list.push(word);
      else members.set(group, [word]);
    }
  }
  return members;
}
