import type { Sentence, Span } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import { isBorneOut, officeOnly } from "./bare-title.ts";
import { chainParty } from "./chain-party.ts";
import { type Found, nobody } from "./found.ts";
import { fromContext } from "./from-context.ts";
import { homeOf, homeOfGroup } from "./home.ts";
import { type Home, homeOfText, mostly } from "./home-of-text.ts";
import { hostOf } from "./hosted.ts";
import { isTwo } from "./is-two.ts";
import { nameBeside } from "./named-beside.ts";
import { pairLemma, phraseSpan } from "./noun-phrase.ts";
import { onMission } from "./on-mission.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PersonReader, PhraseReader } from "./phrase-reader.ts";
import { sectorOfTitle } from "./private-body.ts";
import { isPublishers } from "./publisher.ts";
import { hasRegion } from "./regional-state.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";
import { neighbourOf, owners, theirs } from "./role-owners.ts";
import { isHomely, isNobody, isOrganAtHome, isProjectile, isSent, isVague, isWorldwide } from "./role-reach.ts";
import { homeByOthers, opponent } from "./same-organ.ts";
import { sectorOf } from "./sector-of.ts";
import { stateBeside } from "./state-beside.ts";
import { isStateCode } from "./state-code.ts";
import { twoMeant } from "./two-meant.ts";
import { twoSides } from "./two-sides.ts";
import { visitorAt } from "./visitor.ts";
import { homeByVoice } from "./voice-home.ts";

/** Codes of bodies of states. */
const worldBodies = new Set(["IGO", "EUR", "UNO"]);

/** Agents by role: "Syrian rebels", "the Kenyan government", "police in Jericho". */
export function roleParty(
  phrases: PhraseReader,
  sentence: Sentence,
  tree: Tree,
  index: number,
  noun: RoleNoun,
): readonly Found[] {
  const { scope } = phrases;
  if (isVague(pairLemma(tree, index)) || isNobody(tree, index)) return nobody;
  // "immunity from prosecution"
  if (tree.token(index).form === "prosecution" && tree.children(index, "det", "amod", "nmod:poss").length === 0) return nobody;
  const state = stateBeside(phrases, sentence, tree, index);
  if (state) return [state];
  if (/^neighbou?r$/.test(tree.lemma(index)) && !isPlural(tree, index)) {
    const next = neighbourOf(phrases, sentence, tree, index);
    if (next !== undefined) return next;
  }
  const coded = owners(phrases, sentence, tree, index, noun);
  // "The African Union's envoy" is no trade union's.
  const worldly = coded.length > 0 && coded.every(({ party }) => worldBodies.has(party.code));
  const privately = noun.kind === "person" && noun.sector === "GOV" && !worldly ? sectorOfTitle(tree, index) : undefined;
  const role = privately ? { ...noun, sector: privately } : onMission(tree, index, noun);
  const of = coded.length > 0 ? coded : theirs(phrases, sentence, tree, index, role);
  if (role.kind === "person" && of.length === 1 && isTheOne(tree, index)) {
    const span = phraseSpan(tree, index);
    const resolution = scope.resolve(scope.text(span), "person");
    // "his defence minister" is of his state, whatever others the text names.
    const pronoun = tree.children(index, "nmod:poss").some((child) => tree.token(child).upos === "PRON");
    if (resolution?.actor.type === "person" && !(pronoun && resolution.actor.code !== of[0]!.party.code))
      return [{ party: scope.resolved(resolution, span), token: index }];
  }
  return of.length > 0
    ? of.map((owner) => owned(phrases, tree, index, role, owner, of.length === 1))
    : ownerless(phrases, sentence, tree, index, role);
}

/** Who bears a title whose bearer's name stands beside it; null where none does. */
export const bearerParty: PersonReader = (phrases, sentence, tree, index, role) => {
  if (role?.kind !== "person" || isPlural(tree, index)) return null;
  const beside = nameBeside(phrases.scope, sentence, tree, index);
  const bearer = beside === undefined ? undefined : phrases.one(sentence, beside)[0]?.party;
  return bearer?.type === "person" ? { party: withTitle(phrases, sentence, tree, index, role, bearer), token: index } : null;
};

/** A person known by a name beside the title, in the title's words; whose it is comes from the title where the name does not say. */
function withTitle(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun, bearer: Party): Party {
  const words = phrases.scope.words(phraseSpan(tree, index));
  const owner = owners(phrases, sentence, tree, index, role)[0]?.party;
  // "His secretary of state, Mike Pompeo": who is known is not of whomever "his" may mean.
  const theirs = tree.children(index, "nmod:poss").some((child) => tree.token(child).upos === "PRON");
  if (bearer.code !== "" && (!owner || owner.code === bearer.code || (theirs && bearer.rule !== "chain")))
    return { ...bearer, ...words };
  const { sector: _, ...rest } = bearer;
  const sector = owner ? sectorOf(role, owner) : role.sector === "GOV" ? role.sector : (bearer.sector ?? role.sector);
  if (owner) return { ...rest, ...words, sector, code: owner.code, rule: "name+nationality" };
  const party = ofVoice(phrases.scope, tree, index, role, { ...rest, ...words, sector });
  const home = party.code === "" && isTheMinister(tree, index) ? homeOf(phrases.scope, sentence, index, role.sector) : undefined;
  return home && home.code !== "" && home.why !== mostly
    ? { ...party, code: home.code, rule: fromContext("name", home.why) }
    : party;
}

