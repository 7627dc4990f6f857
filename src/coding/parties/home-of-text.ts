import { isAboutTwo } from "../../language/coreference/about-two.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import { isState } from "./place-phrase.ts";
import { isOneState, isStateCode } from "./state-code.ts";

/** The state that a role without one is taken for, with the evidence for it; code "" where there is none. */
export interface Home {
  readonly code: string;
  readonly why: string;
}

export const nowhere: Home = { code: "", why: "" };

/** The state of the dateline, or that the text is mostly about; "" where neither is known. */
export const homeOfText = (scope: PartyScope): string => documentHome(scope).code;

/** The loosest evidence. */
export const mostly = "the state the text names most";

const homes = new WeakMap<PartyScope, Home>();

/** The state of the dateline, unless the document names another twice as often as any other. */
export function documentHome(scope: PartyScope): Home {
  let home = homes.get(scope);
  if (home === undefined) {
    const most = mostNamed(scope);
    const sent = ofDateline(scope);
    // What is sent from the state that it is mostly about speaks of that state's own.
    home = (sent && isNamedIn(scope, sent.code) && (!most || most.code === sent.code) ? sent : most) ?? nowhere;
    homes.set(scope, home);
  }
  return home;
}

/** Whether a document that names other states names this one too beside its dateline: what is sent from Beirut may be about Syria. */
function isNamedIn(scope: PartyScope, code: string): boolean {
  const counts = statesNamed(scope);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const own = counts.get(code) ?? 0;
  return own > 1 || all - own < 4;
}

/** Whether the document names one state and places in it alone. */
export const namesOneState = (scope: PartyScope): boolean => statesNamed(scope).size === 1;

/** Whether the document names a state, or a place in it. */
export const namesState = (scope: PartyScope, code: string): boolean => statesNamed(scope).has(code);

/**
 * The two states that the document is about: named three times and more, and no other nearly as often; undefined where there are no such two.
 */
export function pairOfText(scope: PartyScope): readonly [string, string] | undefined {
  let pair = pairs.get(scope);
  if (pair === undefined) {
    const [a, b, c] = [...statesNamed(scope)].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
    pair = a && b && isAboutTwo(b[1], c?.[1]) ? [a[0], b[0]] : null;
    pairs.set(scope, pair);
  }
  return pair ?? undefined;
}

/** The other of the two states that the document is about; undefined of a state that is neither. */
export function otherOfText(scope: PartyScope, code: string): string | undefined {
  const two = pairOfText(scope);
  return two?.includes(code) ? two.find((each) => each !== code) : undefined;
}

const pairs = new WeakMap<PartyScope, readonly [string, string] | null>();

/** How often the document names each state, by code: it or a place in it alone, and anybody of it as well. */
interface Named {
  readonly states: ReadonlyMap<string, number>;
  readonly everybody: ReadonlyMap<string, number>;
  /** The latter, most often first. */
  readonly ranked: readonly (readonly [code: string, times: number])[];
}

const named = new WeakMap<PartyScope, Named>();

function namedIn(scope: PartyScope): Named {
  let found = named.get(scope);
  if (found === undefined) {
    const states = new Map<string, number>();
    const everybody = new Map<string, number>();
    for (const { senses } of scope.names.matches) {
      const { actor } = senses[0]!;
      if (!isStateCode(actor.code)) continue;
      everybody.set(actor.code, (everybody.get(actor.code) ?? 0) + 1);
      if (isStateOrPlace(actor) && isState(actor.code)) states.set(actor.code, (states.get(actor.code) ?? 0) + 1);
    }
    const ranked = [...everybody].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    found = { states, everybody, ranked };
    named.set(scope, found);
  }
  return found;
}

const statesNamed = (scope: PartyScope): ReadonlyMap<string, number> => namedIn(scope).states;

/** How often the document names a state or a body, a place in it, or anybody of it, by code. */
export const everybodyNamed = (scope: PartyScope): ReadonlyMap<string, number> => namedIn(scope).everybody;

/** Mentions of a state that make it that of a text, and how much more there must be of them than of any other. */
const enough = 3;
const more = 1.5;

