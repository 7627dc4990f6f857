import type { Analysis } from "../../language/analysis.ts";
import type { AgreementFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import { privateLife } from "../parties/private-life.ts";
import { isOneState } from "../parties/state-code.ts";

/** Those with whom a state makes peace at home. */
const foes = new Set(["REB", "UAF", "OPP", "PRE", "PRM"]);

const isPrivate = ({ sector }: Party): boolean => sector !== undefined && privateLife.has(sector);

const isPublic = (party: Party): boolean => party.code !== "" && (party.office !== undefined || !isPrivate(party));

/**
 * Whether an agreement is one of international affairs, in a text of some length: known by name, between firms of two states, of a state or a
 * body. What a union settles with a railway, a player with a club, a firm with a firm of the same state is not.
 */
export function isOfAffairs(analysis: Analysis, { parties, form }: AgreementFinding, isNamed: boolean): boolean {
  if (isNamed || parties.length === 0 || isLead(analysis)) return true;
  if (parties.some(({ sector }) => sector !== undefined && foes.has(sector))) return true;
  const codes = new Set(parties.map(({ code }) => code).filter((code) => code !== ""));
  if (codes.size > 1) return true;
  if (codes.size === 0) return form === "ceasefire";
  // One state alone with somebody private at home: its union, its university, its club.
  return parties.length > 1 ? !isOneState([...codes][0]!) || !parties.some(isPrivate) : isPublic(parties[0]!);
}
