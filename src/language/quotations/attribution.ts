import type { Sentence } from "../analysis.ts";
import type { Cue } from "./cues.ts";

/** Who says, by which words, to whom: one verb, noun or phrase of saying in a sentence. */
export interface Attribution {
  readonly sentence: Sentence;
  readonly cue: Cue;
  /** Tokens of the cue, `to` exclusive, `at` its head. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Head of the speaker's noun phrase; null where the sentence names none. */
  readonly speaker: number | null;
  readonly addressee: number | null;
  /** How the speaker was found. */
  readonly rule: "subject" | "shared-subject" | "antecedent" | "by-agent" | "according-to" | "noun" | "aside";
  /** Something may not have been said at all: negated, conditional, refused, still to come. */
  readonly unsaid: boolean;
  readonly passive: boolean;
  /** Where another verb of saying takes over ("said that A and warned that B"). */
  readonly until?: number;
  /** For "…, X said, …" and "…, X said.": the comma before the speaker, and the one after the cue (-1: the sentence ends). */
  readonly aside?: { readonly before: number; readonly after: number };
}
