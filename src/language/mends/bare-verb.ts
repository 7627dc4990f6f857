import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** A base form that is tagged as an adverb is a verb. */
export const bareVerb = (tokens: Token[], offset: number, word: Token): void => exchange(tokens, offset, word, { upos: "VERB" });
