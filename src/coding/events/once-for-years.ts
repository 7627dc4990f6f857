import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

const acts = new Set(["ASSAULT", "COERCE"]);

/** "Iran, which fought Iraq for eight years, …": what somebody once did for years, told of him in passing, is what the text recalls. */
export function onceForYears(tree: Tree, { type, status, head, match }: Candidate): boolean {
  if (!acts.has(type) || status !== "happened" || match.entry.kind !== "v") return false;
  const { deprel, xpos } = tree.token(head);
  if (xpos !== "VBD" || !deprel.endsWith("relcl")) return false;
  return tree
    .children(head, "obl", "nmod")
    .some((each) => /^(?:year|decade|century)$/.test(tree.lemma(each)) && tree.preposition(each) === "for");
}
