import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { coalitionOf } from "./coalition-party.ts";
import { type Found, nobody } from "./found.ts";
import { homeOfText, otherOfText } from "./home-of-text.ts";
import { listed } from "./listed.ts";
import { pairLemma, phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import type { RoleNoun } from "./role-nouns.ts";
import { isForeign, isOfOrgan, isRelated } from "./role-reach.ts";
import { isStateCode } from "./state-code.ts";
import { nationalitiesOf, possessorsOf, ruledBy } from "./whose.ts";
import { byWordOfOneState } from "./word-of-one-state.ts";

/** "its counterparts in Mauritania", "friends from Spain": where somebody is who is called by what he is to another. */
function placedIn(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const child of tree.children(index, "nmod"))
    if (/^(in|from|at)$/.test(tree.preposition(child))) return phrases.deep(sentence, child, 1);
  // "dropped in on his counterpart in Prague": the place right behind him, wherever the tree hangs it.
  const next = tree.sentence.tokens[index + 1];
  if (next?.deprel === "case" && /^(in|from)$/i.test(next.form) && tree.token(next.head).deprel.startsWith("obl"))
    return phrases.deep(sentence, next.head, 1);
  return nobody;
}

const keeping = new Set(["have", "keep", "station", "maintain", "base", "deploy", "send", "dispatch"]);

/** "The United States has 2,000 troops in Syria": whose troops those are. */
function keepersOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { deprel, head, xpos } = tree.token(index);
  if (deprel !== "obj" || head < 0 || !xpos.endsWith("S") || !keeping.has(tree.lemma(head))) return nobody;
  const subject = tree.child(head, "nsubj");
  const found = subject === undefined ? nobody : phrases.list(sentence, subject);
  return found.length === 1 && found[0]!.party.type === "state" ? found : nobody;
}

const minorities = new Set(["minority", "community", "population", "inhabitant", "speaker"]);

/** Those who are called by whom they follow: "Morales supporters", "Gaddafi loyalists". */
const followers = new Set(["supporter", "loyalist", "follower", "backer", "opponent", "critic"]);

const posts = new Set(["consulate", "embassy", "mission"]);

/** "the Houston consulate", in a text on China and the United States: of the other of the two, whose it is in that town. */
function ofPost(scope: PartyScope, tree: Tree, index: number, { party: town }: Found): Found | undefined {
  const code = town.type === "place" ? otherOfText(scope, town.code) : undefined;
  const state = code === undefined ? undefined : scope.world.actor(`state:${code}`);
  return state && { token: index, party: scope.party(state, phraseSpan(tree, index), "the other of the two, by the town") };
}

const forStates = listed("in service: for states");

/** "Britain's UN ambassador", "the French NATO envoy": the state's, not of the body that he is posted to. */
function withoutBody(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  own: readonly Found[],
): readonly Found[] {
  if (!own.some(({ party }) => party.type === "org") || !forStates.has(tree.lemma(index))) return own;
  const possessors = possessorsOf(phrases, sentence, tree, index);
  const states = [...own, ...possessors].filter(({ party }) => party.type === "state");
  // "Baghdad's U.N. ambassador"
  const seats = possessors.filter(
    ({ token, party }) => party.type === "place" && isStateCode(party.code) && tree.token(token).deprel === "nmod:poss",
  );
  return states.length > 0 ? states.slice(0, 1) : seats.length > 0 ? seats.slice(0, 1) : own;
}

