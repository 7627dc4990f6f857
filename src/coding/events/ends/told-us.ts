import type { Found } from "../../parties/read-parties.ts";
import type { Predicate } from "../slots.ts";

const us = /^(?:us|me)$/i;

/**
 * "promised to help us against the rebels": that the speaker is at the other end of what is promised, in his own words; undefined where no
 * such pronoun stands there. Nobody where it is not known who speaks, and never whoever is named further on.
 */
export function toldUs(
  { tree, clause }: Predicate,
  actors: readonly Found[],
  speaker: Found | null,
): readonly Found[] | undefined {
  const { xcomp } = clause;
  const object = xcomp === undefined ? undefined : tree.child(xcomp, "obj", "iobj");
  if (object === undefined || !us.test(tree.token(object).form)) return undefined;
  return speaker && !actors.some(({ party }) => party.id === speaker.party.id) ? [{ ...speaker, token: -1 }] : [];
}
