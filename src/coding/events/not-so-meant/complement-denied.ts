import { negationOf } from "../../status/negation.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Candidate } from "../candidate.ts";

/** "decided not to ratify": the act named is the one that is not done. */
export function complementDenied(tree: Tree, { match }: Candidate): boolean {
  const { xcomp } = match.predicate.clause;
  return (
    xcomp !== undefined &&
    !match.entry.flags.has("op") &&
    match.entry.when.some(
      ({ negated, alternatives }) => !negated && alternatives.every(({ slots }) => slots.some(({ name }) => name === "xcomp")),
    ) &&
    negationOf(tree, xcomp) !== null
  );
}
