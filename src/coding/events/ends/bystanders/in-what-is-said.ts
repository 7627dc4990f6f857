import type { Found } from "../../../parties/read-parties.ts";
import type { Tree } from "../../../syntax/tree.ts";
import { listed } from "../../listed.ts";
import type { Act, Bystander } from "./bystander.ts";

/** Acts of words whose clause names at its head whom they are about. */
const about = new Set(["ACCUSE", "REQUEST"]);

/** "said that the mayor was involved": passives of which the subject is at fault. */
const atFault = listed("bystanders: at fault");

/**
 * Whether somebody is named deeper in what is said than who is blamed for it or asked to do it: of "claimed that Chad was trying to unseat
 * Niger's president" only Chad, of "said it was a plot by Chad to smear Niger" whoever "by" leads in.
 */
function isInWhatIsSaid({ token }: Found, { tree, match: { entry, predicate } }: Act): boolean {
  if (token < 0) return false;
  const path = pathTo(tree, token, predicate.clause.head);
  const said = path.findIndex((at) => isSaid(tree, at));
  if (said < 0) return false;
  const below = path.slice(said + 1);
  while (below.length > 0 && isGoingOn(tree, below[0]!)) below.shift();
  const [top, ...rest] = below;
  if (top === undefined) return true;
  const { deprel, head } = tree.token(top);
  // "said it was a plot by Chad"; "urged that the Obama administration lead": its words taken for a noun's.
  if (!deprel.startsWith("nsubj")) return !below.some((at) => doing.has(tree.preposition(at))) && deprel !== "compound";
  if (entry.type === "ACCUSE" && deprel === "nsubj:pass" && !atFault.has(tree.lemma(head))) return true;
  return !rest.every((at) => isOfIt(tree, at));
}

/** Prepositions before whose doing it is. */
const doing = new Set(["by", "from"]);

/** The tokens from below a predicate down to somebody; none where he does not hang below it. */
function pathTo(tree: Tree, token: number, head: number): readonly number[] {
  const path: number[] = [];
  for (let at = token; at >= 0 && at !== head; at = tree.token(at).head) path.unshift(at);
  return tree.token(path[0] ?? token).head === head ? path : [];
}

/** A clause that says what was said: a complement, or one with "that" below a noun. */
const isSaid = (tree: Tree, at: number): boolean => {
  const { deprel } = tree.token(at);
  return (
    deprel.startsWith("ccomp") || (deprel === "acl" && tree.children(at, "mark").some((mark) => tree.lemma(mark) === "that"))
  );
};

const isGoingOn = (tree: Tree, at: number): boolean => {
  const { deprel, upos } = tree.token(at);
  return /^(?:ccomp|xcomp)/.test(deprel) || (deprel.startsWith("conj") && (upos === "VERB" || upos === "AUX"));
};

/** "Chad's troops", "the raid by Chad", "leaders of Chad": below the subject, whose it is. */
const isOfIt = (tree: Tree, at: number): boolean =>
  /^(?:nmod:poss|amod|compound|flat|conj|appos|nummod)/.test(tree.token(at).deprel) ||
  /^(?:of|by|from|between)$/.test(tree.preposition(at));

/** Those of whom something is told in what is said, though it is not about them. */
export const inWhatIsSaid: readonly Bystander[] = [{ of: ({ type }) => about.has(type), is: isInWhatIsSaid }];