/** "The interior minister, Jane Doe": one of whom a text says so little is of the state that it is written in. */
const isTheMinister = (tree: Tree, index: number): boolean =>
  (/^(minister|governor|mayor|premier|parliament|speaker)$/.test(tree.lemma(index)) ||
    (/^(chief|commander|head)$/.test(tree.lemma(index)) &&
      tree
        .children(index, "compound")
        .some((child) => /^(army|police|navy|military|security|intelligence|force)$/.test(tree.lemma(child))))) &&
  !/^foreign$/i.test(tree.token(Math.max(0, index - 1)).form) &&
  tree.children(index, "det").some((det) => tree.lemma(det) === "the") &&
  tree.children(index, "nmod").every((child) => tree.lemma(child) === "staff");

/** A titled person without a state in the release of a government is its own; anybody else stays as he is. */
function ofVoice(scope: PartyScope, tree: Tree, index: number, role: RoleNoun, party: Party): Party {
  const voice = party.code === "" ? homeByVoice(scope, tree, index, role) : null;
  return voice ? { ...party, code: voice.actor.code, rule: fromContext("name", voice.why) } : party;
}

/** The role of a state or body that is said; `only` where it has one owner, so that the whole phrase names it. */
function owned(
  { scope }: PhraseReader,
  tree: Tree,
  index: number,
  role: RoleNoun,
  { party: owner, token: at }: Found,
  only: boolean,
): Found {
  const noun = nounOf(tree, index);
  const holder =
    role.kind === "person" && !only && owner.type === "state" && !isSent(noun)
      ? scope.resolve(`the ${noun} of ${owner.name}`, "person")
      : null;
  if (holder?.holding) return { token: at, party: { ...scope.resolved(holder, owner), text: owner.text } };
  const span = phraseSpan(tree, index);
  const name = only ? withoutCount(scope.text(span)) : `${owner.text} ${tree.token(index).form}`;
  return {
    token: only ? index : at,
    party: {
      ...(only ? scope.words(span) : { text: owner.text, start: owner.start, end: owner.end }),
      ...identity(scope, role, noun, owner, name),
      code: owner.code,
      sector: sectorOf(role, owner),
      rule: "role+nationality",
    },
  };
}

/** Who a role of an owner is: his government, the body or people that the world has for it, else a group of our own. */
function identity(
  scope: PartyScope,
  role: RoleNoun,
  noun: string,
  owner: Pick<Party, "id" | "name" | "code" | "type">,
  name: string,
): Pick<Party, "id" | "name" | "type"> {
  const rules = owner.type === "person" && role.kind === "state" && scope.world.actor(`state:${owner.code}`) !== undefined;
  const of = owner.type === "place" || rules ? `state:${owner.code}` : owner.id;
  const state = of.startsWith("state:") ? scope.world.actor(of) : undefined;
  if (role.kind === "state" && state) return { id: state.id, name: state.name, type: "state" };
  // "His spokesperson" is one of his, in his name.
  if (owner.type === "person") {
    const word = name.split(" ").at(-1)!;
    const called = word.startsWith(noun.slice(0, 3)) ? word : noun;
    return { id: `group:${slug(`${owner.name} ${noun}`)}`, name: `${owner.name}'s ${called}`, type: "group" };
  }
  const known = scope.world.roleOf(of, noun);
  return known && known.type !== "person"
    ? { id: known.id, name: known.name, type: known.type }
    : { id: `group:${slug(`${owner.code || owner.name} ${noun}`)}`, name, type: "group" };
}

