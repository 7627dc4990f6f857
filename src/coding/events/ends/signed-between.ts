import { agreementHeads } from "../../agreements/lexicon.ts";
import { contentHead } from "../../parties/noun-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";

/**
 * "Chad and Mali concluded a treaty on the rights of migrant workers": two of different states have an agreement with each other; what
 * it is on, or where it is signed, is nobody at the other end.
 */
export function isSignedBetween({ entry, predicate }: Match, actors: readonly Found[]): boolean {
  if (entry.type !== "SUPPORT" && entry.type !== "COOPERATE" && entry.type !== "AGREE") return false;
  const { tree, clause } = predicate;
  const codes = new Set(actors.map(({ party }) => party.code));
  codes.delete("");
  return codes.size > 1 && clause.object !== undefined && agreementHeads().has(tree.lemma(contentHead(tree, clause.object)));
}
