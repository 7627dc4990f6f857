import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { slug } from "../../world/fold.ts";
import type { NameMatch } from "../../world/world.ts";
import { namesTime } from "../arguments/time-noun.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { armedHolders } from "./armed-holders.ts";
import { bodyInShort } from "./body-in-short.ts";
import { calledByName } from "./called-by-name.ts";
import { chainParty } from "./chain-party.ts";
import { coalitionParty } from "./coalition-party.ts";
import { dealingSides } from "./dealing-sides.ts";
import { type Found, nobody } from "./found.ts";
import { halfStates } from "./half-state.ts";
import { homeOfText } from "./home-of-text.ts";
import { inService } from "./in-service.ts";
import { isAloneOfTwo, isTwo } from "./is-two.ts";
import { listed } from "./listed.ts";
import { namedParty } from "./named-party.ts";
import { nationalSide } from "./national-side.ts";
import { contentHead, pairLemma, phraseSpan } from "./noun-phrase.ts";
import { peerRole } from "./peer.ts";
import { personOfThatName } from "./person-of-that-name.ts";
import { personParty } from "./person-party.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { postToCome } from "./post-to-come.ts";
import { pronounParty } from "./pronoun-party.ts";
import { isRegional, regionalState } from "./regional-state.ts";
import { isFirstPerson, isPointing, isPronounWord, type RoleNoun, roleOf } from "./role-nouns.ts";
import { bearerParty, roleParty } from "./role-party.ts";
import { isRelated } from "./role-reach.ts";
import { countOfSeveral, severalBefore } from "./several.ts";
import { sidesOfWar } from "./sides-of-war.ts";
import { spokenFor } from "./spoken-for.ts";
import { isNameOfThing, isText } from "./text-noun.ts";
import { visitorAt } from "./visitor.ts";
import { warshipName } from "./warship-name.ts";
import { nationalitiesOf } from "./whose.ts";

/** Anybody of whom only the nationality matters. */
const somebody: RoleNoun = { sector: "CVL", kind: "person" };

/** Nouns that count people and are people even so: "a crowd of several hundred". */
const crowdNouns = new Set(["crowd", "mob", "throng", "gang", "squad", "delegation", "team"]);

/** Who the phrase of one token names: a pronoun, what a count counts, a name, a person, a role, in this order; else nobody. */
export function phraseParties(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const tree = treeOf(sentence);
  const all = partiesAt(phrases, sentence, tree, index);
  // "both governments" are no single state's.
  const one =
    all.length === 1 && /^(?:state|person)$/.test(all[0]!.party.type) && all[0]!.party.code !== "" && isTwo(tree, index);
  const found = one ? nobody : all;
  return found.length === 1 && found[0]!.party.type === "person" ? [inService(phrases, sentence, tree, index, found[0]!)] : found;
}

