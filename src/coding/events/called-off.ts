import { isOf, loadLexicon } from "../lexicon/lexicon.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

/**
 * The meeting or visit that a refusal calls off: PLOVER codes the refusal (REJECT meet), the act itself is a CONSULT that is cancelled.
 * Null for any other event.
 */
export function calledOff(
  tree: Tree,
  candidate: Candidate,
): { readonly act: "CONSULT"; readonly actMode: string | null; readonly status: "cancelled" } | null {
  const { entry, predicate } = candidate.match;
  if (!entry.flags.has("calledoff") || candidate.status !== "happened") return null;
  const { object } = predicate.clause;
  const visit = object !== undefined && isOf(loadLexicon(), tree.lemma(object), "VISIT");
  return { act: "CONSULT", actMode: visit ? "visit" : null, status: "cancelled" };
}
