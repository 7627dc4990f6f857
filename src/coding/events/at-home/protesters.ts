import { isLead } from "../../lead.ts";
import { homeOfText } from "../../parties/home-of-text.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import { isOneState } from "../../parties/state-code.ts";
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
  const keepers = recipients.length > 0 ? [] : keepersOf(reading, predicate, actors);
  if (keepers.length > 0) return { ...ends, recipients: keepers };
  if (isLead(parties.scope.analysis) || recipients.length > 0) return ends;
  if (!actors.every(({ party }) => party.code === "" && party.type === "group" && party.rule === "role")) return ends;
  if (actors.some(({ party }) => /\b(?:foreign|international|migrant|refugee|exiled?|expatriate)/i.test(party.text))) return ends;
  if (settingOf(parties.scope, predicate.sentence)) return ends;
  const home = homeOfText(parties.scope);
  if (home === "" || namesOther(reading, predicate.sentence, home)) return ends;
  return { ...ends, actors: actors.map((each) => settled(each, home)) };
}

const prisons = new Set(["jail", "prison", "camp", "cell", "custody", "detention", "penitentiary", "gaol"]);

/** "Tamil prisoners in Sri Lankan jails": those against whom prisoners of another people protest. */
function keepersOf({ parties }: Reading, { sentence, tree }: Match["predicate"], actors: Ends["actors"]): Ends["recipients"] {
  const { token, party } = actors[0]!;
  if (token < 0) return [];
  return tree
    .children(token, "nmod", "acl")
    .flatMap((child) => [child, ...tree.children(child, "obl")])
    .filter((child) => prisons.has(tree.lemma(child)))
    .flatMap((child) => parties.modifiers(sentence, child))
    .filter((keeper) => isOneState(keeper.party.code) && keeper.party.code !== party.code);
}
