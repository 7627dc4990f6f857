import type { Found } from "../../parties/read-parties.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const yielding = new Set(["CONCEDE", "RETREAT"]);
const pressing = listed("under pressure: pressing");

/**
 * "Under pressure from students, the president shelved his plans", "would not yield despite a deadline set by the council": to whom
 * somebody gives way, or does not.
 */
export function underPressure({ parties }: Reading, match: Match): readonly Found[] {
  const { entry, predicate } = match;
  const { sentence, tree, clause } = predicate;
  const defied = defiedIn(match);
  if (defied !== undefined) return parties.deep(sentence, defied);
  if (!yielding.has(entry.type)) return [];
  const pressure = clause.obliques.find(({ preposition, head }) => preposition === "under" && tree.lemma(head) === "pressure");
  const from = pressure && tree.children(pressure.head, "nmod").find((child) => tree.preposition(child) === "from");
  return from === undefined ? [] : parties.deep(sentence, from);
}

/** "will not send soldiers to Mali despite requests from Paris": who asked for what is refused, rather than where it would have been. */
export function defiedBy({ parties }: Reading, match: Match, actors: readonly Found[]): readonly Found[] {
  const defied = match.entry.type === "REJECT" ? defiedIn(match) : undefined;
  return defied === undefined
    ? []
    : parties
        .deep(match.predicate.sentence, defied)
        .filter(({ party }) => party.code !== "" && !actors.some((actor) => actor.party.code === party.code));
}

/** "despite a deadline", "in defiance of appeals": what a refusal is made in the teeth of. */
function defiedIn({ predicate: { tree, clause } }: Match): number | undefined {
  return clause.obliques.find(
    ({ preposition, head }) =>
      (preposition === "despite" && pressing.has(tree.lemma(head))) ||
      (preposition === "of" && tree.lemma(head - 2) === "defiance" && pressing.has(tree.lemma(head))),
  )?.head;
}
