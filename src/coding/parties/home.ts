import type { Sentence, Token } from "../../language/analysis.ts";
import { isAboutTwo } from "../../language/coreference/about-two.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { isHosted } from "./hosted.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import { isAbroadToo, isPlaceNoun, isState, settingHead, settingOf } from "./place-phrase.ts";
import { roleOf } from "./role-nouns.ts";

/** The state that a role without one is taken for, with the evidence for it; code "" where there is none. */
export interface Home {
  readonly code: string;
  readonly why: string;
}

const nowhere: Home = { code: "", why: "" };

/** Organs that a state has one of, which a text may mean without saying whose. */
const organs = new Set(["GOV", "LEG", "JUD", "COP", "MIL", "SPY", "PTY", "OPP"]);

/** Organs that act at home: where a state's police or opposition are, there is that state. Its ministers and troops may be anywhere. */
const domestic = new Set(["LEG", "JUD", "COP", "PTY", "OPP"]);

/** Those who fight in a country mostly are of it. */
const fighters = new Set(["REB", "UAF", "PRM"]);

/**
 * The state a role at a token is of, where its phrase does not say: by the place its clause is set in, by the state whose
 * institutions or towns the sentence names, for organs of a state also by the dateline or the state that the text mostly names.
 */
export function homeOf(scope: PartyScope, sentence: Sentence, index: number, sector = "GOV"): Home {
  const tree = treeOf(sentence);
  if (isHosted(tree, index)) return nowhere;
  const setting = placeOf(scope, sentence, tree, index, sector);
  if (setting.code !== "") return setting;
  const named = institutionsOf(scope, sentence, tree, index);
  if (named.code !== "") return named;
  if (fighters.has(sector)) {
    const only = onlyState(scope, sentence, tree, index);
    // "Israel targeted militants", in a text on it and another.
    if (only.code !== "" && tree.token(index).deprel === "obj" && otherOfText(scope, only.code) !== undefined) return nowhere;
    const set = only.code === "" ? settingOf(scope, sentence) : undefined;
    return set ? { code: set.code, why: "where the sentence is set" } : only;
  }
  if (!organs.has(sector)) return nowhere;
  if (domestic.has(sector)) {
    const before = scope.analysis.sentences[sentence.index - 1];
    const set = before ? settingOf(scope, before) : undefined;
    // "In Pusan, fishermen marched. Police detained ten."
    if (set && before && opensWithPlace(before) && tree.token(index).deprel.startsWith("nsubj"))
      return { code: set.code, why: "where the sentence before is set" };
  }
  const home = documentHome(scope);
  // "Ecuador cut relations with Colombia when troops crossed the border", in a report from Caracas.
  if (sector === "MIL" && isBarePlural(tree, index) && namesOthers(scope, sentence, home.code)) return nowhere;
  return home.code === "" &&
    (ofHome.has(tree.lemma(index)) || domestic.has(sector)) &&
    tree.token(index).deprel.startsWith("nsubj")
    ? homeBefore(scope, sentence)
    : home;
}

const isBarePlural = (tree: Tree, index: number): boolean =>
  tree.token(index).xpos === "NNS" && tree.children(index, "det", "amod", "compound", "nummod", "nmod:poss").length === 0;

/** Whether a sentence names states, and not the one of the text. */
function namesOthers(scope: PartyScope, sentence: Sentence, home: string): boolean {
  const codes = new Set<string>();
  for (const { index } of sentence.tokens) {
    const actor = scope.names.at(sentence.index, index)?.senses[0]?.actor;
    if (actor && isStateOrPlace(actor) && isState(actor.code)) codes.add(actor.code);
  }
  return codes.size > 0 && !codes.has(home);
}

/** "In Pusan, …", "Outside the city of Basra …": a sentence that begins with where. */
const opensWithPlace = ({ tokens }: Sentence): boolean =>
  /^(in|at|near|outside|inside|around|across)$/i.test(tokens[0]?.form ?? "") &&
  tokens.slice(1, 8).some(({ upos }) => upos === "PROPN");

