import { isStateCode } from "../parties/state-code.ts";
import type { Candidate } from "./candidate.ts";
import { isJoint } from "./ends/sides.ts";

/** What is promised or given where the sentence does not say to whom. */
const given = new Set(["AGREE", "AID", "COOPERATE"]);

/**
 * Acts of a sentence in which something is promised to nobody in particular, with whom the same actor met or visited, in the same
 * sentence or in the one before: "Ending a visit to Chad, the minister promised aid".
 */
export function promisedToHost(chosen: readonly Candidate[], before: readonly Candidate[]): readonly Candidate[] {
  if (!chosen.some(isOpen)) return chosen;
  return chosen.map((candidate) => {
    if (!isOpen(candidate)) return candidate;
    const meeting = [...chosen, ...before].find((other) => other !== candidate && isMeetingOf(other, candidate));
    if (meeting === undefined) return candidate;
    const because = [...candidate.because, `to ${meeting.recipients[0]!.party.text}, whom the same actor met`];
    return { ...candidate, recipients: meeting.recipients, because };
  });
}

const isOpen = ({ type, recipients, actors }: Candidate): boolean =>
  given.has(type) && recipients.length === 0 && actors.length > 0 && !isJoint(actors);

const isMeetingOf = (meeting: Candidate, { actors }: Candidate): boolean =>
  meeting.type === "CONSULT" &&
  meeting.recipients.length > 0 &&
  meeting.recipients.every(({ party }) => isStateCode(party.code)) &&
  (meeting.status === "happened" || meeting.status === "ongoing") &&
  actors.every(({ party }) => meeting.actors.some((other) => other.party.id === party.id && party.id !== ""));
