import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Candidate } from "../candidate.ts";

const privateSectors = new Set(["CVL", "EDU", "MED", "AGR", "JRN", "SOC", "BUS", "REL"]);

/** Somebody who holds no office and speaks for no body: a person or a group of a private walk of life. */
const isPrivate = ({ party }: Found): boolean =>
  (party.type === "group" && party.sector !== undefined && privateSectors.has(party.sector)) ||
  (party.type === "person" &&
    party.office === undefined &&
    (party.sector === "CVL" || (party.sector === undefined && party.code === "")));

/** A person of whom no office and no walk of life is known. */
const isUntitled = ({ party }: Found): boolean =>
  party.type === "person" && party.office === undefined && party.sector === undefined;

const betweenPowers = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** What anybody may ask, refuse or blame. */
const everyday = new Set(["REQUEST", "REJECT", "ACCUSE", "THREATEN"]);

/** A person of whom nothing is known, not even a state. */
const isUnknown = ({ party }: Found): boolean =>
  party.type === "person" && party.office === undefined && party.code === "" && ["", "CVL"].includes(party.sector ?? "");

/** Whether a person of whom nothing is known asks, refuses or blames, and nobody of any state is concerned. */
const isEveryday = ({ type, actors, recipients }: Candidate): boolean =>
  (everyday.has(type) || (type === "ASSAULT" && recipients.length > 0)) &&
  actors.length > 0 &&
  actors.every(isUnknown) &&
  recipients.every((each) => isUnknown(each) || (isPrivate(each) && each.party.code === ""));

/** Whether meetings, promises and the like are between private people only. */
export const isPrivateMatter = (candidate: Candidate): boolean => isEveryday(candidate) || isBetweenPrivates(candidate);

/** Work of people of two states together, and what a country's farmers or nurses give up, are no private matter. */
const isPublicThough = (type: string, found: readonly Found[]): boolean =>
  (type === "COOPERATE" && new Set(found.map(({ party }) => party.code).filter(isStateCode)).size > 1) ||
  (type === "CONCEDE" && found[0]!.party.type === "group" && found[0]!.party.code !== "");

const isBetweenPrivates = ({ type, actors, recipients, speakers, match }: Candidate): boolean =>
  betweenPowers.has(type) &&
  actors.length > 0 &&
  !isPublicThough(type, [...actors, ...recipients]) &&
  actors.every((each) => isPrivate(each) || (recipients.length > 0 && isUntitled(each))) &&
  recipients.every((each) => isPrivate(each) || each.party.type === "place") &&
  !match.entry.when.some(({ alternatives }) => alternatives.some(({ values }) => values.includes("PROTEST"))) &&
  !actors.some((actor) => speakers.some((speaker) => speaker.party.id === actor.party.id));
