import { ChanceryError } from "../errors.ts";
import { isPartialDate } from "../partial-date.ts";
import { membersOn, sameSeat } from "./seats.ts";

/** Votes in the Council as far as known: members by ISO3, or how many. */
export interface Canvass {
  /** ISO 8601 day (or month, or year) of the vote. */
  readonly date: string;
  readonly yes: readonly string[] | number;
  readonly no?: readonly string[] | number;
  readonly abstain?: readonly string[] | number;
  /** How many of those against are permanent members, where `no` is a number. */
  readonly permanentAgainst?: number;
  /** A procedural decision cannot be vetoed. */
  readonly procedural?: boolean;
}

export interface VoteOutcome {
  readonly outcome: "adopted" | "vetoed" | "not adopted";
  /** Affirmative votes needed on that date. */
  readonly needed: number;
  /** Affirmative votes still missing for adoption; 0 when there are enough. */
  readonly missing: number;
  /** Permanent members whose vote blocks it, ISO3; empty if none, or if only their number is known. */
  readonly vetoedBy: readonly string[];
  /** What stands in the way or was odd, in words. */
  readonly because: readonly string[];
}

/** First day of the Council of fifteen: the amended Article 27 applied from its first meeting of 1966. */
const enlarged = "1966-01-01";

/** Affirmative votes that a decision needs on a date: seven of eleven until the end of 1965, nine of fifteen since (Charter, Article 27). */
export function votesNeeded(date: string): number {
  return date < enlarged ? 7 : 9;
}

/**
 * The outcome of a vote by Article 27. A draft with too few votes in favour is not adopted, whoever is against it; one with
 * enough is vetoed if a permanent member votes against it, unless the decision is procedural. Abstention, absence and
 * non-participation of a permanent member block nothing.
 * Throws E_COUNCIL_VOTE where the canvass cannot be read.
 */
export function canvass(vote: Canvass): VoteOutcome {
  if (typeof vote?.date !== "string" || !isPartialDate(vote.date.trim().replace(/[T ].*$/s, "")))
    throw bad('"date" must be an ISO 8601 day');
  const yes = votes(vote.yes, "yes");
  const no = votes(vote.no ?? 0, "no");
  const abstained = votes(vote.abstain ?? 0, "abstain");
  const needed = votesNeeded(vote.date);
  const day = vote.date.length >= 10 ? vote.date.slice(0, 10) : `${vote.date}-01-01`.slice(0, 10);
  const members = membersOn(day);
  const permanents = members.filter((m) => m.permanent);
  if (members.length > 0 && yes + no + abstained > members.length)
    throw bad(`${yes + no + abstained} votes of the ${members.length} members on ${vote.date}`);
  const because: string[] = [];
  for (const side of [vote.yes, vote.no, vote.abstain]) {
    if (!Array.isArray(side)) continue;
    for (const iso3 of side)
      if (!members.some((m) => sameSeat(m.iso3, iso3))) because.push(`${iso3} did not sit on the Council on ${vote.date}`);
  }
  const opposed = Array.isArray(vote.no)
    ? permanents.filter((p) => (vote.no as readonly string[]).some((iso3) => sameSeat(iso3, p.iso3))).map((p) => p.iso3)
    : [];
  const elected = members.length - permanents.length;
  // Where only numbers are given: more against than there are elected members means a permanent one among them.
  const against = Math.max(opposed.length, vote.permanentAgainst ?? 0, Array.isArray(vote.no) ? 0 : no - elected);
  const missing = Math.max(0, needed - yes);
  if (missing > 0) because.push(`${yes} in favour of the ${needed} needed`);
  const blocked = against > 0 && vote.procedural !== true;
  if (against > 0 && vote.procedural === true) because.push("a procedural decision cannot be vetoed");
  if (missing > 0) return { outcome: "not adopted", needed, missing, vetoedBy: [], because };
  if (blocked) {
    because.push(
      opposed.length
        ? `against: permanent ${opposed.length === 1 ? "member" : "members"} ${opposed.join(", ")}`
        : `${against} permanent against`,
    );
    return { outcome: "vetoed", needed, missing: 0, vetoedBy: opposed, because };
  }
  return { outcome: "adopted", needed, missing: 0, vetoedBy: [], because };
}

function votes(side: readonly string[] | number, name: string): number {
  if (Array.isArray(side)) return new Set(side.map((iso3) => String(iso3).toUpperCase())).size;
  if (typeof side === "number" && Number.isInteger(side) && side >= 0) return side;
  throw bad(`"${name}" must be a list of ISO3 codes or a count`);
}

function bad(what: string): ChanceryError {
  return new ChanceryError(
    "E_COUNCIL_VOTE",
    `A canvass cannot be read: ${what}.`,
    'Give {"date":"2018-01-15","yes":["KAZ",…] or 9,"no":…,"abstain":…}.',
  );
}
