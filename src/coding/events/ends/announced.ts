import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Verdict } from "../../status/verdict.ts";
import { fillAny } from "../fill-any.ts";
import type { Match } from "../match.ts";
import { isOfficial } from "../party-kinds.ts";
import type { Reading } from "../reading.ts";

const none: readonly Found[] = [];

/** Acts that nobody announces of himself by speaking of them. */
const hostile = new Set(["ASSAULT", "COERCE", "PROTEST"]);

/** Acts that a state says will be done where it will do them. */
const done = new Set(["AID", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT", "SANCTION"]);

/**
 * Whoever announces what is to come, where nobody is said to do it: an official of an act told by a noun, or in the passive with "will"
 * or "would" ("Tents would be flown to Chad, Norway's foreign ministry said"). Not of what will befall his own, which others may do.
 */
export function byAnnouncement(
  reading: Reading,
  { entry, predicate }: Match,
  { status }: Verdict,
  speaker: Found | null,
  because: string[],
): readonly Found[] {
  if (!speaker || !isOfficial(speaker) || !/planned|proposed/.test(status)) return none;
  if (entry.kind === "n" ? hostile.has(entry.type) : !isToBeDone(reading, { entry, predicate }, speaker)) return none;
  because.push(`announced by ${speaker.party.text}`);
  return [speaker];
}

function isToBeDone(reading: Reading, { entry, predicate }: Pick<Match, "entry" | "predicate">, { party }: Found): boolean {
  const { tree, clause } = predicate;
  if (!clause.passive || !done.has(entry.type) || clause.object === undefined || !isStateCode(party.code)) return false;
  if (!tree.children(clause.head, "aux").some((each) => /^(?:will|would|shall|'ll|’ll)$/i.test(tree.token(each).form)))
    return false;
  const slots = ["obj", ...clause.obliques.map(({ preposition }) => preposition)];
  return !slots.some((slot) => fillAny(reading, predicate, [slot], null, none).some((each) => each.party.code === party.code));
}
