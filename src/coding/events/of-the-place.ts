import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { settingOf, within } from "../parties/place-phrase.ts";
import type { Found } from "../parties/read-parties.ts";
import { isStateCode } from "../parties/state-code.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Reading } from "./reading.ts";
import { citizens, domestic, ofSameState } from "./same-state.ts";

/** People and bodies of a country that are mostly found in it; its ministers and envoys may be anywhere. */
const local = new Set([...citizens, ...domestic].filter((sector) => sector !== "GOV"));
const armedToo = new Set([...local, "MIL", "GOV"]);

/**
 * Victims of whom no state is said, with that of the one place where it took place: "twelve people died in a blast at a market in
 * Quetta". Soldiers and ministers only where whoever did it is of that state himself.
 */
export function ofThePlace(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  head: number,
  victims: readonly Found[],
  actors: readonly Found[],
): readonly Found[] {
  if (!victims.some(({ party }) => party.code === "" && party.type === "group" && armedToo.has(party.sector ?? "")))
    return victims;
  const place = onlyPlace(reading, sentence, tree, head) ?? onlySetting(reading, sentence);
  if (!place) return victims;
  const home = actors.some(({ party }) => party.code === place.party.code);
  return victims.map((each) => (isSomebodys(tree, each) ? each : ofSameState(each, place, home ? armedToo : local)));
}

/** "the sheikh's son was seized in Quetta": somebody's by name, who is of that one's state rather than of the place. */
const isSomebodys = (tree: Tree, { token }: Found): boolean =>
  token >= 0 && tree.children(token, "nmod:poss").some((child) => tree.token(child).upos === "PROPN");

/** The place of the only state below a predicate that a preposition of place leads in. */
function onlyPlace(reading: Reading, sentence: Sentence, tree: Tree, head: number): Found | undefined {
  const found = new Map<string, Found>();
  for (const { index } of sentence.tokens) {
    const match = reading.parties.names.at(sentence.index, index);
    const actor = match?.senses[0]?.actor;
    if (!match || !actor || !isStateOrPlace(actor) || found.has(actor.code)) continue;
    if (!isWithin(tree, index, head)) continue;
    const party = reading.parties.at(sentence, index);
    if (party && isStateCode(party.code)) found.set(party.code, { token: index, party });
  }
  return found.size === 1 ? found.values().next().value : undefined;
}

/** The one place in which the whole sentence is set: "blew himself up on a bus in Haifa, killing ten people". */
function onlySetting(reading: Reading, sentence: Sentence): Found | undefined {
  const setting = settingOf(reading.parties.scope, sentence, true);
  const party = setting ? reading.parties.at(sentence, setting.token) : null;
  return setting && party?.code === setting.code ? { token: setting.token, party } : undefined;
}

/** Whether a token hangs below another by a phrase of place, through "a market in", "the north of". */
function isWithin(tree: Tree, index: number, head: number): boolean {
  let led = false;
  for (let at = index, steps = 0; steps < 8 && at >= 0; steps++) {
    if (at === head) return led;
    if (within.has(tree.preposition(at))) led = true;
    else if (!led && !/^(flat|compound|appos|nmod)/.test(tree.token(at).deprel)) return false;
    at = tree.token(at).head;
  }
  return false;
}
