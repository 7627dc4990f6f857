import type { Sentence, Token } from "../analysis.ts";
import { nameTop } from "./neighbour.ts";

/** Tokens of what is told of a speaker between commas, at most; and of the words for the speaker. */
const longest = 24;
const wide = 10;

/**
 * ", Jane Doe, a deputy minister, | said", ", the official, who would not be named, | said": the words for the speaker before what is told
 * of him between commas. `before` is the comma before them, `closing` the one before the verb; null where there are none.
 */
export function describedAside(sentence: Sentence, closing: number): { before: number; speaker: number } | null {
  const { tokens } = sentence;
  const opening = openingOf(tokens, closing);
  const last = tokens[opening - 1];
  if (opening < 0 || last === undefined || !/^(NOUN|PROPN)$/.test(last.upos)) return null;
  let before = opening - 1;
  while (before > 0 && opening - before < wide && isOfPhrase(tokens[before] as Token)) before--;
  const first = tokens[before + 1];
  if (tokens[before]?.form !== "," || first === undefined) return null;
  // A list of nouns has no article and no name.
  if (last.upos === "NOUN" && !/^(a|an|the|another|one)$/i.test(first.form)) return null;
  return { before, speaker: nameTop(sentence, last.index) };
}

/** A word that may stand before a noun, or a noun. */
export const isOfPhrase = ({ upos, xpos }: Token): boolean => /^(NOUN|PROPN|DET|ADJ|PART)$/.test(upos) || xpos === "PRP$";

/** The comma that opens what is told: it begins with an article, a relative pronoun or a participle. */
function openingOf(tokens: readonly Token[], closing: number): number {
  let finite = false;
  for (let k = closing - 1; k > 0 && closing - k < longest; k--) {
    const token = tokens[k] as Token;
    if (/^["“”«»;:]$/.test(token.form)) return -1;
    if (/^(VBD|VBZ|VBP|MD)$/.test(token.xpos)) finite = true;
    if (token.form !== ",") continue;
    const first = tokens[k + 1];
    if (first === undefined) return -1;
    if (/^(who|whose)$/i.test(first.form)) return k;
    return !finite && (/^(an?|the|its|his|her)$/i.test(first.form) || first.xpos === "VBN") ? k : -1;
  }
  return -1;
}
