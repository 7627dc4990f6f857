import { isStateOrPlace } from "../../world/actor.ts";
import type { Found } from "../parties/read-parties.ts";
import { isStateCode } from "../parties/state-code.ts";

/** Sectors of those who bear arms. */
export const armed = new Set(["MIL", "REB", "UAF", "PRM", "COP", "SPY"]);

const official = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PTY", "OPP", "ELI"]);

const notCivil = new Set(["GOV", "MIL", "COP", "SPY", "JUD", "UAF", "PRM", "REB"]);

/** Codes of bodies of states. */
export const bodies = new Set(["IGO", "UNO", "EUR", "IMG"]);

/** Whether a party is a state, a body, somebody in office, or of a sector that acts for one. */
export const isOfficial = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { type, sector, code, office } = found.party;
  if (type === "state" || type === "org" || office) return true;
  // "health officials" are officials first.
  if (sector) return official.has(sector) || /\bofficials?$/i.test(found.party.name);
  return type === "person" && code !== "" && found.party.rule !== "name";
};

/** A people named in the plural or counted: "thousands of Argentines", "a million Lebanese". */
export const isPeople = ({ party }: Found): boolean =>
  party.rule === "demonym" &&
  ((party.type === "group" && party.sector === "CVL") ||
    /[a-z]s$/.test(party.text) ||
    /\b(?:million|thousands?|hundreds?|dozens|many|young)\b|^[\d,.]+ /i.test(party.text));

/** Those who march as anybody does, though they serve the state or bore arms: benches, clerks, veterans, clansmen. */
const isOfThePeople = ({ party }: Found): boolean =>
  party.type === "group" &&
  /(?:lawyer|attorney|barrister|advocate|judge|magistrate|jurist|veteran|civil servant|tribesmen|clansmen)s?$/i.test(party.text);

/** Whether a party is of the people: neither a state nor a body, nor of those in government or arms. */
export const isCivil = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { sector, code } = found.party;
  return (
    (isPeople(found) || !isStateOrPlace(found.party)) &&
    !bodies.has(code) &&
    (isOfThePeople(found) || !(sector && notCivil.has(sector)))
  );
};

const workers = new Set(["LAB", "EDU", "CVL", "MED", "AGR", "BUS", "CRM", "PTY", "OPP", "SOC", "JRN", "JUD", "COP"]);

/** Whether a party may go on strike. */
export const mayStrike = ({ party }: Found): boolean =>
  (party.sector !== undefined && workers.has(party.sector)) ||
  /\b(union|federation|workers|association|congress|civil servants?|employees|staff|guards|fire-?fighters|pilots|sailors|seamen|crews?)\b/i.test(
    party.name,
  );

/** Whether a party can act as a state: one, a body, its government, army or parliament. */
export const isStateLike = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { type, sector } = found.party;
  if (isPeople(found)) return false;
  return type === "state" || type === "org" || sector === "GOV" || sector === "MIL" || sector === "LEG";
};

/** Whether a party can move forces: a state, a body of states, or somebody armed or in government. */
export const isForce = ({ party }: Found): boolean =>
  party.type === "state" ||
  (party.type === "org" && party.code !== "" && party.code !== "NGO" && party.code !== "MNC") ||
  party.type === "place" ||
  (party.sector !== undefined && (armed.has(party.sector) || party.sector === "GOV")) ||
  (party.type === "group" && party.sector === undefined);

const voiced = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"]);

const political = new Set(["GOV", "MIL", "REB", "COP", "JUD", "LEG", "PTY", "OPP", "UAF", "PRM", "SPY", "ELI", "REF"]);

/** What many of one walk of life do together is matter for the record: "Kenyan teachers agreed", "Polish bishops praised". */
const shared = new Set(["AGREE", "SUPPORT", "CONSULT"]);

const walks = new Set(["LAB", "REL", "AGR", "EDU", "MED", "SOC", "BUS", "JRN", "CVL"]);

/** Acts that are matter for the record between people of two states, too. */
const across = new Set(["AID", "COOPERATE"]);

/** Whether an act between these parties is matter for the record: one of them is a state, a body, or in politics; protest and violence by anybody placed. */
export function isPolitical(type: string, mode: string, found: readonly Found[]): boolean {
  if (across.has(type) && new Set(found.map(({ party }) => party.code).filter(isStateCode)).size > 1) return true;
  if (type === "RETREAT" && (mode === "disarm" || mode === "ceasefire") && found.some(({ party }) => party.type === "org"))
    return true;
  // "Seven Korean pastors were let go": captives of a named people, whoever they are.
  if (type === "RETREAT" && mode === "release" && found.some(({ party }) => party.type === "group" && isStateCode(party.code)))
    return true;
  const open = type === "PROTEST" || type === "ASSAULT" || type === "COERCE";
  if (voiced.has(type) && found.some(({ party }) => party.type === "group" && party.code !== "")) return true;
  if (shared.has(type) && found.some(({ party }) => party.type === "group" && party.code !== "" && walks.has(party.sector ?? "")))
    return true;
  return found.some(
    ({ party }) =>
      party.type === "state" ||
      (party.type === "place" && party.code !== "") ||
      (party.sector !== undefined && political.has(party.sector)) ||
      (party.code !== "" && (party.sector === undefined || open || party.code === "NGO" || party.code === "IGO")),
  );
}
