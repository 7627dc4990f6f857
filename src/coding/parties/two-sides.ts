import type { Sentence } from "../../language/analysis.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { dealings, isHost, isOfficeholder, pairAt } from "./dealing-pair.ts";
import { foesMeant } from "./foes.ts";
import { type Found, nobody } from "./found.ts";
import { pairOfText } from "./home-of-text.ts";
import { isTwo } from "./is-two.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isStateCode } from "./state-code.ts";

/** Nouns for each of two who deal with each other: states, those who speak for them, or either. */
const states = listed("two sides: states");
const persons = listed("two sides: persons");
const either = listed("two sides: either");

/** Words for two who may be of one state: "the two sides" of a civil war. */
const within = listed("two sides: within");

/** What two do together when a text goes on with "They …". */
const together = listed("two sides: together");

/** Verbs after which "they" are the two of them. */
const dealing = listed("two sides: dealing");

/** The two whom "the two sides", "both countries", "our two countries", "the two ministers" stand for: the last two who dealt with each other. */
export function twoSides(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const tree = treeOf(sentence);
  const lemma = tree.lemma(index);
  if (!(states.has(lemma) || persons.has(lemma) || either.has(lemma)) || !isTwo(tree, index)) return nobody;
  const joined = lemma === "two" || lemma === "both" ? listedBefore(phrases, sentence) : nobody;
  if (joined.length === 2) return joined.map((each) => inWords(phrases.scope, tree, index, each));
  // "urged both sides to observe a truce": those who fight, not those who met.
  const warring = isWarring(sentence, lemma);
  const before = pairBefore(phrases, sentence, index, false, warring);
  // "both armies", of one who is known and one who only spoke: of neither
  const spoke = !persons.has(lemma) && before.some(({ party }) => party.code === "");
  const abroad = spoke || isOneOf(phrases, sentence, tree, index, before) ? nobody : before;
  const pair = before.length === 0 && within.has(lemma) ? pairBefore(phrases, sentence, index, true) : abroad;
  const about =
    states.has(lemma) || (pair.length === 0 && (forces.has(lemma) || before.length > 0))
      ? ofText(phrases.scope, tree, index, pair)
      : nobody;
  if (about.length > 0) return about;
  const foes = !persons.has(lemma) ? foesMeant(phrases.scope, tree, index, pair, warring) : nobody;
  if (foes.length > 0) return foes;
  if (pair.length === 0) return lemma === "side" ? sidesBefore(phrases, sentence, index) : nobody;
  if (persons.has(lemma) && !pair.every((each) => isOfficeholder(each) || isHost(each))) return nobody;
  const whom = (each: Found): Found =>
    states.has(lemma) ? itsState(phrases.scope, each) : persons.has(lemma) && !isOfficeholder(each) ? itsOwn(each, lemma) : each;
  return pair.map((each) => inWords(phrases.scope, tree, index, whom(each)));
}

const forces = new Set(["army", "military", "navy", "delegation", "team"]);

/** "Germany's minister called on both sides": whoever does it to two, or with them, is neither. */
export function isOneOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, pair: readonly Found[]): boolean {
  if (pair.length === 0 || tree.token(index).deprel.startsWith("nsubj")) return false;
  const verb = tree.token(index).head;
  const subject = verb < 0 || tree.token(verb).upos !== "VERB" ? undefined : tree.child(verb, "nsubj");
  if (subject === undefined || subject > index || tree.isUnder(index, subject)) return false;
  const doers = phrases.one(sentence, subject);
  return doers.length === 1 && pair.some(({ party }) => party.code === doers[0]!.party.code);
}

/** "urged both sides to observe a truce", "each accused the other": words for two who fight each other. */
export const isWarring = (sentence: Sentence, lemma: string): boolean =>
  lemma === "each" || ((lemma === "side" || states.has(lemma)) && sentence.tokens.some((token) => warlike.has(token.lemma)));

/** "told Doe and Roe … Both said": the only two persons whom the sentence before joins by "and". */
function listedBefore(phrases: PhraseReader, sentence: Sentence): readonly Found[] {
  const before = phrases.scope.analysis.sentences[sentence.index - 1];
  if (!before) return nobody;
  const tree = treeOf(before);
  const lists = before.tokens
    .filter(({ index, deprel }) => /^(nsubj|obj|obl|nmod)/.test(deprel) && tree.children(index, "conj").length === 1)
    .map(({ index }) => phrases.list(before, index))
    .filter((list) => list.length === 2 && list.every(({ party }) => party.type === "person"));
  return lists.length === 1 ? lists[0]! : nobody;
}