/** The state that a text of some length speaks of most, by its own names and those of its places, bodies and people; "" where none leads. */
export function leadingState(scope: PartyScope): string {
  const [first, second] = namedIn(scope).ranked;
  return first && isOneState(first[0]) && first[1] >= enough && first[1] >= more * (second?.[1] ?? 0) ? first[0] : "";
}

const ofTitles = new WeakMap<PartyScope, string>();

/**
 * The state that the headline names first, itself or by one of its people and bodies, where the text speaks of it as of one of the two that it
 * speaks of most: whose matter it is, though others may be named as often ("Kenyan court stops return of Somalis"). "" where there is none.
 */
export function stateOfHeadline(scope: PartyScope): string {
  let code = ofTitles.get(scope);
  if (code === undefined) {
    const { title } = scope.analysis.document;
    const first = (title ? scope.world.scan(title) : [])
      .toSorted((a, b) => a.start - b.start)
      .map(({ senses }) => senses[0]!.actor.code)
      .find(isOneState);
    const isOfTwo = namedIn(scope)
      .ranked.slice(0, 2)
      .some(([each, times]) => each === first && times >= enough);
    code = first !== undefined && isOfTwo ? first : "";
    ofTitles.set(scope, code);
  }
  return code;
}

/** Why somebody is taken to be of that state. */
export const spokenOf = "the state the text speaks of most";

function mostNamed(scope: PartyScope): Home | undefined {
  const counts = new Map(statesNamed(scope));
  // The dateline says where it was written.
  const { dateline } = scope.analysis.document;
  const sent = dateline ? ofDateline(scope)?.code : undefined;
  const own = sent === undefined ? 0 : (counts.get(sent) ?? 0);
  if (sent !== undefined && own > 0 && /^[A-Z][A-Z.'’]/.test(dateline!.text)) counts.set(sent, own - 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const { length } = scope.analysis.sentences;
  // A long text that names a state twice is not about it.
  const enough = length > 25 ? 5 : length > 8 ? 3 : length > 2 ? 2 : 1;
  if (!first || first[1] < enough) return undefined;
  // "ANKARA (AP) - Police arrested two Polish journalists": a state named once or twice is not where it was written.
  if (sent !== undefined && first[0] !== sent && first[1] < 3) return undefined;
  // "ABUJA, Aug. 11": what is told of Niger five times, and of Nigeria and its people twice, is of Niger's.
  const elsewhere =
    sent !== undefined &&
    first[0] !== sent &&
    first[1] >= 4 &&
    first[1] >= 2 * (counts.get(sent) ?? 0) &&
    ofEverybody(scope, first[0]) >= 2 * (ofEverybody(scope, sent) - 1);
  if (sent !== undefined && first[0] !== sent && !elsewhere && (counts.get(sent) ?? 0) > 0) return undefined;
  return first[1] >= (elsewhere ? 1.5 : 2) * (second?.[1] ?? 0) ? { code: first[0], why: mostly } : undefined;
}

const ofEverybody = (scope: PartyScope, code: string): number => everybodyNamed(scope).get(code) ?? 0;

/** "YORK, Pa.": states of the union as datelines shorten them. */
const ofUnion = listed("home of text: states of the union");

function ofDateline(scope: PartyScope): Home | undefined {
  const { text = "", place } = scope.analysis.document.dateline ?? {};
  if (place !== undefined && ofUnion.has(text.split(/,\s*/)[1]?.replace(/\.$/, "").toLowerCase() ?? ""))
    return { code: "USA", why: `the dateline, ${place}` };
  const known = place === undefined ? "" : (scope.resolve(place, "place")?.actor.code ?? "");
  // "PACARAIMA, Brazil": a town that is not known, in a state that is.
  const behind = place === undefined || isState(known) ? undefined : /^[^,(]+,\s*([^,(—–-]+)/.exec(text)?.[1]?.trim();
  const code = behind === undefined ? known : (scope.resolve(behind, "place")?.actor.code ?? "");
  return isState(code) ? { code, why: `the dateline, ${place}` } : undefined;
}
