import { isOf, type Lexicon } from "../../lexicon/lexicon.ts";
import { roleOf } from "../../parties/role-nouns.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";
import { listed } from "../listed.ts";

/** Things between states, or about one, that press and threaten of themselves. */
const affairs = listed("whose act: affairs");

/** What somebody is like or stands for, which does nothing. */
const airs = listed("whose act: airs");

/** "his country": a state does what its head says it does. */
const countries = new Set(["country", "nation", "government", "state", "administration", "party", "movement", "regime"]);

/** Those who act for the body they belong to: "its members would walk out". */
const fellows = new Set(["member", "man", "personnel", "staff", "crew", "people", "cadre", "chapter", "branch"]);

/** "His temper led to it", said of a thing that is somebody's: he is not the one who did it, unless the thing is an act. */
export function onlyOwner(tree: Tree, { match, actors }: Candidate, lexicon: Lexicon): boolean {
  const { subject } = match.predicate.clause;
  if (subject === undefined || actors.length === 0 || match.entry.kind === "n") return false;
  if (
    affairs.has(tree.lemma(subject)) &&
    actors.every(({ token }) => token >= 0 && token !== subject && tree.isUnder(token, subject))
  )
    return !["ASSAULT", "COERCE", "SANCTION"].includes(match.entry.type);
  if (countries.has(tree.lemma(subject)) || fellows.has(tree.lemma(subject)) || roleOf(tree.lemma(subject)) !== undefined)
    return false;
  if (
    airs.has(tree.lemma(subject)) &&
    !match.predicate.clause.passive &&
    actors.every(({ token }) => token >= 0 && token !== subject && tree.isUnder(token, subject))
  )
    return true;
  if (["ATTACK", "HOSTILITY", "FORCE"].some((value) => isOf(lexicon, tree.lemma(subject), value))) return false;
  return actors.every(
    ({ token }) =>
      token >= 0 &&
      token !== subject &&
      tree.token(token).head === subject &&
      tree.token(token).deprel === "nmod:poss" &&
      tree.token(token).upos === "PRON",
  );
}

/** Whether all blamed are those whom the complement's act befell: "saddened that a soldier has been killed". */
export function onlyVictims(tree: Tree, { match, recipients }: Candidate): boolean {
  const { ccomp = tree.child(match.predicate.clause.head, "csubj") } = match.predicate.clause;
  if (recipients.length === 0) return false;
  if (recipients.every(({ token }) => token >= 0 && isSufferer(tree, token))) return true;
  if (ccomp === undefined) return false;
  const suffering = tree.children(ccomp, "nsubj:pass")[0];
  return (
    suffering !== undefined &&
    recipients.every(({ token }) => token >= 0 && (token === suffering || tree.isUnder(token, suffering)))
  );
}

const harms = listed("whose act: harms");

/** "the murder of hundreds of people": those whom it befell, through "hundreds of". */
function isSufferer(tree: Tree, token: number): boolean {
  for (let at = token, steps = 0; steps < 3 && at >= 0 && tree.preposition(at) === "of"; steps++) {
    at = tree.token(at).head;
    if (at >= 0 && harms.has(tree.lemma(at))) return true;
  }
  return false;
}
