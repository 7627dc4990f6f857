import type { Sentence, Token } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { documentHome, type Home, leadingState, nowhere, otherOfText, stateOfHeadline } from "./home-of-text.ts";
import { isHosted } from "./hosted.ts";
import type { PartyScope } from "./party-scope.ts";
import { isAbroadToo, isPlaceNoun, isState, settingHead, settingOf } from "./place-phrase.ts";
import { roleOf } from "./role-nouns.ts";

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
  const headline = home.code === "" && sector !== "MIL" ? stateOfHeadline(scope) : "";
  if (headline !== "" && ["", headline].includes(leadingState(scope)) && !namesOthers(scope, sentence, headline))
    return { code: headline, why: "the state the headline names first" };
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
