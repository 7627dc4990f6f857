import { readFileSync } from "node:fs";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { pairLemma } from "../parties/noun-phrase.ts";
import type { Tree } from "../syntax/tree.ts";

/** An act that is only spoken of: asked for, refused, promised, threatened. */
export interface Act {
  readonly type: string;
  readonly mode: string;
}

interface Ranked extends Act {
  /** Place in the table: the first class that a noun is of decides. */
  readonly rank: number;
}

/** The acts by class or lemma. */
const acts = new Map<string, Ranked>();
dataLines(readFileSync(new URL("./data/complements.tsv", import.meta.url), "utf8")).forEach((line, rank) => {
  const [type = "", mode = "", classes = ""] = line.split("\t");
  for (const each of classes.split(" ")) if (!acts.has(each)) acts.set(each, { type, mode, rank });
});

/** The act that a noun names by its class; null if none. */
export function actOfNoun(lexicon: Lexicon, tree: Tree, token: number): Act | null {
  const lemma = tree.lemma(token);
  // "joint actions" are cooperation, whatever it is that is done.
  if (lemma === "action" && tree.children(token, "amod").some((each) => tree.lemma(each) === "joint"))
    return { type: "COOPERATE", mode: "" };
  const pair = pairLemma(tree, token);
  const found = firstOf(lexicon, pair, firstOf(lexicon, lemma, undefined));
  return found ? { type: found.type, mode: found.mode } : null;
}

/** The act of a word or its classes that stands first in the table, or one that stands before it. */
function firstOf({ classes }: Lexicon, word: string, before: Ranked | undefined): Ranked | undefined {
  let first = earlier(acts.get(word), before);
  for (const group of classes.get(word) ?? []) first = earlier(acts.get(group), first);
  return first;
}

const earlier = (a: Ranked | undefined, b: Ranked | undefined): Ranked | undefined => (a && (!b || a.rank < b.rank) ? a : b);
