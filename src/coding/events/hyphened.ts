import type { Tree } from "../syntax/tree.ts";

/**
 * The lemma of a word that the tokenizer parted at its hyphen, from either part: "cease-fire", "pull-out", "sit-in"; "" for any
 * other word. Parts must touch the hyphen.
 */
export function hyphenedLemma(tree: Tree, index: number): string {
  return joined(tree, index - 2) || joined(tree, index);
}

/** Whether a token is the first part of such a word whose second is a particle, so that the word's noun is here. */
export const isHyphenedNoun = (tree: Tree, index: number): boolean => {
  const particle = tree.sentence.tokens[index + 2];
  return joined(tree, index) !== "" && particle !== undefined && ["ADP", "ADV"].includes(particle.upos);
};

function joined(tree: Tree, first: number): string {
  const { tokens } = tree.sentence;
  const hyphen = tokens[first + 1];
  if (hyphen?.form !== "-") return "";
  const [a, b] = [tokens[first], tokens[first + 2]];
  if (!a || !b || a.end !== hyphen.start || hyphen.end !== b.start) return "";
  return `${a.form.toLowerCase()}-${b.lemma.toLowerCase()}`;
}
