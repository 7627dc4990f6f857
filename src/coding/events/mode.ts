import { readFileSync } from "node:fs";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Tree } from "../syntax/tree.ts";

const byType = new Map<string, Map<string, { readonly mode: string; readonly rank: number }>>();
dataLines(readFileSync(new URL("./data/modes.tsv", import.meta.url), "utf8")).forEach((line, rank) => {
  const [type = "", mode = "", words = ""] = line.split("\t");
  const map = byType.get(type) ?? new Map<string, { mode: string; rank: number }>();
  byType.set(type, map);
  for (const word of words.split(",")) if (!map.has(word.trim())) map.set(word.trim(), { mode, rank });
});

/** The mode that the words about a predicate settle ("in a car bomb attack"): the first of the table; "" if none does. */
export function modeFromWords(type: string, tree: Tree, tokens: readonly number[]): string {
  const map = byType.get(type);
  if (!map) return "";
  let best: { readonly mode: string; readonly rank: number } | undefined;
  for (const index of tokens) {
    const lemma = tree.lemma(index);
    const pair = index > 0 ? `${tree.lemma(index - 1)} ${lemma}` : "";
    const hit = map.get(pair) ?? map.get(lemma);
    if (hit && (!best || hit.rank < best.rank)) best = hit;
  }
  return best?.mode ?? "";
}
