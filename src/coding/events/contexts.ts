import { readFileSync } from "node:fs";
import type { Analysis, Sentence } from "../../language/analysis.ts";
import { numberOf, WordSet, WordTable } from "../lexicon/vocabulary.ts";
import { treeOf } from "../syntax/tree.ts";

const contexts = new Map<string, readonly string[]>();
for (const line of readFileSync(new URL("./data/contexts.tsv", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [context = "", words = ""] = line.split("\t");
  for (const word of words.split(",")) contexts.set(word.trim(), [...(contexts.get(word.trim()) ?? []), context]);
}

/** Contexts by word, and by terms of two words. */
const byWord = new WordTable(contexts);

/** Words with which terms of two words begin. */
const beginnings = new WordSet(
  [...contexts.keys()].filter((term) => term.includes(" ")).map((term) => term.slice(0, term.indexOf(" "))),
);

const cache = new WeakMap<Sentence, ReadonlySet<string>>();

const none: readonly string[] = [];

function ofSentence(sentence: Sentence): ReadonlySet<string> {
  let found = cache.get(sentence);
  if (!found) {
    const set = new Set<string>();
    const { lemmas } = treeOf(sentence);
    for (let i = 0; i < lemmas.length; i++) {
      for (const context of byWord.get(lemmas[i]!) ?? none) set.add(context);
      if (i > 0 && beginnings.has(lemmas[i - 1]!))
        for (const context of byWord.get(numberOf(pairOf(sentence, i))) ?? none) set.add(context);
    }
    found = set;
    cache.set(sentence, found);
  }
  return found;
}

const pairOf = ({ tokens }: Sentence, index: number): string =>
  `${tokens[index - 1]!.lemma} ${tokens[index]!.lemma}`.toLowerCase();

/** PLOVER contexts of a sentence: those its own words name, and those of the sentences of its paragraph. */
export function contextsOf(analysis: Analysis, sentence: Sentence): readonly string[] {
  const found = new Set(ofSentence(sentence));
  for (const step of [-1, 1])
    for (let i = sentence.index + step, n = 0; n < 3; i += step, n++) {
      const other = analysis.sentences[i];
      if (!other) break;
      const [from, to] = step < 0 ? [other.end, analysis.sentences[i + 1]!.start] : [analysis.sentences[i - 1]!.end, other.start];
      if (analysis.document.text.slice(from, to).includes("\n\n")) break;
      for (const context of ofSentence(other)) found.add(context);
    }
  return [...found].sort();
}
