import type { Found } from "../../parties/read-parties.ts";
import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

const sport = listed("dismissals: sport");

const publicLife = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "ELI", "PTY", "OPP", "REB"]);

/** "The club have sacked their coach", "stripped of his medal": nobody in public life. */
const isDismissal = ({ tree, verb, candidate: { actors, recipients } }: Words): boolean =>
  dismissing.has(verb) &&
  !actors.some(({ party }) => party.sector === "GOV") &&
  all(recipients, ({ party }) => (party.type === "person" || party.type === "group") && !publicLife.has(party.sector ?? "")) &&
  (tree.sentence.tokens.some(({ index }) => sport.has(tree.lemma(index))) ||
    all(recipients, ({ party }) => party.type === "person" && party.office === undefined && (party.sector ?? "CVL") === "CVL"));

const dismissing = new Set(["fire", "dismiss", "sack", "oust", "remove", "drop", "suspend", "strip", "ban", "axe"]);

/** "Norway ousted Denmark", "the German has unseated the American": of a place in a ranking. */
const isOfRank = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  (verb === "oust" || verb === "unseat" || verb === "topple") && all(actors, isPlain) && all(recipients, isPlain);

const isPlain = ({ party }: Found): boolean => party.sector === undefined && party.office === undefined && party.type !== "org";

/** "left the country", "quit the company", "leaving the Senate in a deadlock": somebody's own way. */
const isOwnWay = ({ verb, candidate: { mode, actors, recipients } }: Words): boolean =>
  mode === "withdraw" &&
  (all(recipients, ({ party }) => party.sector === "BUS" || party.sector === "JRN" || party.type === "person") ||
    (verb === "leave" && all(recipients, ({ party }) => party.type === "place" || party.sector === "LEG")) ||
    (verb === "leave" &&
      all(actors, ({ party }) => party.sector === "CVL") &&
      all(recipients, ({ party }) => party.type === "state")) ||
    (all(actors, ({ party }) => party.type === "person" && party.office === undefined && !publicLife.has(party.sector ?? "")) &&
      recipients.length > 0));

/** A measure of whom nobody is said to take it: "flights were cancelled". */
const isByNobody = ({ verb, candidate: { actors } }: Words): boolean =>
  actors.length === 0 && (verb === "cancel" || verb === "delay" || verb === "strip");

/** "stopped by police": a check of somebody, no measure. */
const isStop = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  verb === "stop" &&
  all(actors, ({ party }) => party.sector === "COP") &&
  all(recipients, ({ party }) => party.type !== "state" && party.type !== "org");

/** "A judge put the order on hold": courts and governments of one state. */
const isOfCourt = ({ candidate: { mode, actors, recipients } }: Words): boolean =>
  mode === "discontinue" &&
  all(actors, ({ party }) => party.sector === "JUD") &&
  all(
    recipients,
    ({ party }) =>
      ["JUD", "GOV", "LEG", "SOC"].includes(party.sector ?? "") && (party.code === "" || party.code === actors[0]!.party.code),
  );

/** "Care firms have cancelled contracts": what firms end. */
const isOfFirms = ({ candidate: { mode, actors } }: Words): boolean =>
  mode === "discontinue" && all(actors, ({ party }) => party.sector === "BUS");

/** Dismissals, exits and stops that are no measures of states. */
export const dismissals: readonly Sense[] = [
  { type: "SANCTION", is: isStop, why: "stopped on the way" },
  { type: "SANCTION", is: isOfCourt, why: "courts and government of one state" },
  { type: "SANCTION", is: isDismissal, why: "dismissed from no public office" },
  { type: "SANCTION", is: isOfFirms, why: "firms' own affairs" },
  { type: "SANCTION", is: isOfRank, why: "a place in a ranking" },
  { type: "SANCTION", is: isOwnWay, why: "somebody's own way" },
  { type: "SANCTION", is: isByNobody, why: "nobody is said to do it" },
];
