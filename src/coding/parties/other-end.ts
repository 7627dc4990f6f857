import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";

/** Organs of a state that deal with other states; police, courts and parties mostly deal with their own. */
const outward = new Set(["GOV", "LEG", "MIL", "SPY"]);

/**
 * A party without a state that was read into it from what the text mostly names, where that state itself is at the event's other
 * end: of "Officials condemned Iran" nothing says that they are Iranian. The sector stays.
 */
export function withoutGuess(party: Party, others: readonly Party[]): Party {
  if (!party.rule?.startsWith("role, state from the context") || !outward.has(party.sector ?? "")) return party;
  if (party.rule.includes("the place,") || !others.some((other) => isThatState(other, party))) return party;
  const noun = party.text.replace(/^(the|a|an|some|its|his|her|their)\s+/i, "");
  return { ...party, id: `group:${slug(noun)}`, name: noun, code: "", type: "group", rule: "role" };
}

const isThatState = (other: Party, { code, sector }: Party): boolean =>
  other.code === code &&
  !other.rule?.includes("from the context") &&
  (other.type === "state" || other.type === "place" || (sector === "GOV" && other.sector === "GOV" && other.type !== "person"));
