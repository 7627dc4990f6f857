import { readFileSync } from "node:fs";
import { WordLists } from "./asked.ts";
import { type Entry, type Lexeme, lexemeOf } from "./entry.ts";
import { readEntries } from "./read-entries.ts";
import { Sieve } from "./sieve.ts";
import { readGroups } from "./word-groups.ts";

/** The predicates of international news and the noun classes their frames speak of. Immutable. */
export interface Lexicon {
  /** Entries whose first word is this lemma, as a verb or a run of words begun by a verb; the surest first, as for adjectives. */
  readonly verbs: ReadonlyMap<string, readonly Lexeme[]>;
  /** Event nouns, by the last word of the noun. */
  readonly nouns: ReadonlyMap<string, readonly Lexeme[]>;
  /** Nouns that need their verb ("hold talks"), by the last word of the noun. */
  readonly light: ReadonlyMap<string, readonly Lexeme[]>;
  readonly adjectives: ReadonlyMap<string, readonly Lexeme[]>;
  /** Classes of a noun: `embargo` → SANCTION, BAN … */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words that noun classes and lemmas ask for, by the list that names them. */
  readonly lists: WordLists;
  /** What is cheap to ask of the entries under a word; made once. */
  readonly sieve: (lexemes: readonly Lexeme[]) => Sieve;
  readonly size: number;
}

const types = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
] as const;

const read = (name: string): string => readFileSync(new URL(`./data/${name}.tsv`, import.meta.url), "utf8");

let loaded: Lexicon | undefined;

/** The lexicon Chancery ships, read once. */
export function loadLexicon(): Lexicon {
  if (!loaded) {
    const texts = new Map<string, string>(types.map((type) => [type, read(type)]));
    loaded = makeLexicon(texts, read("noun-classes"));
  }
  return loaded;
}

/** Prefixes that the tokenizer leaves on their word. */
const prefixed = /^(?:re|co|non|anti|pre)-/;

/** The words of a phrase as the tokenizer parts them ("thumbs-up" is three), but for the one it is looked up by, whose hyphen is known. */
const partedAtHyphens = (parts: readonly string[], kind: Entry["kind"]): readonly string[] => {
  const key = kind === "n" || kind === "l" ? parts.length - 1 : 0;
  return parts.flatMap((part, n) =>
    n === key || !part.includes("-") || prefixed.test(part) ? [part] : part.split(/(-)/).filter((each) => each !== ""),
  );
};

/** A lexicon from the texts of its files: by type in lower case, and the noun classes. */
export function makeLexicon(files: ReadonlyMap<string, string>, nounClasses: string): Lexicon {
  const verbs = new Map<string, Lexeme[]>();
  const nouns = new Map<string, Lexeme[]>();
  const light = new Map<string, Lexeme[]>();
  const adjectives = new Map<string, Lexeme[]>();
  let size = 0;
  for (const [file, text] of files)
    for (const { entry, words } of readEntries(file, file.toUpperCase(), text))
      for (const phrase of words) {
        size += entry.verbs?.size ?? 1;
        const parts = partedAtHyphens(phrase.split(" "), entry.kind);
        const last = parts.at(-1)!;
        if (entry.kind === "n") add(nouns, last, lexemeOf(entry, parts.slice(0, -1)));
        else if (entry.kind === "l") add(light, last, lexemeOf(entry, parts.slice(0, -1)));
        else if (entry.kind === "a") add(adjectives, parts[0]!, lexemeOf(entry, parts.slice(1)));
        else add(verbs, parts[0]!, lexemeOf(entry, parts.slice(1)));
      }
  for (const map of [verbs, adjectives]) for (const list of map.values()) list.sort((a, b) => b.sureness - a.sureness);
  const classes = readGroups(nounClasses);
  const lists = new WordLists(classes);
  const sieves = new WeakMap<readonly Lexeme[], Sieve>();
  const sieve = (lexemes: readonly Lexeme[]): Sieve => {
    let known = sieves.get(lexemes);
    if (!known) {
      known = new Sieve(lexemes, lists);
      sieves.set(lexemes, known);
    }
    return known;
  };
  return { verbs, nouns, light, adjectives, classes, lists, sieve, size };
}

function add(map: Map<string, Lexeme[]>, key: string, lexeme: Lexeme): void {
  const list = map.get(key);
  if (list) list.push(lexeme);
  else map.set(key, [lexeme]);
}

/** Whether a word or two-word noun is of a class; classes are in capitals, anything else is the lemma itself. */
export const isOf = (lexicon: Lexicon, lemma: string, value: string): boolean =>
  lemma === value || lexicon.classes.get(lemma)?.has(value) === true;

export type { Entry, Lexeme };
