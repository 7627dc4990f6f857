import type { World } from "../../world/world.ts";
import type { Finding } from "../finding.ts";
import { stateOfParty } from "../parties/actor-in-words.ts";
import { isStateCode } from "../parties/state-code.ts";

/** Titles of those who serve a state, whatever else they are called. */
const ofState = /\bMinister\b|\bMinistry\b|^(?:Ambassador|Speaker|Chief Justice|Lawmaker|Senator|MP|Congressman|Congresswoman)$/;

/** "Finance Minister Jane Doe", of whose state only another sentence tells: an office without a state is of its holder's. */
export const withState = (finding: Finding, world: World): Finding => {
  if (finding.kind !== "office" || finding.of !== null || !isStateCode(finding.actor.code) || !ofState.test(finding.title))
    return finding;
  const of = stateOfParty(finding.actor, world, "state-of-party");
  return of ? { ...finding, of } : finding;
};
