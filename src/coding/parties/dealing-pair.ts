import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { isGuessed } from "./from-context.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isOneState } from "./state-code.ts";

const visits = new Set(["visit", "trip", "tour", "call", "proposal", "offer", "invitation"]);
const arriving = listed("two sides: arriving");

/** What a noun says of two: "Kenya's visit to Chad", "Chad's talks with Mali". */
export const dealings = new Set([...visits, "talk", "meeting", "summit", "negotiation", "encounter", "conversation"]);

const ends = new Set(["with", "to", "between", "and", "against", "by", "on"]);

/** The two of different states (`atHome`: of one) whom a verb, or a noun like "talks between", brings together; empty where it is not two. */
export function pairAt(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  at: number,
  but = -1,
  atHome = false,
): readonly Found[] {
  const { upos } = tree.token(at);
  if (upos !== "VERB" && upos !== "NOUN") return nobody;
  const found = new Map<string, Found>();
  const add = (token: number): void => {
    if (token === but || tree.token(token).upos === "PRON") return;
    for (const party of phrases.list(sentence, token)) {
      const each = withoutState(party);
      const { code, id } = each.party;
      if (atHome) {
        if (isCombatant(party)) found.set(id, party);
        continue;
      }
      const known = isOneState(code);
      // "The minister met the Greek premier": of one of them the state may not be known.
      if ((known || (code === "" && isOfficeholder(each))) && !found.has(code || id)) found.set(code || id, each);
    }
  };
  // "a visit to the Eritrean capital": the state whose place that is
  const addHost = (place: number): void => {
    const host = [...phrases.list(sentence, place), ...phrases.deep(sentence, place)].find(isHost);
    if (host && place !== but && !found.has(host.party.code)) found.set(host.party.code, host);
  };
  if (upos === "VERB") {
    // "Officers from two states have been deployed": they deal with nobody.
    for (const subject of tree.children(at, "nsubj")) if (tree.token(subject).deprel === "nsubj") add(subject);
    // "the accord reached between Chad and Mali"
    if (found.size === 0) {
      for (const each of tree.children(at, "obl")) if (tree.preposition(each) === "between") add(each);
      const two = [...found.values()];
      return two.length === 2 ? two : nobody;
    }
    for (const object of tree.children(at, "obj", "iobj")) add(object);
  }
  if (upos === "NOUN" && dealings.has(tree.lemma(at)))
    for (const end of tree.children(at, "nmod:poss", "nmod"))
      if (tree.token(end).deprel === "nmod:poss" || /^(?:to|with)$/.test(tree.preposition(end))) add(end);
  // "Trump arrived in Riyadh, and the two countries signed": guest and host
  if (upos === "VERB" && arriving.has(tree.lemma(at)))
    for (const where of tree.children(at, "obl")) if (/^(?:in|to|at|for)$/.test(tree.preposition(where))) addHost(where);
  if (upos === "NOUN" && visits.has(tree.lemma(at)))
    for (const where of tree.children(at, "nmod")) if (tree.preposition(where) === "to") addHost(where);
  for (const oblique of tree.children(at, "obl", "nmod"))
    if (ends.has(tree.preposition(oblique)) && !(upos === "NOUN" && tree.preposition(oblique) !== "between")) add(oblique);
  for (const object of upos === "VERB" ? tree.children(at, "obj") : []) {
    const led = visits.has(tree.lemma(object)) ? /^(with|between|to)$/ : /^(with|between)$/;
    for (const inner of tree.children(object, "nmod")) if (led.test(tree.preposition(inner))) add(inner);
  }
  return found.size === 2 && [...found.values()].some(({ party }) => party.code !== "") ? [...found.values()] : nobody;
}

/** A government, an army, an opposition or a band, who may be one of two sides within a state. */
const isCombatant = ({ party: { sector, type, code } }: Found): boolean =>
  (type !== "state" || sector === "GOV") &&
  type !== "place" &&
  (code === "IMG" || /^(GOV|MIL|REB|PRM|UAF|OPP|PTY)$/.test(sector ?? ""));

/** A party without the state that was only read into it. */
const withoutState = (found: Found): Found =>
  isGuessed(found.party) ? { ...found, party: { ...found.party, code: "", rule: "role" } } : found;

export const isOfficeholder = ({ party }: Found): boolean =>
  party.type === "person" || ["GOV", "LEG", "ELI"].includes(party.sector ?? "");

/** A state, or a place in it, that was visited. */
export const isHost = ({ party }: Found): boolean => isStateOrPlace(party) && isOneState(party.code);
