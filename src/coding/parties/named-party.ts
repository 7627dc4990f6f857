import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { NameMatch, NameSense, Resolution } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import { isOtherCoalition, unnamed } from "./coalition-party.ts";
import { type Found, nobody } from "./found.ts";
import { namesake } from "./full-name.ts";
import { homeOfText, namesState } from "./home-of-text.ts";
import { isMeant } from "./known-person.ts";
import { listed } from "./listed.ts";
import { longerName } from "./longer-name.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { personParty } from "./person-party.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isTitleNoun, roleOf } from "./role-nouns.ts";
import { isOneState, isStateCode } from "./state-code.ts";
import { isSomebodyElse } from "./told-apart.ts";
import { nationalitiesOf } from "./whose.ts";

/** A name of the world: state, body, place, people by nationality, or part of a person's name. */
export function namedParty(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  match: NameMatch,
): readonly Found[] {
  const { scope } = phrases;
  const token = tree.token(index);
  const sense = senseOf(scope, match, roleInClause(tree, index));
  const { actor } = sense;
  if (actor.type === "person") {
    if (
      sense.by === "surname" &&
      (!isExpected(scope, match) || isPartOfPlace(scope, sentence, index, match) || isSomebodyElse(scope, token.form, actor.name))
    )
      return nobody;
    const meant = isMeant(scope, tree, index, actor, sense.by);
    const person = personParty(phrases, sentence, tree, index, undefined);
    if (person) return [person];
    return !meant || goesOn(sentence, match) ? nobody : [{ party: scope.party(actor, match, sense.by), token: index }];
  }
  if (sense.by === "acronym" && isElsewhere(scope, actor) && !renowned.has(scope.text(match).toLowerCase())) {
    const name = scope.text(match);
    return [
      { party: { ...scope.words(match), id: `org:${slug(name)}`, name, code: "", type: "org", rule: "name" }, token: index },
    ];
  }
  const person = actor.type === "place" && tree.preposition(index) === "" ? namesake(phrases, token.form) : null;
  if (person) return [{ party: { ...person, ...scope.words(token), rule: "surname of a name in full" }, token: index }];
  const local = namedAlike(scope, match, actor, index, tree);
  if (local) return [local];
  const longer = longerName(scope, sentence, tree, index, match);
  if (longer) return [{ party: longer, token: index }];
  const phrase = phraseSpan(tree, index);
  // "the Organization for Security | and Cooperation in Europe": to the end of the name.
  const span = match.end > phrase.end && match.start >= phrase.start ? { start: phrase.start, end: match.end } : phrase;
  if (sense.by === "demonym") {
    if (token.upos === "ADJ" && !/^(nsubj|obj|iobj|obl|nmod|conj|root)/.test(token.deprel)) return nobody;
    return [{ party: people(scope, sentence, tree, index, match, sense), token: index }];
  }
  if (isOtherCoalition(scope, actor.id)) return [{ party: unnamed(scope, span), token: index }];
  if (actor.type === "org") {
    const shared = beforeAnd(scope, sentence, tree, index, match);
    if (shared.length > 0) return [...shared, { party: scope.party(actor, match, sense.by), token: index }];
  }
  const ruler = actor.type === "state" ? rulerOf(scope, tree, index, actor.name) : null;
  return [{ party: ruler ? scope.resolved(ruler, span) : scope.party(actor, span, sense.by), token: index }];
}

/** "FARC", "the PKK": movements that are meant wherever these initials stand. */
const renowned = listed("named party: renowned initials");

/** Words of which the names of movements are made everywhere. */
const generic = new Set(
  "the of for and national people's people popular democratic islamic socialist liberal revolutionary liberation patriotic united justice development movement party army front forces alliance union congress equality reform freedom unity resistance".split(
    " ",
  ),
);

/** States whose bodies and parties the press calls by their initials alone. */
const known = new Set(["USA", "GBR", "RUS", "CHN"]);

/** "The FIS", of skiing: the initials of a body or party of a state that the document does not name stand for another. */
const isElsewhere = (scope: PartyScope, { type, code }: NameSense["actor"]): boolean =>
  (type === "org" || type === "group") && isOneState(code) && !known.has(code) && !namesState(scope, code);

/** "the National Liberation Army" in a report from Skopje that does not name Colombia: one of there that is called so too. */
function namedAlike(scope: PartyScope, match: NameMatch, actor: NameSense["actor"], index: number, tree: Tree): Found | null {
  if (actor.type !== "group" || !isStateCode(actor.code)) return null;
  const name = scope.text(match);
  const words = name.toLowerCase().split(/\s+/);
  if (words.length < 3 || !words.every((word) => generic.has(word)) || namesState(scope, actor.code)) return null;
  const home = homeOfText(scope);
  if (home === "" || home === actor.code) return null;
  const party = { ...scope.words(phraseSpan(tree, index)), id: `group:${slug(`${home} ${name}`)}`, name, code: home };
  return {
    token: index,
    party: { ...party, ...(actor.sector ? { sector: actor.sector } : {}), type: "group", rule: "name, of the state of the text" },
  };
}

