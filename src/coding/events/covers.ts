import type { Tree } from "../syntax/tree.ts";
import type { Match } from "./match.ts";

/** Tokens that are told by this event already: its words, its arguments' event nouns, its complement. */
export function coversOf(tree: Tree, match: Match, complement: boolean): ReadonlySet<number> {
  const covered = new Set(match.words);
  const { clause } = match.predicate;
  for (const child of tree.children(clause.head, "advcl", "xcomp"))
    if (
      tree.token(child).xpos === "VBG" &&
      tree.children(child, "mark", "case").some((mark) => ["for", "of", "over", "from"].includes(tree.lemma(mark)))
    )
      for (const each of under(tree, child, true)) covered.add(each);
  for (const argument of [clause.object, clause.indirect])
    if (argument !== undefined) for (const each of under(tree, argument, false)) covered.add(each);
  for (const oblique of clause.obliques)
    if (
      complement ||
      ["in", "with", "by", "of", "for", "on", "against", "to", "from"].includes(oblique.preposition) ||
      // "switched off its aid": what the verb's own particle leads in.
      (oblique.preposition !== "" && oblique.preposition === match.predicate.ownPreposition)
    )
      for (const each of under(tree, oblique.head, false)) covered.add(each);
  if (match.entry.kind === "l")
    for (const word of match.words) if (word !== clause.head) for (const each of under(tree, word, false)) covered.add(each);
  if (complement)
    for (const child of tree.children(clause.head, "xcomp", "ccomp", "advcl"))
      if ((child > clause.head && !isBeside(tree, child)) || tree.token(child).deprel.startsWith("ccomp"))
        for (const each of under(tree, child, true)) covered.add(each);
  return covered;
}

/** Words before a clause that tells of what was done besides. */
const besides = new Set(["after", "as", "while", "when", "since", "whereas", "amid"]);

/**
 * "accused Chad of lying after Mali closed its border", "threatened war, prompting Rome to recall its envoy": what was done at that time
 * or followed from it, which is no part of what was said.
 */
function isBeside(tree: Tree, clause: number): boolean {
  const { deprel, xpos } = tree.token(clause);
  if (!deprel.startsWith("advcl")) return false;
  const marks = tree.children(clause, "mark", "case");
  if (xpos === "VBG") return marks.length === 0 && tree.sentence.tokens[clause - 1]?.form === ",";
  return (
    (xpos === "VBD" || tree.children(clause, "aux").some((each) => tree.lemma(each) === "have")) &&
    tree.child(clause, "nsubj", "nsubj:pass") !== undefined &&
    marks.some((mark) => besides.has(tree.lemma(mark)))
  );
}

/** A token and all below it, relative clauses left out; without `clauses`, finite ones too. */
export function under(tree: Tree, index: number, clauses: boolean): Set<number> {
  const all = new Set<number>();
  const stack = [index];
  while (stack.length > 0) {
    const at = stack.pop()!;
    all.add(at);
    for (const child of tree.children(at)) {
      const { deprel, xpos } = tree.token(child);
      if (deprel === "acl:relcl" || deprel.startsWith("parataxis") || (clauses && isBeside(tree, child))) continue;
      if (
        !clauses &&
        (deprel.startsWith("acl") || deprel.startsWith("advcl")) &&
        xpos !== "VB" &&
        (xpos !== "VBN" || isDoneBy(tree, at, child))
      )
        continue;
      if (!clauses && xpos === "VB" && isResolve(tree, at)) continue;
      stack.push(child);
    }
  }
  return all;
}

/** "condemned Chad's decision to expel the envoy": whose it is and what it is, so that the act resolved upon is told beside what is thought of it. */
const isResolve = (tree: Tree, noun: number): boolean =>
  ["decision", "move", "plan"].includes(tree.lemma(noun)) && tree.child(noun, "nmod:poss", "amod") !== undefined;

/** "a reporter held by Chad was sent home": what was done to somebody, and by whom, is told besides; not "any attack by". */
const isDoneBy = (tree: Tree, noun: number, participle: number): boolean =>
  tree.children(participle, "obl").some((child) => tree.preposition(child) === "by") &&
  tree.children(noun, "det").every((det) => tree.lemma(det) !== "any");
