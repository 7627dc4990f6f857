import { readFileSync } from "node:fs";
import { dataLines } from "../lexicon/data-lines.ts";
import { PhraseTrie } from "../topics/phrase-trie.ts";

/** A post: its noun, the class of body it belongs to, and the PLOVER sector of its holder ("" if it depends on the body). */
export interface Title {
  readonly words: string;
  readonly class: string;
  readonly sector: string;
}

export type Effect = "from" | "to" | "holds" | "none";

const rows = (file: string): string[][] =>
  dataLines(readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8")).map((line) => line.split("\t"));

let titles: PhraseTrie<Title> | undefined;

/** The titles of posts, to be matched over the words of a sentence. */
export const titleWords = (): PhraseTrie<Title> => {
  if (!titles) {
    titles = new PhraseTrie();
    for (const [words = "", kind = "", sector = ""] of rows("titles.tsv")) titles.add(words, { words, class: kind, sector });
  }
  return titles;
};

type Changes = Readonly<
  Record<
    "verb-object" | "verb-subject" | "term" | "noun" | "past" | "not-yet" | "acting" | "present",
    ReadonlyMap<string, Effect>
  >
>;
let changes: Changes | undefined;

/** The words about taking, holding and leaving a post. */
export const officeChanges = (): Changes => {
  if (!changes) {
    const made: Record<keyof Changes, Map<string, Effect>> = {
      "verb-object": new Map(),
      "verb-subject": new Map(),
      term: new Map(),
      noun: new Map(),
      past: new Map(),
      "not-yet": new Map(),
      acting: new Map(),
      present: new Map(),
    };
    for (const [word, kind, effect] of rows("office-changes.tsv")) made[kind as keyof Changes].set(word!, effect as Effect);
    changes = made;
  }
  return changes;
};

/** Classes of offices that another state has as well. */
export const FOR_STATES: ReadonlySet<string> = new Set(["state", "ministry", "military", "diplomatic"]);
