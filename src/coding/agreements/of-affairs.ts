import type { Analysis } from "../../language/analysis.ts";
import type { AgreementFinding, Party } from "../finding.ts";
import { isOneState } from "../parties/state-code.ts";

/** A text of fewer sentences may leave out whose agreement it is. */
const short = 5;

/** Walks of life in which nobody signs for a state. */
const privateSectors = new Set(["BUS", "CVL", "EDU", "MED", "AGR", "JRN", "SOC", "REL", "LAB", "CRM"]);

/** Those with whom a state makes peace at home. */
const foes = new Set(["REB", "UAF", "OPP", "PRE", "PRM"]);

const isPrivate = ({ sector }: Party): boolean => sector !== undefined && privateSectors.has(sector);

const isPublic = (party: Party): boolean => party.code !== "" && (party.office !== undefined || !isPrivate(party));

/**
 * Whether an agreement is one of international affairs, in a text of some length: known by name, between firms of two states, of a state or a
 * body. What a union settles with a railway, a player with a club, a firm with a firm of the same state is not.
 */
export function isOfAffairs(analysis: Analysis, { parties, form }: AgreementFinding, isNamed: boolean): boolean {
  if (isNamed || parties.length === 0 || analysis.sentences.length < short) return true;
  if (parties.some(({ sector }) => sector !== undefined && foes.has(sector))) return true;
  const codes = new Set(parties.map(({ code }) => code).filter((code) => code !== ""));
  if (codes.size > 1) return true;
  if (codes.size === 0) return form === "ceasefire";
  // One state alone with somebody private at home: its union, its university, its club.
  return parties.length > 1 ? !isOneState([...codes][0]!) || !parties.some(isPrivate) : isPublic(parties[0]!);
}