const isExpected = (scope: PartyScope, match: NameMatch): boolean => {
  const [first, ...others] = match.senses.map(({ actor }) => actor);
  return scope.expects(first!, scope.text(match), others);
};

/** "Port Blair": a surname within the name of a place. */
const isPartOfPlace = (scope: PartyScope, sentence: Sentence, index: number, { start }: NameMatch): boolean => {
  const mention = scope.mentionAt(sentence, index);
  return mention?.type === "place" && mention.start < start;
};

/** "the U.S. and Royal Navy": the states before an "and" whose like bodies share the noun of the name. */
function beforeAnd(scope: PartyScope, sentence: Sentence, tree: Tree, index: number, { start }: NameMatch): readonly Found[] {
  const noun = tree.lemma(index);
  if (roleOf(noun)?.sector !== "MIL") return nobody;
  return nationalitiesOf(scope, sentence, tree, index)
    .filter(({ token, party }) => party.type === "state" && party.end < start && hasAnd(sentence, token, start))
    .map(({ token, party }) => {
      const body = scope.world.roleOf(party.id, noun);
      return {
        token,
        party: body ? { ...scope.party(body, party, "role+nationality"), sector: "MIL" } : { ...party, sector: "MIL" },
      };
    });
}

const hasAnd = ({ tokens }: Sentence, from: number, until: number): boolean =>
  tokens.some(({ index, start, upos }) => index > from && start < until && upos === "CCONJ");

/** Whether a name goes on after what the world knows of it: "Sheikh Ahmed | Yassin" is not Sheikh Ahmed. */
const goesOn = ({ tokens }: Sentence, { end }: NameMatch): boolean =>
  tokens.some(({ start, upos, form }) => start > end && start <= end + 1 && upos === "PROPN" && /^\p{Lu}/u.test(form));

/** "the Kurds of Iraq", "two Americans": people by nationality; a bare demonym stands for the state. */
function people(scope: PartyScope, sentence: Sentence, tree: Tree, index: number, match: NameMatch, { actor }: NameSense): Party {
  const span = phraseSpan(tree, index);
  const plural = tree.token(index).xpos.endsWith("S");
  const closer = plural ? nationalitiesOf(scope, sentence, tree, index)[0] : undefined;
  if (closer) {
    const name = scope.text(span);
    const group = { id: `group:${slug(name)}`, name, type: "group", code: closer.party.code, sector: "CVL" } as const;
    return { ...scope.party(actor, span, "demonym"), ...group };
  }
  // "angry Lebanese", "three Chinese": whose one form is of many, too
  const alike = /(?:ese|ish|ch|ss)$/.test(tree.token(index).form) && tree.children(index, "nummod", "amod").length > 0;
  const many = alike || (plural && tree.children(index, "nummod", "amod", "nmod").length > 0);
  const said = many
    ? {
        ...actor,
        id: `group:${actor.code.toLowerCase()}-people`,
        type: "group" as const,
        name: scope.text(match),
        sector: "CVL",
      }
    : actor;
  return scope.party(said, span, "demonym");
}

/** "the President RK", "Prime Minister UK": a title set before a state is of it. */
function rulerOf(scope: PartyScope, tree: Tree, index: number, state: string): Resolution | null {
  const title = tree
    .children(index, "nmod:desc", "compound")
    .find((child) => child === index - 1 && isTitleNoun(tree.lemma(child)));
  const found = title === undefined ? null : scope.resolve(`${tree.token(title).form} of ${state}`, "person");
  return found?.holding ? found : null;
}

/** What a name stands for here: a place for its government where it acts, the homonym that the document speaks of. */
function senseOf(scope: PartyScope, { senses }: NameMatch, relation: string): NameSense {
  const best = senses[0]!;
  if (senses.length === 1 || best.actor.type !== "place") return best;
  const first =
    senses.find(({ actor, by }) => actor.type === "state" && (by === "name" || by === "alias")) ??
    senses.find(({ actor }) => actor.type === "place" && scope.salient().includes(`state:${actor.code}`)) ??
    best;
  return /^(?:nsubj|obj|iobj|obl:agent)/.test(relation) && first.actor.type === "place"
    ? (senses.find(({ by }) => by === "metonym") ?? first)
    : first;
}

/** Relation of a noun phrase to its clause: a conjunct has that of the first ("Moscow and Tehran signed"). */
function roleInClause(tree: Tree, index: number): string {
  let at = index;
  for (let steps = 0; steps < 20 && tree.token(at).deprel === "conj" && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return tree.token(at).deprel;
}
