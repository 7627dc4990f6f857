import { isStateOrPlace } from "../../../world/actor.ts";
import { within } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** Private people by words that name no party, of whom a place may be said. */
const people = listed("only where: people");

/** What harms people, by the place where it did. */
const harms = new Set([
  "blast",
  "explosion",
  "bombing",
  "bomb",
  "attack",
  "shooting",
  "siege",
  "ambush",
  "fighting",
  "battle",
  "clash",
  "violence",
  "assault",
  "raid",
  "strike",
  "offensive",
  "massacre",
  "riot",
]);

/** A place or state within the subject's phrase, which says no more than where it is: "traffic in Nairobi", "a reader from Warsaw". */
export function isOnlyWhere({ entry, predicate: { tree, clause } }: Match, { token, party }: Found): boolean {
  // "the White House visit": where somebody went.
  if (entry.kind === "n" && entry.flags.has("visit") && token >= 0 && (party.type === "place" || party.rule === "metonym"))
    return /^(?:compound|amod|nmod$)/.test(tree.token(token).deprel) && tree.token(token).head === clause.head;
  const { subject } = clause;
  // "the Fallujah assault", "the Mosul fighting": where it was.
  if (entry.kind === "n" && entry.type === "ASSAULT" && party.type === "place" && token >= 0)
    return tree.token(token).deprel === "compound" && tree.token(token).head === clause.head;
  if (entry.type === "PROTEST" || entry.kind === "n" || entry.flags.has("passive") || clause.passive) return false;
  if (subject === undefined || token < 0 || token === subject || !tree.isUnder(token, subject)) return false;
  if (!isStateOrPlace(party)) return false;
  // "the Nairobi blast killed 200"
  if (entry.type === "ASSAULT" && party.type === "place" && harms.has(tree.lemma(subject)))
    return tree.token(token).deprel === "compound" && tree.token(token).head === subject;
  const preposition = tree.preposition(token);
  return within.has(preposition) || (preposition === "from" && people.has(tree.lemma(subject)));
}
