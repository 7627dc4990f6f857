import type { Tree } from "../syntax/tree.ts";

/**
 * Whether a time says since when nothing like the act had been, and so not when it was done: "their first meeting since 2016", "met for
 * the first time since the war of 2020", "the deadliest attack since May". A perfect without such a comparison is dated by it: "has
 * bombed since January".
 */
export function sinceTheLast(tree: Tree, time: number, head: number): boolean {
  const since = sinceBefore(tree, time);
  if (since === undefined) return false;
  const { tokens } = tree.sentence;
  if (tokens[head]!.upos === "VERB" && !isPerfect(tree, head)) return true;
  for (let at = since - 1; at >= 0 && since - at <= reach && !isMark(tree, at); at--) if (compares(tree, at)) return true;
  return false;
}

/** Words between the comparison and its "since" at most. */
const reach = 14;

/** The "since" that leads in a time, or the noun that a time belongs to ("since the 2020 war"). */
function sinceBefore(tree: Tree, time: number): number | undefined {
  for (let at = time, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const { lemma, deprel } = tree.token(at);
    if (lemma === "since") return at;
    const since = tree.children(at, "case", "mark").find((child) => tree.lemma(child) === "since");
    if (since !== undefined) return since;
    if (!/^(?:nummod|compound|amod|nmod)/.test(deprel)) return undefined;
  }
  return undefined;
}

const isMark = (tree: Tree, index: number): boolean => tree.token(index).upos === "PUNCT" && tree.token(index).xpos !== "HYPH";

/** "first", "the deadliest", "highest-level", "only". */
const compares = (tree: Tree, index: number): boolean => {
  const { xpos, form, feats } = tree.token(index);
  return xpos === "JJS" || xpos === "RBS" || feats.includes("NumType=Ord") || /^(?:only|(?:first|\w+est)-\w+)$/i.test(form);
};

const isPerfect = (tree: Tree, verb: number): boolean =>
  [verb, tree.token(verb).head].some((each) => tree.children(each, "aux").some((child) => tree.lemma(child) === "have"));