/** "the two sides", of whom the text has spoken as such before. */
function sidesBefore(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const { sentences } = phrases.scope.analysis;
  for (let back = 1; back <= 12; back++) {
    const at = sentences[sentence.index - back];
    if (!at) return nobody;
    const tree = treeOf(at);
    const side = at.tokens.find((token) => token.lemma === "side" && isTwo(tree, token.index));
    if (side === undefined) continue;
    return phrases.list(at, side.index).map((each) => inWords(phrases.scope, treeOf(sentence), index, each));
  }
  return nobody;
}

/** "They discussed …" after two met, in the sentence before or in one that goes on with the two of them. */
export function theyTwo(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const tree = treeOf(sentence);
  const { form, deprel, head } = tree.token(index);
  const beside = dealtBeside(tree, index);
  const own = beside === undefined ? nobody : pairAt(phrases, sentence, tree, beside);
  if (own.length === 2) return own.map((each) => inWords(phrases.scope, tree, index, each));
  if (!/^(they|both)$/i.test(form) || !deprel.startsWith("nsubj") || head < 0 || !together.has(tree.lemma(head))) return nobody;
  const { sentences } = phrases.scope.analysis;
  for (let back = 1; back < 4; back++) {
    const before = sentences[sentence.index - back];
    if (!before) return nobody;
    const above = treeOf(before);
    for (const { index: at, lemma, upos } of before.tokens) {
      if (upos === "NOUN" ? !talks.has(lemma) : upos !== "VERB" || !dealing.has(lemma)) continue;
      const pair = upos === "NOUN" ? talkersAt(phrases, before, above, at) : pairAt(phrases, before, above, at);
      if (pair.length === 2) return pair.map((each) => inWords(phrases.scope, tree, index, each));
    }
    if (!before.tokens.some((token) => token.deprel.startsWith("nsubj") && goesOn(above, token.index))) return nobody;
  }
  return nobody;
}

/** "thanked him when they met", "urged him at their talks": the verb whose subject and object meet there; undefined for other words. */
function dealtBeside(tree: Tree, index: number): number | undefined {
  const { form, deprel, head } = tree.token(index);
  const at = head < 0 ? undefined : tree.token(head);
  if (at === undefined || at.head < 0 || at.head > head || tree.token(at.head).upos !== "VERB") return undefined;
  const met = /^they$/i.test(form) && deprel === "nsubj" && at.deprel.startsWith("advcl") && dealing.has(at.lemma);
  const talked = /^their$/i.test(form) && deprel === "nmod:poss" && at.deprel.startsWith("obl") && dealings.has(at.lemma);
  if (!met && !talked) return undefined;
  // "urged him to free the men at their talks"
  const { deprel: relation, head: above } = tree.token(at.head);
  return relation.startsWith("xcomp") &&
    tree.child(at.head, "nsubj") === undefined &&
    tree.child(above, "obj", "iobj") !== undefined
    ? above
    : at.head;
}

const talks = new Set("talk meeting negotiation discussion consultation".split(" "));

/** "The envoy was in Beijing for talks with officials": who talks with whom. */
function talkersAt(phrases: PhraseReader, sentence: Sentence, tree: Tree, noun: number): readonly Found[] {
  const other = tree.children(noun, "nmod").find((child) => tree.preposition(child) === "with");
  if (other === undefined) return nobody;
  for (let at = tree.token(noun).head, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const subject = tree.child(at, "nsubj");
    if (subject === undefined) continue;
    const pair = [...phrases.list(sentence, subject), ...phrases.list(sentence, other)];
    return pair.length === 2 && pair.every(({ party }) => isStateCode(party.code)) ? pair : nobody;
  }
  return nobody;
}

const goesOn = (tree: Tree, index: number): boolean => /^they$/i.test(tree.token(index).form) || isTwo(tree, index);

/** "The latter", "the former": one of the two whom the words before bring together; undefined for other words. */
export function ofTheTwo(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] | undefined {
  const tree = treeOf(sentence);
  const { form, xpos } = tree.token(index);
  if (!/^(latter|former)$/i.test(form) || xpos.endsWith("S")) return undefined;
  const pair = pairBefore(phrases, sentence, index);
  const one = pair[/^latter$/i.test(form) ? 1 : 0];
  return pair.length === 2 && one ? [inWords(phrases.scope, tree, index, one)] : nobody;
}

