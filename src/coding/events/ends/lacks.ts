import type { Verdict } from "../../status/verdict.ts";
import { isOnesOwn } from "../../syntax/ones-own.ts";
import { isArmedAttack, isDefiniteAttack } from "../definite-attack.ts";
import type { Match } from "../match.ts";
import { isOfficial, isPolitical } from "../party-kinds.ts";
import type { Ends } from "./ends.ts";
import { areOpposed, isJoint, isOfEachOther } from "./sides.ts";

/** Types whose nouns may stand with an actor alone: "the resignation of", "a protest by". */
const solo = new Set(["RETREAT", "MOBILIZE", "PROTEST", "CONSULT"]);

/** "met with his ministers": nobody but those who are the doer's own. */
const isWithOwn = ({ predicate: { tree, clause } }: Match): boolean => {
  const others = [clause.object, ...clause.obliques.flatMap(({ preposition, head }) => (preposition === "with" ? [head] : []))];
  const met = others.filter((each) => each !== undefined);
  return met.length > 0 && met.every((each) => isOnesOwn(tree, each));
};

/** "will not contribute troops to the force": a state or its officials will not help, whoever asked them to. */
const isRefused = ({ entry, predicate: { clause } }: Match, actors: Ends["actors"], { status, volition }: Verdict): boolean =>
  status === "negated" &&
  volition &&
  entry.kind === "v" &&
  !entry.flags.has("weak") &&
  !entry.flags.has("low") &&
  (entry.type === "AID" || entry.type === "COOPERATE") &&
  (clause.object !== undefined || clause.obliques.length > 0) &&
  actors.length > 0 &&
  actors.every(({ party }) => party.type === "state" || party.sector === "GOV");

/** What an act with these ends lacks to be matter for the record, in words; null if nothing. */
export function lacks(match: Match, { actors, recipients }: Ends, verdict: Verdict): string | null {
  const { entry, predicate } = match;
  const { flags } = entry;
  const { tree, clause } = predicate;
  if (!isPolitical(entry.type, entry.mode, [...actors, ...recipients]) && !isArmedAttack(tree, match))
    return "private persons only";
  if (recipients.length > 0) return null;
  if (entry.type === "CONSULT" && entry.kind === "v" && actors.length === 1 && isWithOwn(match))
    return "a meeting with one's own";
  if (
    entry.kind === "n" &&
    !flags.has("solo") &&
    !isDefiniteAttack(tree, match) &&
    !solo.has(entry.type) &&
    !isJoint(actors) &&
    !areOpposed(tree, actors)
  )
    return "a noun, and nobody is said to be at its other end";
  if (flags.has("deed") && (clause.object === undefined || !actors.some(isOfficial))) return "nobody is said to suffer it";
  if (clause.object !== undefined && isJoint(actors) && isOfEachOther(tree, clause.object)) return null;
  if (isRefused(match, actors, verdict)) return null;
  return flags.has("rcp") ? "nobody is said to receive it" : null;
}
