import type { Analysis } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";
import { isOneState } from "../parties/state-code.ts";
import type { Candidate } from "./candidate.ts";
import { isOfAnyState, isOpponent, isVerbal } from "./home-matter.ts";

/** A text of fewer sentences may leave out what another told. */
const long = 5;

/** What is asked or refused is told even by a faint word: somebody is asked, a charge is denied. */
const plain = new Set(["REQUEST", "REJECT"]);

/**
 * Why words that need two sides tell of one alone; null if they do not. In a text of some length, what a faint line of the lexicon
 * finds ("worried", "a trip", "plans") is an act only if somebody of another side is named; a denial is one without him.
 */
export function halfTold(analysis: Analysis, { match }: Candidate, event: EventFinding): string | null {
  const { eventType, actors, recipients } = event;
  if (analysis.sentences.length < long || !isVerbal(eventType) || eventType === "REJECT") return null;
  const { flags } = match.entry;
  if (!(flags.has("weak") || flags.has("low"))) return null;
  if (recipients.length > 0 && plain.has(eventType)) return null;
  const all = [...actors, ...recipients];
  if (recipients.length > 0 && all.some((party) => isOpponent(party) || isOfAnyState(party))) return null;
  const codes = new Set(all.map(({ code }) => code).filter((code) => code !== ""));
  return codes.size < 2 && [...codes].every(isOneState) ? "a faint word, and no other side" : null;
}
