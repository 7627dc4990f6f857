import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";

/** Prepositions that say where. */
export const within = new Set(["in", "at", "near", "inside", "outside", "across", "throughout", "around"]);

/**
 * The one state in which a sentence sets what happened, wherever the place stands: "a base near Basra", "the Pakistani town of Hub".
 * The token is that of the place's name; undefined where none is said, or more than one. With `reached`, where somebody comes to sets it
 * as well: "burst into the Paris office and killed twelve people".
 */
export function settingOf(
  scope: PartyScope,
  sentence: Sentence,
  reached = false,
): { readonly code: string; readonly token: number } | undefined {
  const tree = treeOf(sentence);
  let found: { code: string; token: number } | undefined;
  for (const { index } of sentence.tokens) {
    const actor = scope.names.at(sentence.index, index)?.senses[0]?.actor;
    if (!actor || !isState(actor.code) || !isStateOrPlace(actor) || !isSetAt(tree, index, reached)) continue;
    if (found && found.code !== actor.code) return undefined;
    found ??= { code: actor.code, token: index };
  }
  return found;
}

/** Whether a name stands in a phrase that says where: "in Gaza", "near the Iraqi town of Samarra", "in a market of Kabul". */
function isSetAt(tree: Tree, index: number, reached: boolean): boolean {
  for (let at = index, steps = 0; steps < 4; steps++) {
    const { deprel, head } = tree.token(at);
    const led = tree.preposition(at);
    if (within.has(led) || (led === "on" && isPlaceNoun(tree, at)) || (reached && reaching.has(led))) return true;
    const isPart =
      /^(flat|compound|appos|amod|nmod)/.test(deprel) && head >= 0 && (isPlaceNoun(tree, head) || isName(tree, head));
    if (!isPart) return false;
    at = head;
  }
  return false;
}

/** Prepositions of where somebody comes to: what he then does is done there. */
const reaching = new Set(["into", "through"]);

/** Where those who gather are mostly guests. */
const gatherings = new Set(["conference", "summit", "meeting", "talk", "forum", "gathering", "convention"]);

/** The head of the phrase that sets a clause at a place, through "the city of", "Iraq's capital"; undefined where it sets none. */
export function settingHead(tree: Tree, index: number): number | undefined {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.token(at);
    if (token.head < 0) return undefined;
    const set = within.has(tree.preposition(at));
    if (set && token.deprel.startsWith("obl")) return at;
    // "donors at a conference in New York"
    if (set && gatherings.has(tree.lemma(token.head))) return undefined;
    // "at a jail in East Timor"
    if (set && within.has(tree.preposition(token.head))) {
      at = token.head;
      continue;
    }
    if (set) return undefined;
    const joined =
      /^(flat|compound|appos|amod|nmod)/.test(token.deprel) && (isPlaceNoun(tree, token.head) || isName(tree, token.head));
    if (!joined) return undefined;
    at = token.head;
  }
  return undefined;
}

const placeNouns = listed("place phrase: place nouns");

export const isPlaceNoun = (tree: Tree, index: number): boolean => placeNouns.has(tree.lemma(index));

/** "the U.S. base", "a French camp": may lie anywhere. */
export const isAbroadToo = (tree: Tree, index: number): boolean =>
  /^(base|camp|airport|port|quarter|border|frontier)$/.test(tree.lemma(index));

const isName = (tree: Tree, index: number): boolean => tree.token(index).upos === "PROPN";

/** Whether a code is that of a state, not of a body, a band, or the high seas. */
export const isState = (code: string): boolean => code.length === 3 && !notStates.has(code);

const notStates = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG", "ISM", "INT"]);