/** Organs that hardly act but at home, or for it; a minister may be on a visit to the state just spoken of. */
const ofHome = new Set(["government", "police", "army", "military", "parliament", "cabinet", "opposition", "junta", "senate"]);

/**
 * The state that the sentence before speaks of, as its subject or where it is set, if these are one and this sentence does not name it:
 * "Protests spread across Peru. The government closed the border with Chile."
 */
function homeBefore(scope: PartyScope, sentence: Sentence): Home {
  const before = scope.analysis.sentences[sentence.index - 1];
  if (before === undefined) return nowhere;
  const codes = new Set<string>();
  const set = settingOf(scope, before);
  if (set) codes.add(set.code);
  for (const { deprel, index, head } of before.tokens) {
    // "The premier resigned, citing crises since Russia invaded Ukraine": of whom it speaks, not of whom it tells in passing.
    if (!deprel.startsWith("nsubj") || before.tokens[head]?.deprel.startsWith("advcl")) continue;
    const actor = scope.names.at(before.index, index)?.senses[0]?.actor;
    if (actor && (isStateOrPlace(actor) || actor.type === "person") && isState(actor.code)) codes.add(actor.code);
  }
  const [code = ""] = codes;
  if (codes.size !== 1) return nowhere;
  const isNamed = sentence.tokens.some(({ index }) => scope.names.at(sentence.index, index)?.senses[0]?.actor.code === code);
  return isNamed ? nowhere : { code, why: "the state of which the sentence before speaks" };
}

/**
 * The state of the armed group or party that a sentence names, where it names no state: "the Taliban refused to negotiate with the
 * government" speaks of theirs, not of the state that the document is mostly about. "" where there is none, or more than one.
 */
export function homeOfGroup(scope: PartyScope, sentence: Sentence): string {
  const codes = new Set<string>();
  for (const token of sentence.tokens) {
    const actor = scope.names.at(sentence.index, token.index)?.senses[0]?.actor;
    if (isStateOrPlace(actor)) return "";
    if (actor?.type === "group" && isState(actor.code)) codes.add(actor.code);
  }
  return codes.size === 1 ? [...codes][0]! : "";
}

/** "He told reporters in Istanbul that the regime …": a place where somebody spoke of others. */
function isSaidThere(tree: Tree, verb: number, index: number): boolean {
  if (verb < 0 || !/^(tell|say|add|announce|claim|warn|declare|insist)$/.test(tree.lemma(verb))) return false;
  return tree.children(verb, "ccomp").some((clause) => clause > verb && tree.isUnder(index, clause));
}

/** "'They speak of peace in Lusaka,' the minister said": what somebody says is not where he says it. */
function isInOtherWords({ analysis }: PartyScope, place: Token, role: Token): boolean {
  const within = ({ start, end }: Token) =>
    analysis.quotations.find(
      ({ form, content }) => form === "direct" && content.some((piece) => piece.start <= start && end <= piece.end),
    );
  const words = within(place);
  return words !== undefined && words !== within(role);
}

/** Where the clause is set: a place after "in", "near" … below its verb; of several the one below the verb nearest to the role. */
function placeOf(scope: PartyScope, sentence: Sentence, tree: Tree, index: number, sector: string): Home {
  const found = new Map<string, { readonly text: string; readonly verb: number }>();
  for (const token of sentence.tokens) {
    const match = scope.names.at(sentence.index, token.index);
    const actor = match?.senses[0]?.actor;
    if (!match || !actor || !isState(actor.code) || !isStateOrPlace(actor)) continue;
    const top = settingHead(tree, token.index);
    if (top === undefined) continue;
    const verb = tree.token(top).head;
    if (isSaidThere(tree, verb, index) || isInOtherWords(scope, token, tree.token(index))) continue;
    if (!found.has(actor.code) || tree.isUnder(index, verb)) found.set(actor.code, { text: scope.text(match), verb });
  }
  const all = [...found];
  const own =
    all.length > 1
      ? all.filter(([, { verb }]) => verb >= 0 && tree.isUnder(index, verb))
      : // "The chief told them to rein in the militias in Darfur": where others are to act; "who fled to Benin".
        all.filter(
          ([, { verb }]) =>
            verb < 0 ||
            !(sector === "GOV" ? /^(xcomp|acl:relcl)/ : /^acl:relcl/).test(tree.token(verb).deprel) ||
            tree.isUnder(index, verb),
        );
  return own.length === 1 ? { code: own[0]![0], why: `the place, ${own[0]![1].text}` } : nowhere;
}

