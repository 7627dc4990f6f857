import type { Sentence } from "../../../language/analysis.ts";
import { isStateOrPlace } from "../../../world/actor.ts";
import { isHosted } from "../../parties/hosted.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { fillAny } from "../fill-any.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import { ofThePlace } from "../of-the-place.ts";
import type { Reading } from "../reading.ts";
import { citizens, crowds, domestic, isStateless, ofSameState } from "../same-state.ts";
import type { Ends } from "./ends.ts";
import { facedByCoalition } from "./foe-of-coalition.ts";

const governing = new Set(["GOV", "LEG", "OPP"]);

/** Who, if no state is said, acts against those who govern his own state ("Soldiers seized the Honduran president"), or against its people. */
const armyAndPolice = new Set(["MIL", "COP"]);
const police = new Set(["COP"]);
const fighters = new Set(["REB"]);

/** Armed groups that are mostly found in their own state. */
const atHome = new Set(["REB", "COP", "UAF", "PRM", "CRM"]);

/** The ends of an act, those of whom no state is said with that of the other end or of the place of it. */
export function withStates(reading: Reading, match: Match, { actors, recipients, speakers }: Ends): Ends {
  const { entry, predicate } = match;
  // Whom a minister meets abroad is not of his own state.
  const abroad = entry.type === "CONSULT" && namesOther(reading, predicate.sentence, actors[0]?.party.code ?? "");
  let others: readonly Found[] = abroad
    ? recipients
    : recipients.map((each) =>
        each.token >= 0 && isHosted(predicate.tree, each.token) ? each : ofSameState(each, actors[0], domestic),
      );
  let doers = actors;
  if (entry.type === "PROTEST" && doers.some(isStateless)) {
    const place = whereProtested(reading, match, others);
    if (place) doers = doers.map((each) => (isStateless(each) ? ofSameState(each, place, crowds) : each));
  }
  if (others.some((each) => governing.has(each.party.sector ?? "")))
    doers = doers.map((each) => ofSameState(each, others[0], citizens));
  if (entry.type === "COERCE" || entry.type === "ASSAULT") {
    const [first] = others;
    const organs = governing.has(first?.party.sector ?? "")
      ? armyAndPolice
      : citizens.has(first?.party.sector ?? "")
        ? police
        : null;
    if (organs) doers = doers.map((each) => ofSameState(each, first, organs));
  }
  if (entry.type === "PROTEST" && others.length === 0 && entry.kind !== "n") {
    const place = settingAt(reading, predicate.sentence);
    if (place && !doers.some(({ token }) => token === place.token)) others = [place];
  }
  if (entry.type === "ASSAULT") {
    others = ofThePlace(reading, predicate.sentence, predicate.tree, predicate.clause.head, others, doers);
    others = facedByCoalition(reading, predicate.tree, doers, others);
    // "Algerian guerrillas killed 20 villagers": rebels and police strike at home.
    const [first] = doers;
    if (
      first &&
      atHome.has(first.party.sector ?? "") &&
      others.some(isStateless) &&
      !isAbroad(reading, predicate.sentence, doers)
    )
      others = others.map((each) => (isOutsider(predicate.tree, each) ? each : ofSameState(each, first, crowds)));
  }
  // "A band of rebels came down from the hills of Mindanao"
  if (entry.type === "RETREAT" && others[0]?.party.type === "place")
    doers = doers.map((each) => ofSameState(each, others[0], fighters));
  return { actors: doers, recipients: others, speakers };
}

/** "two aid workers", "twenty foreign tourists": who is seldom of the state in which it befalls him. */
const isOutsider = (tree: Tree, { party, token }: Found): boolean =>
  party.sector === "SOC" ||
  (token >= 0 &&
    (outsiders.has(tree.lemma(token)) || tree.children(token, "amod").some((child) => outsiders.has(tree.lemma(child)))));

const outsiders = listed("outsiders");

/** Whether those who do it are of several states, or the sentence names another. */
const isAbroad = (reading: Reading, sentence: Sentence, [first, ...more]: readonly Found[]): boolean =>
  first === undefined ||
  more.some(({ party }) => party.code !== first.party.code) ||
  namesOther(reading, sentence, first.party.code);

/** Whether a sentence names a state, or a place in one, other than this. */
export const namesOther = ({ parties }: Reading, sentence: Sentence, code: string): boolean =>
  sentence.tokens.some(({ index }) => {
    const actor = parties.names.at(sentence.index, index)?.senses[0]?.actor;
    return actor !== undefined && isStateOrPlace(actor) && actor.code !== code;
  });

const whereSlots = ["in", "at", "across", "throughout", "near", "outside", "around", "into", "through"];

/** "the U.S. base", "the French embassy": a state's, and may be anywhere. */
const isOutpost = (tree: Tree, token: number): boolean => {
  const { deprel, head } = tree.token(token);
  return /^(amod|compound|nmod:poss)/.test(deprel) && head >= 0 && outposts.has(tree.lemma(head));
};

const outposts = listed("outposts");

const settingAt = ({ parties }: Reading, sentence: Sentence): Found | undefined => {
  const setting = settingOf(parties.scope, sentence, true);
  const party = setting ? parties.at(sentence, setting.token) : null;
  return setting && party ? { token: setting.token, party } : undefined;
};

const whereProtested = (reading: Reading, { predicate }: Match, recipients: readonly Found[]): Found | undefined =>
  fillAny(reading, predicate, whereSlots, null, []).find(
    ({ token, party }) => party.type === "place" || (party.type === "state" && !isOutpost(predicate.tree, token)),
  ) ??
  settingAt(reading, predicate.sentence) ??
  recipients.find(({ party }) => party.type === "place") ??
  sufferingPlace(reading, predicate);

/** "Lima was without buses as drivers went on strike": the place of which the clause above tells what came of it. */
function sufferingPlace({ parties }: Reading, { sentence, tree, clause }: Match["predicate"]): Found | undefined {
  const { deprel, head } = tree.token(clause.head);
  const subject = deprel.startsWith("advcl") && head >= 0 ? tree.child(head, "nsubj", "nsubj:pass") : undefined;
  const party = subject === undefined ? null : parties.at(sentence, subject);
  return party && isStateOrPlace(party) ? { token: subject!, party } : undefined;
}
