import type { Found } from "../parties/read-parties.ts";
import type { Verdict } from "../status/verdict.ts";
import type { Match } from "./match.ts";

/** An event that a sentence may tell, before it is weighed against the others of the sentence. */
export interface Candidate {
  readonly match: Match;
  /** Token of the predicate whose clause it is. */
  readonly head: number;
  readonly type: string;
  readonly mode: string;
  /** The act behind the type ("AID" in a promise of aid), with its standing. */
  readonly act: string;
  readonly actMode: string;
  readonly status: import("../finding.ts").Status;
  readonly verdict: Verdict;
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly speakers: readonly Found[];
  /** Tokens whose own events this one takes up. */
  readonly covers: ReadonlySet<number>;
  readonly weak: boolean;
  readonly because: readonly string[];
}

/** Why a word that the lexicon knows gave no event. */
export interface Refusal {
  readonly token: number;
  readonly rule: string;
  readonly why: string;
}
