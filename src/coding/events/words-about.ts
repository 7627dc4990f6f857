import type { Match } from "./match.ts";
import type { Predicate } from "./slots.ts";

/** Tokens whose words may settle the mode: the predicate, its nouns and what stands before them. */
export function aboutOf(predicate: Predicate, match: Match): readonly number[] {
  const { clause, tree } = predicate;
  const heads = [
    ...match.words,
    clause.subject,
    clause.object,
    ...clause.obliques
      .filter((each) => ["in", "with", "by", "from", "using", "on", "at", "for", ""].includes(each.preposition))
      .map((each) => each.head),
  ];
  const tokens: number[] = [];
  for (const head of heads) {
    if (head === undefined) continue;
    tokens.push(head, ...tree.children(head, "compound", "amod", "conj"));
  }
  for (const child of tree.children(clause.head, "advcl"))
    if (tree.token(child).lemma === "use") tokens.push(...tree.children(child, "obj"));
  return tokens;
}
