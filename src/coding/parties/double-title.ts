import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import { isGuessed } from "./from-context.ts";
import { isTitleNoun } from "./role-nouns.ts";

/**
 * "Deputy Prime Minister and Foreign Minister Jane Doe met the envoy": two titles without an article before one name are one person's, not a
 * second one's beside him.
 */
export function isFirstTitle(tree: Tree, index: number, title: readonly Found[], others: readonly Found[]): boolean {
  const [first] = title;
  const [bearer] = others;
  if (title.length !== 1 || others.length !== 1 || !first || !bearer) return false;
  if (bearer.party.type !== "person" || !bearer.party.id.startsWith("person:") || first.party.type === "person") return false;
  const { lemma, xpos } = tree.token(index);
  if (xpos.endsWith("S") || !isTitleNoun(lemma)) return false;
  if (first.party.code !== "" && first.party.code !== bearer.party.code && !isGuessed(first.party)) return false;
  const [joined] = tree.children(index, "conj");
  const and = joined === undefined ? undefined : tree.child(joined, "cc");
  if (and === undefined || tree.lemma(and) !== "and" || and !== index + 1) return false;
  return isTitled(tree, and + 1) && [index, joined!].every((each) => !hasArticle(tree, each));
}

/** Whether a title stands among the first words of a phrase: "Foreign Minister Jane Doe". */
const isTitled = (tree: Tree, from: number): boolean =>
  tree.sentence.tokens.slice(from, from + 3).some(({ lemma, form }) => /^\p{Lu}/u.test(form) && isTitleNoun(lemma));

const hasArticle = (tree: Tree, index: number): boolean => tree.children(index, "det", "nmod:poss").length > 0;
