import type { Sentence } from "../../../language/analysis.ts";
import type { Party } from "../../finding.ts";
import { namesOneState } from "../../parties/home-of-text.ts";
import type { Found } from "../../parties/read-parties.ts";
import { namesOther } from "../ends/with-states.ts";
import type { Reading } from "../reading.ts";
import { firstOfState } from "./settled.ts";

/** Acts between a state and those who live in it more often than not. */
export const inward = new Set(["PROTEST", "THREATEN", "REJECT", "REQUEST", "ACCUSE", "COERCE", "SANCTION", "CONCEDE", "AGREE"]);

/** What a government does to those whom it governs, more often than to others' people. */
const subject = new Set(["CONCEDE", "COERCE", "REJECT", "THREATEN"]);

const governed = new Set(["CVL", "LAB", "AGR", "EDU", "MED", "REL", "JRN", "OPP", "PTY", "SOC", "BUS", "CRM"]);

/** Sectors of those who govern. */
export const inCharge = new Set(["GOV", "COP", "LEG", "JUD"]);

/** The state of people of whom none is said, by where they do something: "landless families seized a farm"; "" where nothing tells. */
export function homeOfDoers(reading: Reading, sentence: Sentence, type: string, found: Found, place: () => string): string {
  if (!isCitizens(found)) return "";
  const isAtHome = inward.has(type) || (type === "ASSAULT" && place() !== "" && !namesOther(reading, sentence, place()));
  return isAtHome ? place() : "";
}

/** The state of people of whom none is said, by who does it to them or where they are helped; "" where nothing tells. */
export function homeOfSufferers(
  reading: Reading,
  sentence: Sentence,
  type: string,
  found: Found,
  doers: readonly Found[],
  place: () => string,
): string {
  if (type === "ASSAULT" && isStruckThere(found)) return place();
  if (!isCitizens(found)) return "";
  if (type === "AID") return place();
  const doer = firstOfState(doers);
  if (doer === undefined) return "";
  if ((type === "ASSAULT" || type === "COERCE") && isCaughtAtHome(reading, sentence, doer)) return doer.code;
  return subject.has(type) && rules(doer) && !namesOther(reading, sentence, doer.code) ? doer.code : "";
}

/** People by what they are, of whom nothing says that they are others': "landless families". */
const isCitizens = ({ party }: Found): boolean =>
  party.code === "" &&
  party.type === "group" &&
  party.rule === "role" &&
  governed.has(party.sector ?? "") &&
  !/\b(?:foreign|international|western|expatriate|visiting|refugee|migrant|asylum|relief|aid)/i.test(party.text);

/** Those who bear arms, of whom no state is said: "a convoy", "rebels". */
const bearing = new Set(["MIL", "COP", "REB", "UAF", "PRM"]);

/** Who is hit where the sentence is set is of that place, unless it is said that he came from elsewhere: "hit a convoy in Syria". */
const isStruckThere = ({ party }: Found): boolean =>
  party.code === "" &&
  party.type === "group" &&
  party.rule === "role" &&
  bearing.has(party.sector ?? "") &&
  !abroad.test(party.text);

const abroad = /\b(?:foreign|international|allied|coalition|peacekeep\w*|multinational|expatriate|mercenar\w*|jihadis\w*)/i;

const forces = new Set(["COP", "MIL", "GOV", "PRM"]);

/** Whether police or a government do it, of the only state that the sentence names; soldiers, who may be abroad, where the text names no other. */
const isCaughtAtHome = (reading: Reading, sentence: Sentence, { sector = "", code }: Party): boolean => {
  if (!forces.has(sector) || namesOther(reading, sentence, code)) return false;
  return sector === "COP" || namesOneState(reading.parties.scope);
};

const rules = ({ sector, type }: Party): boolean => type === "state" || (sector !== undefined && inCharge.has(sector));