function partiesAt(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const token = tree.token(index);
  const lemma = token.lemma.toLowerCase();
  const shouted = lemma === "who" && isNameWho(phrases, sentence, index);
  const count = countOfSeveral(tree, index);
  const several = count > 0 ? severalBefore(phrases, sentence, index, count) : nobody;
  if (several.length > 0) return several;
  // "The two met", "the latter accepted"
  if (token.upos !== "NOUN" && isAloneOfTwo(tree, index)) return pronounParty(phrases, sentence, index);
  const meant = lemma === "what" ? contentHead(tree, index) : index;
  if (meant !== index) return phrases.list(sentence, meant);
  if ((token.upos === "PRON" && !shouted) || token.upos === "DET")
    return isFirstPerson(lemma) || isPronounWord(lemma) ? pronounParty(phrases, sentence, index) : nobody;
  if (namesTime(tree, index)) return nobody;
  // "The two Presidents", in capitals.
  if (token.upos === "PROPN" && isTwo(tree, index) && roleOf(lemma)) {
    const two = pronounParty(phrases, sentence, index);
    if (two.length > 1) return two;
  }
  const elect = postToCome(tree, index);
  if (elect) return partyToCome(phrases, sentence, tree, index, elect);
  const halves = token.upos === "PROPN" ? halfStates(phrases.scope, sentence, tree, index) : nobody;
  if (halves.length > 0) return halves;
  if (token.upos === "PROPN" && isText(lemma) && phrases.scope.names.at(sentence.index, index) === undefined) return nobody;
  const inner = contentHead(tree, index);
  if (inner !== index) {
    const counted = countedParties(phrases, sentence, tree, index, inner);
    if (counted.length > 0) return counted;
    if (token.upos !== "PROPN" && !crowdNouns.has(lemma)) return nobody;
  }
  const match = phrases.scope.names.at(sentence.index, index);
  if (match === undefined || match.senses[0]!.actor.type === "person") if (isNameOfThing(tree, index)) return nobody;
  // "ratified the Kyoto Protocol", "the Dayton accord": a place that a text is called by.
  if (
    match?.senses[0]?.actor.type === "place" &&
    token.deprel.startsWith("compound") &&
    token.head > index &&
    isText(tree.lemma(token.head))
  )
    return nobody;
  // "condemned the act in English"
  if (match?.senses[0]?.by === "demonym" && tree.preposition(index) === "in" && !token.xpos.endsWith("S")) return nobody;
  // "its English-language magazine"
  if (match?.senses[0]?.by === "demonym" && /^[-‑](?:language|speaking|style)/.test(phrases.scope.textAfter(token.end)))
    return nobody;
  if (match && isStateOrPlace(match.senses[0]!.actor)) {
    const person = personOfThatName(phrases, sentence, tree, index);
    if (person.length > 0) return person;
  }
  if (match && !isGivenName(phrases, sentence, index, match)) {
    const named = namedParty(phrases, sentence, tree, index, match);
    if (named.length > 0) return named;
  }
  const coalition = coalitionParty(phrases.scope, tree, index);
  if (coalition.length > 0) return coalition;
  const body = bodyInShort(phrases.scope, sentence, tree, index);
  if (body) return [body];
  const ship = warshipName(phrases.scope, sentence, tree, index);
  if (ship.length > 0) return ship;
  const called = calledByName(phrases, sentence, tree, index);
  if (called.length > 0) return called;
  const spoken = spokenFor(phrases, sentence, tree, index);
  if (spoken.length > 0) return spoken;
  const side = nationalSide(phrases, sentence, tree, index);
  if (side.length > 0) return side;
  const fighting = sidesOfWar(phrases, sentence, tree, index);
  if (fighting.length > 0) return fighting;
  const sides = dealingSides(phrases, sentence, tree, index);
  if (sides.length > 0) return sides;
  if (lemma === "head" && !isHeadOfSome(tree, index)) return nobody;
  // "in front of journalists"
  if (token.form === "front" && token.index > 0 && /^in$/i.test(tree.token(index - 1).form)) return nobody;
  const named = isRelated(lemma) ? nameOfRelated(phrases, sentence, tree, index) : nobody;
  if (named.length > 0) return named;
  if (token.form === "Justice" && !isJudge(tree, index)) return nobody;
  // "a major base" has nothing of an officer.
  if (token.upos === "ADJ" && token.deprel === "amod") return nobody;
  const role =
    peerRole(tree, index) ??
    secretaryGeneral(tree, index) ??
    roleOf(pairLemma(tree, index)) ??
    roleOf(lemma) ??
    roleOf(token.form.toLowerCase());
  const plural = token.xpos === "NNPS" || (token.xpos === "NNP" && token.form.endsWith("s"));
  if (role && token.upos === "PROPN" && plural && role.kind === "collective") {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.length > 0) return roles;
  }
  // "the Foreign Ministers of Chad and Algeria", in capitals
  if (role?.kind === "person" && token.upos === "PROPN" && plural) {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.length > 1 && roles.every(({ party }) => party.code !== "")) return roles;
  }
  // "the Government of Iraq", with capitals, is no body of its own.
  if (
    role?.kind === "state" &&
    token.upos === "PROPN" &&
    !/\b(regional|local|provincial|autonomous)\b/i.test(pairLemma(tree, index))
  ) {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.some(({ party }) => party.code !== "")) return roles;
  }
  const bearer = bearerParty(phrases, sentence, tree, index, role);
  if (bearer) return [bearer];
  const mention = token.upos === "NOUN" ? phrases.scope.mentionAt(sentence, index) : undefined;
  const isSomeone = mention?.kind === "name" && mention.type === "person";
  if (token.upos === "PROPN" || isSomeone || (token.upos === "NOUN" && hasNamePart(tree, index))) {
    const person = personParty(phrases, sentence, tree, index, role);
    if (person) return [person];
  }
  if (role) {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.length > 0) return roles;
  }
  if (token.upos !== "NOUN") return nobody;
  const league = /^(alliance|bloc|grouping)$/.test(lemma) ? chainParty(phrases, sentence, index) : nobody;
  if (league.length === 1 && league[0]!.party.type === "org") return league;
  const visitor = visitorAt(phrases, sentence, tree, index, homeOfText(phrases.scope));
  if (visitor.length > 0) return visitor;
  if (isRegional(tree, index)) return regionalState(phrases.scope, sentence, tree, index);
  if (isPointing(lemma) && !isHere(tree, index)) return pronounParty(phrases, sentence, index);
  if (isSomebody(phrases, sentence, tree, index)) return roleParty(phrases, sentence, tree, index, somebody);
  return armedHolders(phrases, sentence, tree, index);
}

/** "Secretary-General", who is no general. */
const secretaryGeneral = (tree: Tree, index: number): RoleNoun | undefined =>
  tree.token(index).form === "General" && /^secretary$/i.test(tree.sentence.tokens[index - 2]?.form ?? "")
    ? roleOf("secretary")
    : undefined;

