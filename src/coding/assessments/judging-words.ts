import { readFileSync } from "node:fs";

/** A word that judges: which way, and whether it judges by itself (strong) or only from a speaker's mouth (weak). */
export interface JudgingWord {
  readonly word: string;
  readonly polarity: 1 | -1 | 0;
  readonly strong: boolean;
}

/** The grammatical ways of judging; see the table's own comments. */
export type JudgingKind =
  | "verb"
  | "framing"
  | "feeling"
  | "expression"
  | "noun"
  | "adjective"
  | "manner"
  | "outcome"
  | "effect"
  | "good";

type Lexicon = Readonly<Record<JudgingKind, ReadonlyMap<string, JudgingWord>>>;

/** Reads the table of judging words: tab-separated, `#` begins a comment. */
export const parseJudgingWords = (table: string): Lexicon => {
  const lexicon: Record<JudgingKind, Map<string, JudgingWord>> = {
    verb: new Map(),
    framing: new Map(),
    feeling: new Map(),
    expression: new Map(),
    noun: new Map(),
    adjective: new Map(),
    manner: new Map(),
    outcome: new Map(),
    effect: new Map(),
    good: new Map(),
  };
  for (const line of table.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [word = "", kind, polarity, weight] = line.split("\t");
    lexicon[kind as JudgingKind].set(word, {
      word,
      polarity: polarity === "+" ? 1 : polarity === "-" ? -1 : 0,
      strong: weight === "strong",
    });
  }
  return lexicon;
};

let loaded: Lexicon | undefined;
let verbs: ReadonlySet<string> | undefined;

/** Whether a lemma begins a judging or framing verb of the table: asked before the grammar is. */
export const beginsVerb = (lemma: string): boolean => {
  verbs ??= new Set([...judgingWords().verb.keys(), ...judgingWords().framing.keys()].map((word) => word.split(" ")[0]!));
  return verbs.has(lemma);
};

/** The judging words, by kind and lemma; read once. */
export const judgingWords = (): Lexicon => {
  loaded ??= parseJudgingWords(readFileSync(new URL("./data/judging-words.tsv", import.meta.url), "utf8"));
  return loaded;
};