/** "The parties exchanged views", in a report on two states of whom nothing is said just before: those two. */
export const pairTold = (phrases: PhraseReader, tree: Tree, index: number): readonly Found[] =>
  ofText(phrases.scope, tree, index, nobody);

/** "both countries" in a report on two, where the last who dealt with each other were one of them and a third, or nobody did. */
export function ofText(scope: PartyScope, tree: Tree, index: number, pair: readonly Found[]): readonly Found[] {
  const two = states.has(tree.lemma(index)) || pair.length === 0 ? pairOfText(scope) : undefined;
  if (two === undefined || (pair.length === 2 && pair.filter(({ party }) => two.includes(party.code)).length !== 1))
    return nobody;
  const found = two.flatMap((code) => {
    const state = scope.world.actor(`state:${code}`);
    return state ? [{ token: index, party: scope.party(state, tree.token(index), "one of the two whom the text is about") }] : [];
  });
  return found.length === 2 ? found.map((each) => inWords(scope, tree, index, each)) : nobody;
}

/** Who holds "the next round of talks", of whom nothing is said: the states of the two who dealt with each other last, or of whom the report is. */
export function twoInTalks(phrases: PhraseReader, sentence: Sentence, talks: number): readonly Found[] {
  const tree = treeOf(sentence);
  const pair = pairBefore(phrases, sentence, talks);
  const about = ofText(phrases.scope, tree, talks, pair);
  return about.length > 0 ? about : pair.map((each) => inWords(phrases.scope, tree, talks, itsState(phrases.scope, each)));
}

/** The two who deal with each other in the sentence before, where they are of two states. */
export function pairJustBefore(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const at = phrases.scope.analysis.sentences[sentence.index - 1];
  const tree = at && treeOf(at);
  for (let verb = (at?.tokens.length ?? 0) - 1; at && tree && verb >= 0; verb--) {
    if (!tree.token(verb).deprel.match(/^(?:root|conj|ccomp|parataxis)/)) continue;
    const pair = pairAt(phrases, at, tree, verb);
    if (pair.length === 2 && pair.every(({ party }) => isStateCode(party.code)))
      return pair.map((each) => inWords(phrases.scope, treeOf(sentence), index, itsState(phrases.scope, each)));
  }
  return nobody;
}

const warlike = listed("two sides: warlike");

/** Verbs and nouns of those who only meet. */
const meeting = listed("two sides: meeting");

function pairBefore(phrases: PhraseReader, sentence: Sentence, index: number, atHome = false, warring = false): readonly Found[] {
  const { sentences } = phrases.scope.analysis;
  const own = sentence.tokens[index]!.head;
  for (let back = 0; back < 4; back++) {
    const at = sentences[sentence.index - back];
    if (!at) break;
    const tree = treeOf(at);
    for (let verb = at.tokens.length - 1; verb >= 0; verb--) {
      if (back === 0 && (verb === own || verb === index || tree.isUnder(verb, index))) continue;
      if (warring && meeting.has(tree.lemma(verb))) continue;
      const pair = pairAt(phrases, at, tree, verb, back === 0 ? index : -1, atHome);
      if (pair.length === 2) return pair;
    }
  }
  return nobody;
}

/** "The two leaders", of whom one was on a visit to a state: that state's own. */
const itsOwn = ({ token, party }: Found, lemma: string): Found => ({
  token,
  party: { ...party, id: `group:${party.code.toLowerCase()}-${lemma}`, name: lemma, sector: "GOV", type: "group" },
});

/** The state that somebody is of. */
function itsState(scope: PartyScope, found: Found): Found {
  const state = scope.world.actor(`state:${found.party.code}`);
  return state ? { ...found, party: scope.party(state, found.party, "state of one of two") } : found;
}

function inWords(scope: PartyScope, tree: Tree, index: number, { party }: Found): Found {
  const span = tree.token(index).upos === "PRON" ? tree.token(index) : tree.span(index, ["acl", "appos", "nmod", "conj"]);
  return { token: index, party: { ...party, ...scope.words(span), rule: "one of the two who deal with each other" } };
}
