import type { Analysis } from "../../language/analysis.ts";
import type { AgreementFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import { privateLife } from "../parties/private-life.ts";
import { isOneState } from "../parties/state-code.ts";

/** Those with whom a state makes peace at home. */
const foes = new Set(["REB", "UAF", "OPP", "PRE", "PRM"]);

const isPrivate = ({ sector }: Party): boolean => sector !== undefined && privateLife.has(sector);

/** A state, a body of states, somebody in office; a firm or a person of a state of whom no more is known is none of these. */
const isPublic = (party: Party): boolean =>
  party.code !== "" &&
  (party.type === "state" ||
    party.office !== undefined ||
    (!isPrivate(party) && (party.sector !== undefined || isOfStates(party))));

/** "the 30-year-old Italian signed a four-year deal" */
const isSomebody = ({ rule, text }: Party): boolean => rule === "demonym" && /^(?:an?|the)\b.*-old\b/i.test(text);

/** A house, or a government that nobody is named beside, settles its own business, but for treaties that it ratifies. */
const isHouse = ({ rule, text }: Party): boolean =>
  /^the government$/i.test(text) || (rule === "signs-for-state" && HOUSE.test(text));

const HOUSE = /^(?:the )?(?:lawmakers|senators|legislators|deputies|parliament|congress|senate|mps)$/i;

const isOfStates = ({ type, code }: Party): boolean => type === "org" && !isOneState(code);

/** What firms and unions sign as often as states do: of such an agreement somebody must be known to have made it. */
const common: ReadonlySet<string> = new Set(["deal", "contracts", "agreement"]);

/**
 * Whether an agreement is one of international affairs, in a text of some length: known by name, between firms of two states, of a state or a
 * body. What a union settles with a railway, a player with a club, a firm with a firm of the same state is not.
 */
export function isOfAffairs(
  analysis: Analysis,
  { parties, form, status }: AgreementFinding,
  isNamed: boolean,
  isKnown: boolean,
): boolean {
  if (isKnown || isLead(analysis)) return true;
  if (parties.length === 0) return !common.has(form);
  if (parties.some(({ sector }) => sector !== undefined && foes.has(sector))) return true;
  const codes = new Set(parties.map(({ code }) => code).filter((code) => code !== ""));
  if (codes.size > 1) return true;
  if (codes.size === 0) return form === "ceasefire" || (isNamed && parties.every(({ type }) => type === "group"));
  // One state alone with somebody private at home: its union, its university, its club.
  if (parties.length === 1)
    return (
      parties[0]!.sector !== "PTY" &&
      isPublic(parties[0]!) &&
      !isSomebody(parties[0]!) &&
      !(isHouse(parties[0]!) && status !== "signed")
    );
  return isNamed || !isOneState([...codes][0]!) || !parties.some(isPrivate);
}
