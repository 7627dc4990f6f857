import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { subjectBefore } from "./subject-before.ts";

const none: readonly Found[] = [];

/** Acts that no state does to what is its own. */
const outward = new Set(["SUPPORT", "ACCUSE", "ASSAULT", "SANCTION", "THREATEN"]);

/** What a state has one of, and another may recognise, blame or attack. */
const organs = listed("what a state has one of");

/** "Brazil voted on Sunday. India recognised its new government": what is another's, though the pronoun might be the doer's own. */
export function anothersOwn(reading: Reading, { entry, predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (entry.kind !== "v" || !outward.has(entry.type) || clause.passive || clause.object === undefined) return none;
  if (actors.length !== 1 || actors[0]!.party.type !== "state" || !organs.has(tree.lemma(clause.object))) return none;
  const owner = tree.child(clause.object, "nmod:poss");
  if (owner === undefined || !/^(?:its|their)$/i.test(tree.token(owner).form)) return none;
  const before = subjectBefore(reading, sentence);
  const other = before && reading.parties.list(before.sentence, before.subject.index)[0]?.party;
  const state =
    other && isStateCode(other.code) && other.code !== actors[0]!.party.code
      ? reading.parties.scope.world.actor(`state:${other.code}`)
      : undefined;
  if (!state) return none;
  const party = reading.parties.scope.party(
    state,
    tree.span(clause.object),
    "pronoun, the state of which the sentence before speaks",
  );
  return [{ token: clause.object, party: { ...party, sector: "GOV" } }];
}
