import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const urgings = new Set(["urging", "request", "behest", "insistence", "instigation", "prompting", "bidding", "demand"]);

/** "At Norway's urging, both were asked to wait", "was told at the request of Chad to leave": at whose word somebody is asked. */
export function urgedBy({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.type !== "REQUEST" || !clause.passive) return [];
  const at = clause.obliques.find(({ preposition, head }) => preposition === "at" && urgings.has(tree.lemma(head)));
  if (at === undefined) return [];
  const whose = parties.modifiers(sentence, at.head);
  if (whose.length > 0) return whose;
  const of = tree.children(at.head, "nmod").find((child) => tree.preposition(child) === "of");
  return of === undefined ? [] : parties.list(sentence, of);
}