/** "Vladimir Zelensky", "Florence Nightingale": a town's name within that of a person. */
const isGivenName = ({ scope }: PhraseReader, sentence: Sentence, index: number, match: NameMatch): boolean => {
  if (match.senses[0]?.actor.type !== "place") return false;
  const mention = scope.mentionAt(sentence, index);
  return (
    mention?.type === "person" && mention.name !== undefined && mention.start <= match.start && mention.name.end > match.end + 1
  );
};

/** "this city": the speaker's own, no party to what he tells. */
const isHere = (tree: Tree, index: number): boolean =>
  /^(city|town|province|region|territory|island)$/.test(tree.lemma(index)) &&
  tree.children(index, "det").some((det) => /^th(is|ese)$/.test(tree.lemma(det)));

/** "the WHO", the World Health Organization, where the text is not all in capitals. */
const isNameWho = ({ scope }: PhraseReader, sentence: Sentence, index: number): boolean =>
  sentence.tokens[index]!.form === "WHO" &&
  scope.names.at(sentence.index, index) !== undefined &&
  sentence.tokens.some(({ form }) => /^\p{Ll}{3,}$/u.test(form));

/** "our ally Turkey", "its neighbour Chad": who is called so, by the name right behind the noun. */
function nameOfRelated(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  for (const child of tree.children(index, "appos", "flat", "nmod")) {
    if (child !== index + 1 || tree.token(child).upos !== "PROPN") continue;
    const match = phrases.scope.names.at(sentence.index, child);
    const found = match ? namedParty(phrases, sentence, tree, child, match) : nobody;
    if (found.length > 0) return found.map((each) => ({ ...each, token: index }));
  }
  return nobody;
}

/** "Chief Justice", "Justice Doe", "Justice of the Supreme Court"; not "Rewards for Justice". */
const isJudge = (tree: Tree, index: number): boolean =>
  tree.children(index, "compound", "amod", "flat", "appos", "nmod:poss", "nmod:desc", "det").length > 0 ||
  tree.children(index, "nmod").some((child) => tree.preposition(child) === "of") ||
  (tree.token(index).head > index && /^(compound|nmod|flat)/.test(tree.token(index).deprel));

/** Whether a head is of somebody: "heads of state", "Kenya's army head", not "well heads". */
const isHeadOfSome = (tree: Tree, index: number): boolean => {
  const inside = tree.children(index, "compound", "amod", "nmod", "flat", "appos");
  if (
    tree.children(index, "nmod:poss").length > 0 ||
    inside.some((child) => tree.token(child).upos === "PROPN" || tree.preposition(child) === "of")
  )
    return true;
  const compounds = tree.children(index, "compound");
  return compounds.length > 0
    ? compounds.some((child) => roleOf(tree.lemma(child)) !== undefined || institutions.has(tree.lemma(child)))
    : !tree.token(index).xpos.endsWith("S");
};

const institutions = listed("phrase parties: institutions");

/** "Ghana's president-elect", who is not yet its president: somebody of the state that is said. */
function partyToCome(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun): readonly Found[] {
  const own = roleParty(phrases, sentence, tree, index, role)[0];
  const of = own && own.party.code !== "" ? own : roleParty(phrases, sentence, tree, index - 2, role)[0];
  if (!of) return nobody;
  const { start } = of.party;
  const name = phrases.scope.text({ start, end: tree.token(index).end }).replace(/^the\s+/i, "");
  const words = phrases.scope.words({ start, end: Math.max(of.party.end, tree.token(index).end) });
  const { code, sector = role.sector, rule = "role" } = of.party;
  return [{ token: index, party: { ...words, id: `group:${slug(name)}`, name, code, sector, type: "group", rule } }];
}

/** "dozens of Syrian refugees": whom the count counts; one party takes the words of the whole phrase. */
function countedParties(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, inner: number): readonly Found[] {
  const content = phrases.list(sentence, inner);
  if (content.length !== 1) return content;
  const words = phrases.scope.words(phraseSpan(tree, index));
  // "a member of the council" is not the council.
  if (/^member$/i.test(tree.token(index).form))
    return content.map(({ party: { id, name, code, sector } }) => ({
      token: index,
      party: {
        ...words,
        id: `group:${id.slice(id.indexOf(":") + 1)}-member`,
        name: `member of ${name}`,
        code,
        ...(sector ? { sector } : {}),
        type: "group",
        rule: "member of a body",
      },
    }));
  return content.map(({ party }) => ({ party: { ...party, ...words }, token: index }));
}

/** A noun for people without a role in the table, with a nationality: "an American hiker". */
function isSomebody({ scope }: PhraseReader, sentence: Sentence, tree: Tree, index: number): boolean {
  const mention = scope.mentionAt(sentence, index);
  return mention?.kind === "nominal" && mention.type === "person" && nationalitiesOf(scope, sentence, tree, index).length > 0;
}

const hasNamePart = (tree: Tree, index: number): boolean =>
  tree.children(index, "flat", "appos", "compound").some((child) => child > index && tree.token(child).upos === "PROPN");
