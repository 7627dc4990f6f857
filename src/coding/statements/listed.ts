import { listsBeside } from "../lexicon/word-lists.ts";

/** The words of a list of `data/words.tsv`; throws where there is none of that name. */
export const listed = listsBeside(import.meta.url);
