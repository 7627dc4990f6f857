import type { Found } from "../parties/read-parties.ts";
import { isOneState } from "../parties/state-code.ts";

/** Roles that are mostly of their own state when another party of it stands beside them. */
export const domestic = new Set(["GOV", "LEG", "JUD", "OPP", "PTY", "COP", "LAB", "EDU"]);

/** People who are of the state whose government they face. */
export const citizens = new Set(["LAB", "EDU", "CVL", "OPP", "PTY", "LEG", "JUD", "MED", "AGR", "REL"]);

/** People who may protest where they live. */
export const crowds = new Set([...citizens, "REF", "MED", "JRN", "CRM", "BUS", "SOC"]);

export const isStateless = ({ party }: Found): boolean => party.code === "" && party.type === "group";

/** "a mob burned the U.S. embassy": what a state has abroad, where others live. */
export const isOutpost = ({ party }: Found): boolean =>
  /\b(?:embassy|consulate|legation|high commission)\b/i.test(`${party.text} ${party.name}`);

/** A role without a state ("the government") beside a party of a known state is of that state. */
export function ofSameState(found: Found, other: Found | undefined, sectors: ReadonlySet<string>): Found {
  const { party } = found;
  const code = other?.party.code ?? "";
  if (
    party.code !== "" ||
    !(party.type === "group" ? party.rule === "role" : party.type === "person" && party.sector === "OPP") ||
    !sectors.has(party.sector ?? "") ||
    (other !== undefined && isOutpost(other)) ||
    !isOneState(code)
  )
    return found;
  return {
    ...found,
    party: {
      ...party,
      code,
      id: party.id.replace(/^group:/, `group:${code.toLowerCase()}-`),
      rule: "role, state of the other side",
    },
  };
}
