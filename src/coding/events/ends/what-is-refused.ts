import { inClause } from "../../arguments/fill.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** What is looked into because it is said of somebody. */
const claims = new Set(["claim", "allegation", "report", "accusation", "suspicion", "complaint", "suggestion"]);

const proposals = new Set([
  "motion",
  "bill",
  "plan",
  "proposal",
  "resolution",
  "request",
  "draft",
  "offer",
  "amendment",
  "measure",
]);

/**
 * "voted down a motion to let American troops in", "blocked a bill that would have barred Russian ships": whom the proposal is about that
 * is refused, where it is nobody's; "is examining claims that rebels shot it down": of whom it is claimed; nobody for other acts.
 */
export function whomItConcerns({ parties }: Reading, { entry, predicate }: Match): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  const { object } = clause;
  if (entry.kind !== "v" || object === undefined || tree.token(object).upos !== "NOUN") return none;
  if (entry.type === "ACCUSE" && entry.mode === "investigate" && claims.has(tree.lemma(object))) {
    const said = tree.children(object, "acl").find((each) => each > object && tree.child(each, "nsubj") !== undefined);
    return said === undefined ? none : parties.list(sentence, tree.child(said, "nsubj")!);
  }
  if (entry.type !== "REJECT") return none;
  if (parties.deep(sentence, object).length > 0) return none;
  const content =
    tree.children(object, "acl", "acl:relcl").find((each) => each > object && isContent(tree, each)) ??
    (proposals.has(tree.lemma(object))
      ? tree.children(clause.head, "advcl").find((each) => tree.extent(each).from === object + 1 && isContent(tree, each))
      : undefined);
  return content === undefined ? none : inClause(parties, predicate, content, 0);
}

/** "to let them in", "that would let them in": what a proposal says, not when or by whom it was made. */
const isContent = (tree: Tree, clause: number): boolean => {
  const { xpos, deprel } = tree.token(clause);
  if (xpos === "VB" && tree.children(clause, "mark").some((mark) => tree.lemma(mark) === "to")) return true;
  return (
    deprel === "acl:relcl" &&
    tree.children(clause, "aux").some((each) => /^(?:would|will)$/.test(tree.lemma(each))) &&
    tree.children(clause, "nsubj").some((each) => /^(?:that|which)$/i.test(tree.token(each).form))
  );
};
