import type { Token } from "../analysis.ts";

/** Penn tags of verbs that make a sentence. */
export const finite: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Whether a word is a noun or a name. */
export const isNoun = ({ upos }: Token): boolean => upos === "NOUN" || upos === "PROPN";

/** The word on which all others of the sentence hang. */
export const rootOf = (tokens: readonly Token[]): Token | undefined => tokens.find(({ head }) => head < 0);

/** Whether some word hangs on another by a relation. */
export const hasBelow = (tokens: readonly Token[], { index }: Token, relation: RegExp): boolean =>
  tokens.some(({ head, deprel }) => head === index && relation.test(deprel));

/** What a subject is to a verb: of a passive, whom it befalls. */
export const subjectOf = (tokens: readonly Token[], verb: Token): "nsubj" | "nsubj:pass" =>
  hasBelow(tokens, verb, /^aux:pass$/) ? "nsubj:pass" : "nsubj";

/** Whether a word is another, or stands below it. */
export function isBelow(tokens: readonly Token[], offset: number, token: Token, above: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at !== undefined && steps < 60; steps++) {
    if (at.index === above.index) return true;
    at = tokens[at.head - offset];
  }
  return false;
}

/** "The deal reached by Chad and Mali covers …": a participle without an auxiliary right behind its noun, which only describes it. */
export const isReduced = (tokens: readonly Token[], verb: Token): boolean =>
  verb.xpos === "VBN" &&
  tokens.some(({ head, deprel, index }) => index === verb.index - 1 && head === verb.index && deprel === "nsubj:pass") &&
  !hasBelow(tokens, verb, /^aux/) &&
  hasBelow(tokens, verb, /^obl:agent$/);