/** Whose the role is: by nationality, by the ruler whose government it is, by what the first of two shares, by possessor. */
export function owners(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun): readonly Found[] {
  const { scope } = phrases;
  const token = tree.token(index);
  // "Bulgaria's Turkish minority" lives in Bulgaria.
  if (minorities.has(token.lemma.toLowerCase())) {
    const land = possessorsOf(phrases, sentence, tree, index).filter(({ party }) => isStateOrPlace(party));
    if (land.length > 0) return land;
  }
  const own = withoutBody(phrases, sentence, tree, index, nationalitiesOf(scope, sentence, tree, index));
  const abroad = own.length === 1 && posts.has(tree.lemma(index)) ? ofPost(scope, tree, index, own[0]!) : undefined;
  if (abroad) return [abroad];
  if (own.length === 0 && followers.has(tree.lemma(index))) {
    const followed = tree.children(index, "compound").flatMap((child) => phrases.one(sentence, child));
    if (followed.length === 1 && followed[0]!.party.type === "person" && isStateCode(followed[0]!.party.code)) return followed;
  }
  const homes = own.length === 0 && role.kind === "state" ? ruledBy(scope, sentence, tree, index) : own;
  if (homes.length > 0) return homes;
  const ofOne = byWordOfOneState(scope, sentence, tree, index);
  if (ofOne) return [ofOne];
  const bare =
    tree.children(index, "det", "nmod:poss").length === 0 &&
    tree.children(index, "amod").every((child) => /^\p{Ll}/u.test(tree.token(child).form) && !isForeign(tree.token(child).lemma));
  const shared =
    bare && token.deprel.startsWith("conj") && token.head >= 0 && token.head < index
      ? nationalitiesOf(scope, sentence, tree, token.head)
      : nobody;
  // "FARC rebels and government forces" are not of one side.
  if (shared.length > 0 && !(shared[0]!.party.type === "group" && isOfOrgan(tree, index))) return shared;
  const coalition = coalitionOf(scope, tree, index);
  if (coalition.length === 0 && (isRelated(token.lemma.toLowerCase()) || isRelated(pairLemma(tree, index))))
    return placedIn(phrases, sentence, tree, index);
  if (coalition.length > 0) return coalition;
  const keepers = role.sector === "MIL" ? keepersOf(phrases, sentence, tree, index) : nobody;
  return keepers.length > 0 ? keepers : possessorsOf(phrases, sentence, tree, index);
}

/** "The rebels … their spokesman": of an armed group without a state. */
export function theirs(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun): readonly Found[] {
  if (role.kind !== "person") return nobody;
  for (const child of tree.children(index, "nmod:poss")) {
    const found = tree.token(child).upos === "PRON" ? phrases.list(sentence, child) : nobody;
    if (found.length === 1 && /^(REB|UAF|PRM|OPP)$/.test(found[0]!.party.sector ?? "")) return found;
  }
  return nobody;
}

/** "its neighbour": the one other state that this sentence and the one before name; nobody where they name several; undefined of a man's. */
export function neighbourOf(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] | undefined {
  const { scope } = phrases;
  const its = tree.children(index, "nmod:poss").find((child) => /^(its|their|his|her)$/i.test(tree.token(child).form));
  const owner = its === undefined ? undefined : phrases.list(sentence, its)[0];
  if (owner === undefined || !isStateCode(owner.party.code)) return undefined;
  // A man has neighbours of his own, a president those of his state.
  if (!isStateOrPlace(owner.party) && owner.party.sector !== "GOV") return undefined;
  const since = scope.analysis.sentences[Math.max(0, sentence.index - 1)]!.start;
  const others = new Set<string>();
  for (const { start, senses } of scope.names.matches) {
    if (start < since) continue;
    if (start >= tree.token(index).start) break;
    const { actor, by } = senses[0]!;
    // "The White House said …": no land.
    if (by !== "metonym" && isStateOrPlace(actor) && isStateCode(actor.code) && actor.code !== owner.party.code)
      others.add(actor.code);
  }
  const other = otherOfText(scope, owner.party.code);
  const [only] = others;
  const home = homeOfText(scope);
  const code =
    others.size === 1 ? only : others.size === 0 || others.has(other ?? "") ? other : others.has(home) ? home : undefined;
  const state = code !== undefined ? scope.world.actor(`state:${code}`) : undefined;
  return state
    ? [{ token: index, party: scope.party(state, phraseSpan(tree, index), "the only other state named before") }]
    : nobody;
}
