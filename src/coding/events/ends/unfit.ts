import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import { isCivil, isForce, isOfficial, isPeople, isStateLike, mayStrike } from "../party-kinds.ts";
import { areRivals, isJoint } from "./sides.ts";

/** What somebody must be to do a thing. */
interface Demand {
  /** Whether the act asks it. */
  readonly of: (entry: Match["entry"]) => boolean;
  readonly met: (actors: readonly Found[], match: Match, recipients: readonly Found[]) => boolean;
  /** What a doer is who does not meet it. */
  readonly why: string;
  /** Asked where nobody does it, too. */
  readonly always?: true;
}

/** Why the doers cannot do such a thing, in words; null if they can. */
export function unfit(match: Match, actors: readonly Found[], recipients: readonly Found[]): string | null {
  for (const { of, met, why, always } of demands)
    if ((actors.length > 0 || always) && of(match.entry) && !met(actors, match, recipients))
      return `"${actors[0]?.party.text ?? ""}" ${why}`;
  return null;
}

const armed = ["MIL", "REB", "UAF", "PRM", "COP"];

/** Those who riot, strike and starve though they are no civilians. */
const unruly = ["MIL", "COP", "REB", "JUD"];

const powerless = new Set(["CVL", "LAB", "EDU", "AGR", "MED", "JRN", "SOC", "REL", "REF"]);

const isOf = ({ party }: Found, sectors: readonly string[]): boolean => sectors.includes(party.sector ?? "");

const demands: readonly Demand[] = [
  {
    of: ({ flags }) => flags.has("off"),
    met: (actors) => actors.some(isOfficial),
    why: "is no official, state or body",
  },
  {
    of: ({ flags }) => flags.has("visit"),
    met: (actors, { predicate: { tree } }) =>
      !actors.every((each) => isOf(each, armed) && each.party.type !== "person" && !isOne(tree, each)),
    why: "is a force: its arrival is no visit",
  },
  {
    of: ({ type, mode, flags }) => type === "PROTEST" && (mode === "strike" || flags.has("lab")),
    met: (actors) => actors.some(mayStrike),
    why: "are no workers",
  },
  {
    of: ({ flags }) => flags.has("civ"),
    met: (actors, { entry: { mode } }) =>
      actors.some(isCivil) ||
      (mode === "demo" && actors.some(isMovement)) ||
      (["hunger", "strike", "riot"].includes(mode) && actors.some((each) => isOf(each, unruly))),
    why: "is no civilian",
  },
  {
    of: ({ flags }) => flags.has("joint"),
    met: (actors, { predicate: { tree } }) => isJoint(actors) || areRivals(tree, actors),
    why: "is one side only",
  },
  {
    of: ({ flags }) => flags.has("state"),
    met: (actors) => actors.some(isStateLike),
    why: "is no state or government",
  },
  {
    of: ({ flags }) => flags.has("two"),
    met: (actors, _, recipients) => isJoint([...actors, ...recipients]),
    why: "is one side only",
    always: true,
  },
  {
    of: ({ type, mode }) => type === "COERCE" && mode !== "cyber",
    met: (actors) => !actors.every((each) => (powerless.has(each.party.sector ?? "") && !serves(each)) || isPeople(each)),
    why: "has no power to",
  },
  { of: ({ type }) => type === "MOBILIZE", met: (actors) => actors.some(isForce), why: "has no forces" },
];

/** One man of a force ("the army chief"), who may go on a visit, where a force cannot. */
const isOne = (tree: Tree, { token }: Found): boolean => token >= 0 && tree.token(token).xpos === "NN";

/** Followers of a cause, who may fight for it or march. */
const isMovement = ({ party }: Found): boolean =>
  party.sector === "REB" &&
  /\b(islamists?|separatists?|loyalists?|nationalists?|maoists?|radicals?|extremists?|communists?)$/i.test(party.text);

/** People named by a service of the state: "customs men", "security agents", "plain-clothes men". */
const serves = ({ party }: Found): boolean =>
  /\b(customs|security|intelligence|border|immigration|prison|coast ?guard|frontier|census|tax|plain-? ?clothe?s)\b/i.test(
    party.text,
  );
