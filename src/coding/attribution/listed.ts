import { readFileSync } from "node:fs";
import { readLists } from "../lexicon/word-lists.ts";

/** The words of a list of `data/words.tsv`; throws where there is none of that name. */
export const listed = readLists(readFileSync(new URL("./data/words.tsv", import.meta.url), "utf8"));