/** A role whose owner is not said beside it: by the group it faces, its chain, the world, or where the text is set. */
function ownerless(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun): readonly Found[] {
  const { scope } = phrases;
  const span = phraseSpan(tree, index);
  const text = scope.text(span);
  const before = ["det", "amod", "compound", "nmod:poss"];
  if (tree.token(index).lemma === "force" && !isPlural(tree, index) && tree.children(index, ...before).length === 0)
    return nobody;
  const rival = role.kind === "state" ? homeOfGroup(scope, sentence) : "";
  const governed = rival === "" ? undefined : scope.world.actor(`state:${rival}`);
  if (governed) {
    const party = scope.party(governed, span, "government that a group of the sentence faces");
    return [{ party: { ...party, sector: role.sector }, token: index }];
  }
  const host = hostOf(phrases, sentence, tree, index);
  const beside = opponent(phrases, sentence, tree, index, role);
  const chained = (isNamed(tree, index) || beside ? nobody : chainParty(phrases, sentence, index)).filter(
    ({ party }) => host === "" || party.code !== host,
  );
  if (chained.length > 0)
    return twoMeant(phrases, sentence, index, chained).map(({ party, token }) => ({
      token,
      party:
        party.type === "person" ? ofVoice(scope, tree, index, role, { ...party, sector: party.sector ?? role.sector }) : party,
    }));
  if (isWorldwide(pairLemma(tree, index), tree.lemma(index), isPlural(tree, index)))
    return [{ token: index, party: ofTheWorld(scope, span) }];
  if (isProjectile(tree.lemma(index)) || isProjectile(pairLemma(tree, index))) return nobody;
  const two = twoSides(phrases, sentence, index);
  if (two.length > 0) return two;
  const visitor = role.kind === "person" ? visitorAt(phrases, sentence, tree, index, homeOfText(scope)) : nobody;
  if (visitor.length > 0) return visitor;
  // "both leaders" who are not known are not two of one state.
  const setting =
    organBefore(phrases, sentence, tree, index, role) ??
    (isHomely(tree, index, role) && !(role.kind === "person" && isTwo(tree, index))
      ? (beside ?? homeByOthers(phrases, sentence, tree, index, role) ?? homeOf(scope, sentence, index, role.sector))
      : { code: "", why: "" });
  const resolution =
    // "his defence minister" is that of whoever he is, not of a state that the text names.
    isPlural(tree, index) || role.kind === "collective" || tree.children(index, "nmod:poss").length > 0
      ? null
      : scope.resolve(text, role.kind === "person" ? "person" : undefined);
  const borne = resolution && isBorneOut(scope, text, resolution, setting.code) ? resolution : null;
  const nameless = borne ? officeOnly(scope, borne) : null;
  if (borne && !nameless) return [{ party: scope.resolved(borne, span), token: index }];
  const voice =
    setting.code === "" || (setting.why.startsWith("the place,") && isPublishers(scope, tree, index))
      ? homeByVoice(scope, tree, index, role)
      : null;
  const home = nameless
    ? { code: nameless.code, why: `the office, of ${nameless.name}` }
    : voice
      ? { code: voice.actor.code, why: voice.why }
      : setting;
  const state = nameless ?? (home.code === "" ? undefined : scope.world.actor(`state:${home.code}`));
  const noun = nounOf(tree, index);
  const called = hasRegion(tree, index) ? withoutCount(text) : noun;
  const plain = { id: `group:${slug(called)}`, name: withoutCount(text), type: "group" } as const;
  return [
    {
      token: index,
      party: {
        ...scope.words(span),
        ...(state ? identity(scope, role, noun, state, withoutCount(text)) : plain),
        code: home.code,
        sector: role.sector,
        rule: home.code === "" ? "role" : fromContext("role", home.why),
      },
    },
  ];
}

/** "a Foreign Ministry spokesman": one of an organ whose state is known is of that state. */
function organBefore(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number, role: RoleNoun): Home | undefined {
  if (role.kind !== "person") return undefined;
  for (const child of tree.children(index, "compound")) {
    if (!isOrganAtHome(tree.lemma(child))) continue;
    const organ = phrases.one(sentence, child)[0]?.party;
    if (organ && isStateCode(organ.code)) return { code: organ.code, why: `the state of the ${tree.token(child).form}` };
  }
  return undefined;
}

/** Those whom several states send or pay together. */
function ofTheWorld(scope: PartyScope, span: Span): Party {
  const name = withoutCount(scope.text(span));
  return { ...scope.words(span), id: `group:${slug(name)}`, name, code: "IGO", type: "group", rule: "role of several states" };
}

/** The noun of the role, with the word before it where the pair is a role of its own ("riot police"). */
function nounOf(tree: Tree, index: number): string {
  const pair = pairLemma(tree, index);
  return pair !== "" && roleOf(pair) ? pair : tree.lemma(index);
}

/** Whether a role may be that of its one holder: "the French minister", not "a French minister" or "Israel's envoys". */
const isTheOne = (tree: Tree, index: number): boolean =>
  !isPlural(tree, index) &&
  (!isSent(tree.lemma(index)) || isTopmost(tree, index)) &&
  !tree.children(index, "det").some((child) => indefinite.has(tree.lemma(child)));

/** "the top diplomat": the only one of his state. */
const isTopmost = (tree: Tree, index: number): boolean =>
  tree.lemma(index) === "diplomat" && tree.children(index, "amod").some((child) => /^(?:top|chief)$/.test(tree.lemma(child)));

const indefinite = new Set(["a", "an", "another", "some", "any", "every", "each"]);

const isPlural = (tree: Tree, index: number): boolean => tree.token(index).xpos.endsWith("S");

/** Whether a name stands before the noun: "Hutu rebels". */
const isNamed = (tree: Tree, index: number): boolean =>
  tree.children(index, "amod", "compound", "nmod").some((child) => child < index && tree.token(child).upos === "PROPN");

const withoutCount = (text: string): string =>
  text.replace(/^(the|a|an|some|about|around|more than|at least|its|his|her|their)\s+/i, "");
