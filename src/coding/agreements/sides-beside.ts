import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { BOTH, isSide } from "./bilateral.ts";
import type { Standing } from "./standing-beside.ts";
import { sidesIn } from "./told-before.ts";

/**
 * "The minister of Chad held talks with Mali's on a treaty that the two countries initialled": the two that its own sentence names before
 * them, whoever was named before that. Empty where no two sign by such words, or the sentence names more or fewer.
 */
export const sidesBeside = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  { rule, verb }: Standing,
  parties: Parties,
): readonly Party[] => {
  const subject = /^(?:relative|participle)$/.test(rule) && verb !== undefined ? tree.child(verb, "nsubj") : undefined;
  if (subject === undefined) return [];
  const { start, end } = tree.span(subject, ["case"]);
  if (!BOTH.test(analysis.document.text.slice(start, end))) return [];
  const sides = sidesIn(analysis, sentence.index, parties).filter((party) => isSide(party) && party.end <= start);
  return sides.length === 2 ? sides : [];
};
