import type { Party } from "../finding.ts";
import type { RoleNoun } from "./role-nouns.ts";

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
