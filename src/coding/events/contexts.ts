import { readFileSync } from "node:fs";
import type { Analysis, Sentence } from "../../language/analysis.ts";

const byWord = new Map<string, readonly string[]>();
for (const line of readFileSync(new URL("./data/contexts.tsv", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [context = "", words = ""] = line.split("\t");
  for (const word of words.split(",")) byWord.set(word.trim(), [...(byWord.get(word.trim()) ?? []), context]);
}

/** Words with which terms of two words begin. */
const beginnings = new Set(
  [...byWord.keys()].filter((term) => term.includes(" ")).map((term) => term.slice(0, term.indexOf(" "))),
);

const cache = new WeakMap<Sentence, ReadonlySet<string>>();

const none: ReadonlySet<string> = new Set();

function ofSentence(sentence: Sentence): ReadonlySet<string> {
  let found = cache.get(sentence);
  if (!found) {
    const set = new Set<string>();
    let before = "";
    for (const token of sentence.tokens) {
      const lemma = token.lemma.toLowerCase();
      for (const context of byWord.get(lemma) ?? none) set.add(context);
      if (beginnings.has(before)) for (const context of byWord.get(`${before} ${lemma}`) ?? none) set.add(context);
      before = lemma;
    }
    found = set;
    cache.set(sentence, found);
  }
  return found;
}

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
