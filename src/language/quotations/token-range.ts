import type { Sentence, Span, Token } from "../analysis.ts";

export type Range = { readonly from: number; readonly to: number };

export const hasFinite = (sentence: Sentence, { from, to }: Range): boolean =>
  sentence.tokens.slice(from, to).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));

export function trimmed(sentence: Sentence, range: Range): Range {
  let { from, to } = range;
  const { tokens } = sentence;
  while (from < to && isEdge(tokens[from] as Token, true)) from++;
  // A "that" which the tree takes for a determiner, where a clause begins.
  if (to - from > 3 && tokens[from]?.form === "that" && !/^(VERB|AUX)$/.test(tokens[from + 1]?.upos ?? "")) from++;
  while (to > from && isEdge(tokens[to - 1] as Token, false)) to--;
  return { from, to };
}

const isEdge = (t: Token, first: boolean): boolean =>
  (t.upos === "PUNCT" && !/^["“”'‘’()[\]«»`]+$/.test(t.form)) ||
  (first && ((t.lemma === "that" && t.upos === "SCONJ") || (t.deprel === "cc" && t.index < 2)));

/** The characters of a token range. */
export const charsOf = (sentence: Sentence, { from, to }: Range): Span => ({
  start: (sentence.tokens[from] as Token).start,
  end: (sentence.tokens[to - 1] as Token).end,
});
