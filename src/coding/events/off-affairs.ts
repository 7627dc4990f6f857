import type { EventFinding } from "../finding.ts";
import type { PartyScope } from "../parties/party-scope.ts";

/** A text of fewer sentences may leave out whose police and courts it speaks of. */
const short = 5;

/** Names of states, bodies and their people in a sentence of reporting on public affairs, at the least. */
const usual = 0.3;

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

/**
 * Whether an event of nobody's state stands in a text that hardly names any: a letter, a review, a hearing, a tale. "The office
 * refused my request" is no matter for the record there; where states are spoken of it may be.
 */
export const isOffAffairs = (scope: PartyScope, { actors, recipients }: EventFinding): boolean =>
  scope.analysis.sentences.length >= short &&
  [...actors, ...recipients].every(({ code }) => code === "") &&
  namesASentence(scope) < usual;
