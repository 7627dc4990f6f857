import { foeOfCoalition } from "../../parties/coalition-party.ts";
import { isGuessed } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Reading } from "../reading.ts";
import { isWhere } from "./where-it-was.ts";

/**
 * "Coalition nations conducted strikes in Iraq": whom a coalition strikes that fights a band in lands of others, where the sentence names
 * only where it struck, or things of which no owner is said ("a tank").
 */
export function facedByCoalition(
  { parties: { scope } }: Reading,
  tree: Tree,
  doers: readonly Found[],
  others: readonly Found[],
): readonly Found[] {
  const [first, ...more] = doers;
  if (!first || more.length > 0 || first.party.type !== "org" || first.party.code !== "IGO" || others.length === 0) return others;
  if (!others.every((each) => isWhere(tree, each) || isOfThePlace(each))) return others;
  const foe = foeOfCoalition(scope, first.party.id);
  return foe ? [{ token: others[0]!.token, party: scope.party(foe, others[0]!.party, "whom the coalition fights") }] : others;
}

/** Arms and men of whom only the place lets a state be guessed. */
const isOfThePlace = ({ party }: Found): boolean => party.type === "group" && party.sector === "MIL" && isGuessed(party);
