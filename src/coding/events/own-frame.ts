import type { Sentence } from "../../language/analysis.ts";
import { type Entry, type Lexeme, lexemeOf } from "../lexicon/entry.ts";
import type { Candidate } from "./candidate.ts";
import { matchPredicate } from "./match.ts";
import type { Reading } from "./reading.ts";

/** A frame that no line of the lexicon has, because a rule looks for its parties itself: by its name, as the finding's rule. */
export const ownEntry = (frame: Pick<Entry, "id" | "type" | "mode"> & Partial<Entry>): Entry => ({
  kind: "v",
  when: [],
  actor: ["speaker"],
  recipient: ["subj"],
  flags: new Set(),
  weight: 4,
  ...frame,
});

/** Such a frame as it is matched. */
export const ownFrame = (frame: Parameters<typeof ownEntry>[0]): readonly Lexeme[] => [lexemeOf(ownEntry(frame))];

/** What a rule has found of an act; its status is the verdict's. */
type Told = Pick<Candidate, "head" | "type" | "mode" | "actors" | "recipients" | "speakers" | "covers" | "because"> & {
  readonly verdict: Candidate["verdict"] & Pick<Candidate, "status">;
};

/** The event that a rule tells by a frame of its own; null where the predicate cannot bear it. */
export function tellBy(reading: Reading, sentence: Sentence, frame: readonly Lexeme[], told: Told): Candidate | null {
  const [match] = matchPredicate(reading.room, sentence, told.head, frame);
  return match ? { match, ...told, act: told.type, actMode: told.mode, status: told.verdict.status, weak: false } : null;
}
