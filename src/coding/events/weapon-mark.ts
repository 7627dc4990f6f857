import { readFileSync } from "node:fs";
import { enter } from "../lexicon/vocabulary.ts";
import { readGroups } from "../lexicon/word-groups.ts";
import type { Tree } from "../syntax/tree.ts";

const nouns = new Map<string, number>();
for (const [mark, [noun]] of readGroups(readFileSync(new URL("./data/weapon-marks.tsv", import.meta.url), "utf8")))
  nouns.set(mark, enter(noun!));

/**
 * What a weapon known by its mark is: the number in the vocabulary of "warplane" for "F-16s", of "tank" for "T-72"; 0 for all else.
 * The tokenizer parts a mark at its hyphen; the token is the part with the digits.
 */
export function weaponMark({ sentence: { tokens } }: Tree, index: number): number {
  const [mark, hyphen, digits] = [tokens[index - 2], tokens[index - 1], tokens[index]!];
  if (mark === undefined || hyphen?.form !== "-" || mark.end !== hyphen.start || hyphen.end !== digits.start) return 0;
  return /^\d{1,3}[A-Z]?s?$/.test(digits.form) ? (nouns.get(mark.form) ?? 0) : 0;
}
