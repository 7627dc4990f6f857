import { clauseOf } from "../../arguments/clause.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import { isOfficial } from "../party-kinds.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** Acts that somebody is said to answer, or to judge, since they were done to him. */
const answered = new Set(["SANCTION", "THREATEN", "ACCUSE", "REQUEST"]);

const answering = listed("who answers: verbs");

/**
 * "Norway was responding to the sanctions announced by Russia": to whom an act was done of which nobody else is said to suffer it; whoever answers it,
 * where he is of another state than who did it.
 */
export function whoAnswers({ parties }: Reading, { entry, predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (!answered.has(entry.type) || actors.length === 0) return none;
  const noun = entry.kind === "n" ? clause.head : clause.passive ? clause.object : undefined;
  if (noun === undefined || tree.preposition(noun) !== "to") return none;
  const { deprel, head } = tree.token(noun);
  if (!/^(?:obl|obj|xcomp)/.test(deprel) || head < 0 || !answering.has(tree.lemma(head))) return none;
  const { subject, passive } = clauseOf(tree, head);
  if (subject === undefined || passive) return none;
  const found = parties.list(sentence, subject);
  return found.every((each) => isOfficial(each) && isOneState(each.party.code) && each.party.code !== actors[0]!.party.code)
    ? found
    : none;
}
