import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { coalitionParty } from "./coalition-party.ts";
import { type Found, nobody } from "./found.ts";
import { halfStates } from "./half-state.ts";
import { namedParty } from "./named-party.ts";
import { contentHead, pairLemma, phraseSpan } from "./noun-phrase.ts";
import { personParty } from "./person-party.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { postToCome } from "./post-to-come.ts";
import { pronounParty } from "./pronoun-party.ts";
import { isRegional, regionalState } from "./regional-state.ts";
import { isFirstPerson, isPointing, isPronounWord, type RoleNoun, roleOf } from "./role-nouns.ts";
import { bearerParty, roleParty } from "./role-party.ts";
import { isTimeWord } from "./time-words.ts";
import { nationalitiesOf } from "./whose.ts";

/** Anybody of whom only the nationality matters. */
const somebody: RoleNoun = { sector: "CVL", kind: "person" };

/** Nouns that count people and are people even so: "a crowd of several hundred". */
const crowdNouns = new Set(["crowd", "mob", "throng", "gang", "squad", "delegation", "team"]);

/** Who the phrase of one token names: a pronoun, what a count counts, a name, a person, a role, in this order; else nobody. */
export function phraseParties(phrases: PhraseReader, sentence: Sentence, index: number): readonly Found[] {
  const tree = treeOf(sentence);
  const token = tree.token(index);
  const lemma = token.lemma.toLowerCase();
  if (token.upos === "PRON" || token.upos === "DET")
    return isFirstPerson(lemma) || isPronounWord(lemma) ? pronounParty(phrases, sentence, index) : nobody;
  if (isTimeWord(lemma)) return nobody;
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
  // "condemned the act in English"
  if (match?.senses[0]?.by === "demonym" && tree.preposition(index) === "in" && !token.xpos.endsWith("S")) return nobody;
  if (match) {
    const named = namedParty(phrases, sentence, tree, index, match);
    if (named.length > 0) return named;
  }
  const coalition = coalitionParty(phrases.scope, tree, index);
  if (coalition.length > 0) return coalition;
  // "a major base" has nothing of an officer.
  if (token.upos === "ADJ" && token.deprel === "amod") return nobody;
  const role = roleOf(pairLemma(tree, index)) ?? roleOf(lemma) ?? roleOf(token.form.toLowerCase());
  const plural = token.xpos === "NNPS" || (token.xpos === "NNP" && token.form.endsWith("s"));
  if (role && token.upos === "PROPN" && plural && role.kind === "collective") {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.length > 0) return roles;
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
  if (token.upos === "PROPN" || (token.upos === "NOUN" && hasNamePart(tree, index))) {
    const person = personParty(phrases, sentence, tree, index, role);
    if (person) return [person];
  }
  if (role) {
    const roles = roleParty(phrases, sentence, tree, index, role);
    if (roles.length > 0) return roles;
  }
  if (token.upos !== "NOUN") return nobody;
  if (isRegional(tree, index)) return regionalState(phrases.scope, sentence, tree, index);
  if (isPointing(lemma)) return pronounParty(phrases, sentence, index);
  return isSomebody(phrases, sentence, tree, index) ? roleParty(phrases, sentence, tree, index, somebody) : nobody;
}

/** Names of treaties and laws are nobody's. */
const isText = (lemma: string): boolean => /^(protocol|treaty|convention|accord|pact|act|bill)s?$/.test(lemma);

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
