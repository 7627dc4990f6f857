import { isLead } from "../../lead.ts";
import { homeOfText } from "../../parties/home-of-text.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import type { Ends } from "../ends/ends.ts";
import { namesOther } from "../ends/with-states.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { settled } from "./settled.ts";

/** "Union members rallied outside the plant": people who protest, of whom no state is said, where the sentence names none, are of the text's. */
export function protestersAtHome(reading: Reading, { entry, predicate }: Match, ends: Ends): Ends {
  const { actors, recipients } = ends;
  const { parties } = reading;
  if (entry.type !== "PROTEST" || actors.length === 0) return ends;
  if (isLead(parties.scope.analysis) || recipients.length > 0) return ends;
  if (!actors.every(({ party }) => party.code === "" && party.type === "group" && party.rule === "role")) return ends;
  if (actors.some(({ party }) => /\b(?:foreign|international|migrant|refugee|exiled?|expatriate)/i.test(party.text))) return ends;
  if (settingOf(parties.scope, predicate.sentence)) return ends;
  const home = homeOfText(parties.scope);
  if (home === "" || namesOther(reading, predicate.sentence, home)) return ends;
  return { ...ends, actors: actors.map((each) => settled(each, home)) };
}
