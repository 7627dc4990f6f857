import type { Actor } from "../../world/actor.ts";
import type { World } from "../../world/world.ts";
import type { Evidence, Party } from "../finding.ts";

/** An actor of the world as the party that some words stand for, with the rule by which they do. */
export const actorInWords = (actor: Actor, { text, start, end }: Evidence, rule: string): Party => ({
  text,
  start,
  end,
  id: actor.id,
  name: actor.name,
  code: actor.code,
  ...(actor.sector ? { sector: actor.sector } : {}),
  type: actor.type,
  rule,
});

/** The state that a party is of, in the party's own words unless others are given; null where the world has no state of its code. */
export const stateOfParty = (party: Party, world: World, rule = "state-of-person", words: Evidence = party): Party | null => {
  const state = world.actor(`state:${party.code}`);
  return state ? actorInWords(state, words, rule) : null;
};
