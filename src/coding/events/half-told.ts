import type { Analysis } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";
import { isOneState } from "../parties/state-code.ts";
import type { Candidate } from "./candidate.ts";
import { isVerbal } from "./home-matter.ts";

/** A text of fewer sentences may leave out what another told. */
const long = 5;

/**
 * Why words that need two sides tell of one alone; null if they do not. In a text of some length, what a faint line of the lexicon
 * finds ("worried", "a trip", "plans") is an act only if somebody of another side is named; a denial is one without him.
 */
export function halfTold(
  analysis: Analysis,
  { match }: Candidate,
  { eventType, actors, recipients }: EventFinding,
): string | null {
  if (analysis.sentences.length < long || !isVerbal(eventType) || recipients.length > 0) return null;
  const { flags } = match.entry;
  if (eventType === "REJECT" || !(flags.has("weak") || flags.has("low"))) return null;
  const codes = new Set(actors.map(({ code }) => code));
  return codes.size < 2 && [...codes].every((code) => code === "" || isOneState(code)) ? "a faint word, and no other side" : null;
}
