import type { EventFinding, Party } from "../finding.ts";
import type { PartyScope } from "../parties/party-scope.ts";

/** A text of fewer sentences may leave out whose police and courts it speaks of. */
const short = 5;

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

/** A state, a body, somebody in office or arms; of a private person the most that is known is where he is from. */
const isPublic = ({ type, sector, office }: Party): boolean =>
  type === "state" || type === "org" || office !== undefined || (sector !== undefined && offices.has(sector));

/** A person of whom nothing is known: no state, no office, no walk of life. */
const isUnknown = ({ type, code, sector, office }: Party): boolean =>
  type === "person" && code === "" && office === undefined && (sector === undefined || sector === "CVL");

/**
 * Why an event is no matter for the record in a text of some length, in words; null if it is. In a text that hardly names any state (a
 * letter, a review, a hearing, a tale) neither what is nobody's state's ("The office refused my request") nor what private people
 * do; in one that speaks of other things too, what is done by persons of whom the whole text lets nothing be known.
 */
export function offAffairs(scope: PartyScope, { eventType, actors, recipients }: EventFinding): string | null {
  if (scope.analysis.sentences.length < short) return null;
  const share = namesASentence(scope);
  if (share < full && actors.length > 0 && actors.every(isUnknown)) return "done by somebody of whom the text says nothing";
  const all = [...actors, ...recipients];
  if (share >= usual) return null;
  return all.every(({ code }) => code === "") || (eventType !== "PROTEST" && !all.some(isPublic))
    ? "nobody's state, in a text that is not of public affairs"
    : null;
}
