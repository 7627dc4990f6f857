import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { listed } from "./listed.ts";

/** Deeds that reports recall by a noun: "since the annexation of Crimea". */
const recalled = listed("background: deeds");

/** Times of somebody's life or of a people that lie before a report in the past tense: "during his campaign", "under his presidency". */
const periods = listed("background: periods");
const within = new Set(["during", "in", "throughout", "under", "before", "since", "over"]);

/**
 * Whether an act without a time of its own is told as what went before the report, of which no day is said: "The court had rejected his
 * plea", "vowed during her campaign to leave the pact", "then-President Doe met the king", "after the invasion of Kuwait".
 */
export function isToldAsBackground(tree: Tree, { head, match, actors, speakers }: Candidate): boolean {
  if (actors.some(({ token }) => token >= 0 && isThen(tree, token))) return true;
  if (match.entry.kind === "n") return recalled.has(tree.lemma(head)) && !isOneOfMany(tree, head);
  if (speakers.length === 0 && isPluperfect(tree, head)) return true;
  return isPast(tree, head) && tree.children(head, "obl", "nmod").some((child) => isPeriod(tree, child));
}

/** "then-President Doe", "the then president". */
const isThen = (tree: Tree, person: number): boolean =>
  tree.children(person, "amod").some((child) => tree.lemma(child) === "then") ||
  [3, 2, 1].some((back) => tree.lemma(person - back) === "then" && tree.token(person - back + 1).xpos === "HYPH");

/** "an invasion" is news, "the invasion" is known. */
const isOneOfMany = (tree: Tree, noun: number): boolean =>
  tree.children(noun, "det").some((det) => /^an?$/i.test(tree.token(det).form));

/** "had rejected", also of a second verb that shares its "had"; not in what is said or thought, which goes back by a tense. */
function isPluperfect(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = tree.token(at).head, steps++) {
    const { deprel, xpos } = tree.token(at);
    if (deprel.startsWith("ccomp")) return false;
    if (xpos === "VBN" && tree.children(at, "aux").some((child) => /^had$/i.test(tree.token(child).form))) return true;
    if (!/^(?:conj|xcomp)/.test(deprel) || tree.child(at, "nsubj", "aux") !== undefined) return false;
  }
  return false;
}

const isPast = (tree: Tree, verb: number): boolean =>
  tree.token(verb).xpos === "VBD" ||
  tree.children(verb, "aux", "aux:pass", "cop").some((child) => /^(?:was|were|had)$/i.test(tree.token(child).form));

/** "during her election campaign": somebody's or a known one, as against "in a war". */
const isPeriod = (tree: Tree, noun: number): boolean =>
  periods.has(tree.lemma(noun)) &&
  within.has(tree.preposition(noun)) &&
  (tree.child(noun, "nmod:poss") !== undefined ||
    tree.children(noun, "det").some((det) => /^(?:the|that)$/i.test(tree.token(det).form)));
