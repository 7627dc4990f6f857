import type { Party } from "../finding.ts";
import type { RoleNoun } from "./role-nouns.ts";

/** The sector of somebody named with a title for an owner; a committee's chairman is an official, though a committee may be anybody's. */
export const sectorOfTitled = (titled: RoleNoun, owner: Party | undefined): string =>
  !owner || titled.sector !== "GOV" || (owner.sector === "SOC" && /\bcommittee\b/i.test(`${owner.name} ${owner.text}`))
    ? titled.sector
    : sectorOf(titled, owner);

/** The sector of somebody in a role for an owner: "Greenpeace commandos" bear no arms. */
export function sectorOf(role: RoleNoun, { code, sector }: Pick<Party, "code" | "sector">): string {
  if (code === "NGO" && (role.sector === "MIL" || role.sector === "GOV")) return "SOC";
  if (code === "IMG" && /^(?:GOV|MIL)$/.test(role.sector)) return "REB";
  if (role.kind === "person" && sector && sector !== "CVL") return sector;
  // "the regime's fighters" are no rebels.
  if (role.sector === "REB" && sector === "GOV" && role.kind === "collective") return "MIL";
  // "Taliban gunmen", "Houthi forces"
  if (sector === "REB" && (role.sector === "MIL" || role.sector === "UAF")) return sector;
  return role.sector;
}
