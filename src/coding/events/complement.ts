import { readFileSync } from "node:fs";
import { isOf, type Lexicon } from "../lexicon/lexicon.ts";
import { pairLemma } from "../parties/noun-phrase.ts";
import type { Tree } from "../syntax/tree.ts";

/** An act that is only spoken of: asked for, refused, promised, threatened. */
export interface Act {
  readonly type: string;
  readonly mode: string;
}

const rows = readFileSync(new URL("./data/complements.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

/** The act that a noun names by its class; null if none. */
export function actOfNoun(lexicon: Lexicon, tree: Tree, token: number): Act | null {
  const lemma = tree.token(token).lemma.toLowerCase();
  const pair = pairLemma(tree, token);
  for (const [type = "", mode = "", classes = ""] of rows)
    for (const each of classes.split(" "))
      if (isOf(lexicon, lemma, each) || (pair !== "" && isOf(lexicon, pair, each))) return { type, mode };
  return null;
}
