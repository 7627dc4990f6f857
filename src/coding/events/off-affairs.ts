import type { EventFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import type { PartyScope } from "../parties/party-scope.ts";
import { isStateCode } from "../parties/state-code.ts";

/** Names of states, bodies and their people in a sentence of reporting on public affairs, at the least. */
const usual = 0.3;

/** As many as a text holds that speaks of nothing else: whoever acts in it without a state is in some office nevertheless. */
const full = 1;

const shares = new WeakMap<PartyScope, number>();

/** How many names of states, bodies and those who belong to them a sentence of the document holds. */
function namesASentence(scope: PartyScope): number {
  let share = shares.get(scope);
  if (share === undefined) {
    const named = scope.names.matches.filter(({ senses }) => senses[0]!.by !== "surname" && senses[0]!.actor.code !== "").length;
    share = named / Math.max(1, scope.analysis.sentences.length);
    shares.set(scope, share);
  }
  return share;
}

const offices = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "UAF", "PRM", "PTY", "OPP", "ELI"]);

/** Trades of bodies that are no power. */
const trades = new Set(["BUS", "MED", "JRN", "EDU", "AGR"]);

/** Codes of free bodies and firms of no state in particular. */
const free = new Set(["", "NGO", "MNC"]);

/** Whether a code is that of a body between states, or of those who fight in several. */
const isBetweenStates = (code: string): boolean => !isStateCode(code) && !free.has(code);

/** A state, a body, somebody in office or arms; of a private person the most that is known is where he is from. */
export const isPublic = ({ type, code, sector, office }: Party): boolean =>
  type === "state" ||
  type === "place" ||
  (type === "org" && !trades.has(sector ?? "")) ||
  office !== undefined ||
  isBetweenStates(code) ||
  (sector !== undefined && offices.has(sector));

/** A person of whom nothing is known: no state, no office, no walk of life. */
const isUnknown = ({ type, code, sector, office }: Party): boolean =>
  type === "person" && code === "" && office === undefined && (sector === undefined || sector === "CVL");

/** What matters whoever does it to whomever. */
const grave = new Set(["PROTEST", "ASSAULT"]);

/**
 * Why an event is no matter for the record in a text of some length, in words; null if it is. What is nobody's state's ("The office refused
 * my request") is not, nor what persons do of whom the whole text lets nothing be known, where it speaks of other things too, nor what private people
 * and firms do among themselves at home: they may protest, kill or be killed, and deal with those of another state. In a text
 * that hardly names any state (a letter, a review, a hearing, a tale) private people do not.
 */
export function offAffairs(scope: PartyScope, { eventType, actors, recipients }: EventFinding): string | null {
  if (isLead(scope.analysis)) return null;
  const share = namesASentence(scope);
  if (share < full && actors.length > 0 && actors.every(isUnknown)) return "done by somebody of whom the text says nothing";
  const all = [...actors, ...recipients];
  if (all.every(({ code }) => code === "")) return "nobody's state";
  if (all.some(isPublic)) return null;
  if (share < usual && eventType !== "PROTEST") return "private people, in a text that is not of public affairs";
  const states = new Set(all.map(({ code }) => code).filter(isStateCode));
  return grave.has(eventType) || states.size > 1 ? null : "private people among themselves";
}
