import type { Sentence } from "../../language/analysis.ts";
import { treeOf } from "../syntax/tree.ts";
import type { PartyScope } from "./party-scope.ts";

/** Sectors that a state has one of, which a text may mean without saying whose. */
const ofTheState = new Set(["GOV", "LEG", "JUD", "COP", "MIL", "PTY", "OPP"]);

/** Code of the state a sentence is set in: its first place, else its only state, else the document's most named one. */
export function homeOf(scope: PartyScope, sentence: Sentence, sector = "GOV"): string {
  const states: string[] = [];
  for (const token of sentence.tokens) {
    const actor = scope.names.at(sentence.index, token.index)?.senses[0]?.actor;
    if (actor?.code.length !== 3) continue;
    if (actor.type !== "state" && actor.type !== "place") continue;
    if (["in", "at", "near", "inside", "outside"].includes(prepositionOf(sentence, token.index))) return actor.code;
    states.push(actor.code);
  }
  if (new Set(states).size === 1) return states[0]!;
  return ofTheState.has(sector) ? documentHome(scope) : "";
}

/**
 * The state of the armed group or party that a sentence names, where it names no state: "the Taliban refused to negotiate with the
 * government" speaks of theirs, not of the state that the document is mostly about. "" where there is none, or more than one.
 */
export function homeOfGroup(scope: PartyScope, sentence: Sentence): string {
  const codes = new Set<string>();
  for (const token of sentence.tokens) {
    const actor = scope.names.at(sentence.index, token.index)?.senses[0]?.actor;
    if (actor?.type === "state" || actor?.type === "place") return "";
    if (actor?.type === "group" && /^[A-Z]{3}$/.test(actor.code)) codes.add(actor.code);
  }
  return codes.size === 1 ? [...codes][0]! : "";
}

function prepositionOf(sentence: Sentence, index: number): string {
  const tree = treeOf(sentence);
  let at = index;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    const preposition = tree.preposition(at);
    if (preposition !== "" && preposition !== "of") return preposition;
    at = tree.token(at).head;
  }
  return "";
}

const homes = new WeakMap<PartyScope, string>();

/** Code of the state that the document names most; "" where two are named as often. */
function documentHome(scope: PartyScope): string {
  let home = homes.get(scope);
  if (home === undefined) {
    home = mostNamed(scope);
    homes.set(scope, home);
  }
  return home;
}

function mostNamed(scope: PartyScope): string {
  const counts = new Map<string, number>();
  for (const match of scope.names.matches) {
    const actor = match.senses[0]!.actor;
    if ((actor.type === "state" || actor.type === "place") && actor.code.length === 3)
      counts.set(actor.code, (counts.get(actor.code) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.length > 0 && (ranked.length === 1 || ranked[0]![1] > ranked[1]![1]) ? ranked[0]![0] : "";
}
