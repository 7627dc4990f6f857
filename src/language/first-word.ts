import type { Token } from "./analysis.ts";
import list from "./first-words.json" with { type: "json" };

const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);

const singular = new Map(list.plurals.split(" ").map((word) => [plural(word), word]));

/**
 * "Airstrikes hit a clinic": the capital of a sentence's first word says nothing, where the word is a plural of a common noun that is
 * seldom met in running text, so that the network takes it for a name. Not before a name ("Princes Street").
 */
export function firstWord(tokens: Token[]): void {
  const at = tokens[0] !== undefined && /^["'“‘(]$/.test(tokens[0].form) ? 1 : 0;
  const first = tokens[at];
  if (first === undefined || !first.xpos.startsWith("NNP") || tokens[at + 1]?.upos === "PROPN") return;
  const lemma = /^\p{Lu}\p{Ll}+$/u.test(first.form) ? singular.get(first.form.toLowerCase()) : undefined;
  if (lemma !== undefined) tokens[at] = { ...first, upos: "NOUN", xpos: "NNS", lemma };
}
