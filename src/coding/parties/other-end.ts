import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import { isGuessed } from "./from-context.ts";

/** Organs of a state that deal with other states; police, courts and parties mostly deal with their own. */
const outward = new Set(["GOV", "LEG", "MIL", "SPY"]);

/**
 * A party without a state that was read into it from what the text mostly names, where that state itself is at the event's other
 * end: of "Officials condemned Iran" nothing says that they are Iranian. The sector stays.
 */
export function withoutGuess(party: Party, others: readonly Party[]): Party {
  if (isOfOthers(party)) return stateless(party);
  if (
    party.sector === "CVL" &&
    isGuessed(party) &&
    others.some((other) => other.code === party.code && missions.test(other.text))
  )
    return stateless(party);
  if (!outward.has(party.sector ?? "")) return party;
  const guessed =
    /^(?:role|name), state (?:from the context|told elsewhere)/.test(party.rule ?? "") && !party.rule?.includes("the place,");
  const itself = others.some(
    ({ id, type, code, rule }) => type === "state" && code === party.code && id === `state:${code}` && rule === "metonym",
  );
  const borrowed = party.rule === "role, state of the other side" && (itself || !oneAtHome.test(party.text));
  if (!(guessed || borrowed) || !others.some((other) => isThatState(other, party, borrowed))) return party;
  return stateless(party);
}

/** What a state has abroad: those who attack it there are not its own people. */
const missions = /\b(?:embass(?:y|ies)|consulates?|(?:high )?commission)\b/i;

/**
 * "A Pakistani spokesman said Indian soldiers had wounded two porters": those hit by soldiers, by the word of another state (`speakers`), are
 * not of the soldiers' own only because they are named beside them.
 */
export const withoutDoersState = (party: Party, actors: readonly Party[], speakers: readonly Party[]): Party =>
  party.type === "group" &&
  party.code !== "" &&
  (isGuessed(party) || party.rule === "role, state of the other side") &&
  actors.some(({ code, type, sector }) => code === party.code && (type === "state" || sector === "MIL")) &&
  speakers.some(({ code }) => code !== "" && code !== party.code)
    ? stateless(party)
    : party;

/** The same party, of no known state; the sector stays. */
function stateless(party: Party): Party {
  if (party.type === "person") return { ...party, code: "", rule: "name" };
  const noun = party.text.replace(/^(the|a|an|some|its|his|her|their|our)\s+/i, "");
  return { ...party, id: `group:${slug(noun)}`, name: noun, code: "", type: "group", rule: "role" };
}

/** Those who are of another state than the one they deal with, or of several: "the inspectors", "a dozen foreign ministers", "our embassy". */
const ofOthers =
  /^our\b|^(?:the )?(?:western|foreign|european|arab|neighbou?ring) |\b(?:embass(?:y|ies)(?: staff| workers| personnel)?|consulates?|(?:weapons |arms |nuclear )?inspectors|foreign ministers|peacekeepers|observers|monitors|mediators?|expatriates|foreigners|tourists|correspondents|foes?|rivals?|adversar(?:y|ies)|enem(?:y|ies)|patrons?|clients?)$/i;

const isOfOthers = ({ rule, text, type }: Party): boolean =>
  type !== "person" &&
  (rule === "role, state of the other side" || rule === "state of the other side, or of the place") &&
  ofOthers.test(text);

/** What a state has one of: "the government" beside its president is his, "officials" and "leaders" may be anybody's. */
const oneAtHome = /^the (?:\S+ )?(?:government|cabinet|parliament|army|military|administration|senate|assembly|authorities)$/i;

/** Whether another party is the state itself or its government; `officials`: its ministers and president count too. */
const isThatState = (other: Party, { code, sector }: Party, officials: boolean): boolean =>
  other.code === code &&
  !isGuessed(other) &&
  ((officials && outward.has(other.sector ?? "")) ||
    other.type === "state" ||
    (other.type === "place" && sector !== "GOV") ||
    (sector === "GOV" && other.sector === "GOV" && (other.type !== "person" || isSaidOf(other))) ||
    // "Soldiers were welcomed by Jordanian officers"
    (sector === "MIL" && /^(MIL|COP)$/.test(other.sector ?? "")));

/** "Iran's leader", "the Kenyan president": one whose state is said. */
const isSaidOf = ({ rule }: Party): boolean => /^(?:demonym\+role|role\+nationality|possessive)/.test(rule ?? "");
