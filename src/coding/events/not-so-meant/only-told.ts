import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";
import { listed } from "../listed.ts";

const minds = listed("only told: minds");

const opinions = new Set(["insist", "agree", "urge", "suggest", "swear", "vow", "advise", "caution", "assure", "guarantee"]);

/** "insists that it poses no threat", "insisted that they had left": finite, so that nobody is told to do it. */
const isTold = (tree: Tree, clause: number): boolean =>
  tree.child(clause, "cop") !== undefined ||
  (["VBZ", "VBD"].includes(tree.token(clause).xpos) && !isJoinedToBare(tree, clause)) ||
  tree
    .children(clause, "aux")
    .some((child) => ["VBZ", "VBD"].includes(tree.token(child).xpos) || tree.token(clause).xpos === "VBN");

/** "insisted that China cut tariffs and open its ports": a past that is spelt like the bare verb, with a bare verb joined to it. */
const isJoinedToBare = (tree: Tree, clause: number): boolean =>
  tree.token(clause).form === tree.lemma(clause) &&
  tree.children(clause, "conj").some((each) => tree.token(each).xpos === "VB" && tree.child(each, "aux") === undefined);

/** Whether a clause says what is to be, not what is: "will", "should" or a bare verb. */
const isWilled = (tree: Tree, clause: number): boolean => {
  const auxiliaries = tree.children(clause, "aux", "cop").map((child) => tree.token(child).form.toLowerCase());
  if (["need", "want", "deserve", "require"].includes(tree.lemma(clause))) return true;
  if (tree.lemma(clause) === "have" && tree.child(clause, "xcomp") !== undefined) return true;
  return auxiliaries.length === 0 || tree.token(clause).upos !== "VERB"
    ? tree.token(clause).xpos === "VB" || auxiliaries.includes("be")
    : auxiliaries.some((form) => willed.has(form)) || (tree.token(clause).xpos === "VBN" && auxiliaries[0] === "be");
};

const willed = new Set([
  "may",
  "will",
  "would",
  "shall",
  "should",
  "must",
  "'ll",
  "’ll",
  "wo",
  "ought",
  "need",
  "can",
  "ca",
  "cannot",
]);

/** "would like to see Chad free them": wished of somebody. */
const isToSee = (tree: Tree, verb: number): boolean =>
  tree.lemma(verb) === "see" && tree.child(verb, "ccomp", "xcomp") !== undefined;

const foretelling = /^(?:will|would|'ll|’ll|can|could|may|might)$/i;

/** "I want you to know", "told the paper it must be", "a group called": told or named, nothing asked. */
export const isOnlyTold = (tree: Tree, { match, type }: Candidate): boolean => {
  const own = match.words[0] ?? 0;
  const { ccomp } = match.predicate.clause;
  // "insists that it is no threat", "agrees that it is late" hold something true; "that they stop", "that they will" ask or promise.
  if (ccomp !== undefined && opinions.has(tree.lemma(own)) && !isWilled(tree, ccomp))
    return tree.lemma(own) !== "insist" || isTold(tree, ccomp);
  if (type !== "REQUEST") return false;
  // "insisted that spring would come": foretold, not asked
  if (
    ccomp !== undefined &&
    tree.lemma(own) === "insist" &&
    tree.children(ccomp, "aux").some((each) => foretelling.test(tree.token(each).form))
  )
    return true;
  const { xcomp } = match.predicate.clause;
  if (tree.lemma(own) === "call" && tree.token(own).xpos === "VBN" && tree.token(own).deprel === "acl") return true;
  if (
    tree.lemma(own) === "call" &&
    match.predicate.clause.object !== undefined &&
    tree.token(own + 1 < tree.sentence.tokens.length ? own + 1 : own).upos !== "ADP" &&
    (xcomp === undefined || tree.token(xcomp).upos !== "VERB") &&
    match.entry.when.some(({ alternatives }) => alternatives.some(({ slots }) => slots.some(({ name }) => name === "on")))
  )
    return true;
  if (xcomp === undefined) return false;
  if (tree.lemma(own) === "tell") return !tree.children(xcomp, "mark").some((each) => tree.lemma(each) === "to");
  return ["want", "expect", "like", "wish"].includes(tree.lemma(own)) && minds.has(tree.lemma(xcomp)) && !isToSee(tree, xcomp);
};