/** The state whose towns, courts, police or opposition the sentence names, if it is one: "… the Thai capital", "Kenya's opposition". */
function institutionsOf(scope: PartyScope, sentence: Sentence, tree: Tree, but: number): Home {
  const codes = new Set<string>();
  let why = "";
  for (const token of sentence.tokens) {
    if (!/^(amod|nmod:poss|compound|nmod)/.test(token.deprel) || token.head < 0 || token.head === but) continue;
    const match = scope.names.at(sentence.index, token.index);
    const actor = match?.senses[0]?.actor;
    if (!match || actor?.type !== "state" || !isState(actor.code)) continue;
    if (scope.names.at(sentence.index, token.head) === match) continue;
    const sector = roleOf(tree.lemma(token.head))?.sector ?? "";
    if ((!isPlaceNoun(tree, token.head) || isAbroadToo(tree, token.head)) && !domestic.has(sector)) continue;
    // "The minister will go to the Indian capital"
    if (/^(to|for|from)$/.test(tree.preposition(token.head))) continue;
    codes.add(actor.code);
    why = scope.text({ start: Math.min(token.start, match.start), end: Math.max(tree.token(token.head).end, match.end) });
  }
  return codes.size === 1 ? { code: [...codes][0]!, why: `"${why}"` } : nowhere;
}

/** The state of the dateline, or that the text is mostly about; "" where neither is known. */
export const homeOfText = (scope: PartyScope): string => documentHome(scope).code;

/** The only state that the sentence names. */
function onlyState(scope: PartyScope, sentence: Sentence, tree: Tree, role: number): Home {
  const codes = new Set<string>();
  for (const token of sentence.tokens) {
    const actor = scope.names.at(sentence.index, token.index)?.senses[0]?.actor;
    // "the separatists blamed Ukraine", "fired rockets at Americans": whom they face.
    if (actor && isFaced(tree, token.index, role)) continue;
    // "thousands have fled to Bangladesh since insurgents attacked"
    if (actor && token.deprel === "obl" && /^(to|into|from)$/.test(tree.preposition(token.index))) return nowhere;
    if (actor && isStateOrPlace(actor) && isState(actor.code)) codes.add(actor.code);
  }
  return codes.size === 1 ? { code: [...codes][0]!, why: "the only state named" } : nowhere;
}

/** Whether a name is whom those in a role do something to. */
const isFaced = (tree: Tree, index: number, role: number): boolean => {
  const { deprel, head } = tree.token(index);
  if (head < 0 || tree.token(head).upos !== "VERB" || head !== tree.token(role).head) return false;
  return /^i?obj/.test(deprel) || (deprel.startsWith("obl") && /^(?:against|at|)$/.test(tree.preposition(index)));
};

/** The loosest evidence. */
export const mostly = "the state the text names most";

const homes = new WeakMap<PartyScope, Home>();

/** The state of the dateline, unless the document names another twice as often as any other. */
function documentHome(scope: PartyScope): Home {
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

/** How often the document names each state, or a place in it, by code. */
function statesNamed(scope: PartyScope): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const match of scope.names.matches) {
    const actor = match.senses[0]!.actor;
    if (isStateOrPlace(actor) && isState(actor.code)) counts.set(actor.code, (counts.get(actor.code) ?? 0) + 1);
  }
  return counts;
}

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

/** How often the document names a state, a place in it, or anybody of it. */
const ofEverybody = (scope: PartyScope, code: string): number =>
  scope.names.matches.filter(({ senses }) => senses[0]!.actor.code === code).length;

/** "YORK, Pa.": states of the union as datelines shorten them. */
const ofUnion = listed("home: states of the union");

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
