import { isStateOrPlace } from "../../../world/actor.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";

/** What leads in a place where something was done. */
export const placePrepositions: readonly string[] = ["in", "at", "near", "outside", "throughout", "across", "around"];

/** A place or state that is named only for where it was. */
export const isWhere = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 && isStateOrPlace(party) && placePrepositions.includes(tree.preposition(token));
