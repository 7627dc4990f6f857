import { otherOfText } from "../../parties/home-of-text.ts";
import type { Found } from "../../parties/read-parties.ts";
import { twoInTalks } from "../../parties/two-sides.ts";
import { isOnesOwn } from "../../syntax/ones-own.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** What a state has in another: an ambassador, an embassy. */
const missions = listed("missions abroad");

/** "Sudan will withdraw its ambassador and close its embassy", where no host is named: the other of the two whom the report is about. */
export function hostOfMission({ parties }: Reading, { entry, predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { tree, clause } = predicate;
  const { object } = clause;
  if (entry.type !== "SANCTION" || object === undefined || !missions.has(tree.lemma(object)) || !isOnesOwn(tree, object))
    return none;
  const other = actors.length === 1 ? otherOfText(parties.scope, actors[0]!.party.code) : undefined;
  const state = other === undefined ? undefined : parties.scope.world.actor(`state:${other}`);
  if (!state) return none;
  return [
    {
      token: object,
      party: parties.scope.party(state, tree.token(object), "host of the mission, the other whom the text is about"),
    },
  ];
}

/** "On Monday Quito broke off relations": with the other of the two who dealt with each other before, where nobody is said. */
export function otherInTies({ parties }: Reading, { entry, predicate }: Match, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  const { object } = clause;
  if (entry.type !== "SANCTION" || object === undefined || actors.length !== 1 || !/^(?:relation|tie)$/.test(tree.lemma(object)))
    return none;
  if (tree.children(object, "nmod", "nmod:poss", "compound").length > 0) return none;
  const { code } = actors[0]!.party;
  const two = twoInTalks(parties, sentence, object);
  return two.some(({ party }) => party.code === code) ? two.filter(({ party }) => party.code !== code) : none;
}
