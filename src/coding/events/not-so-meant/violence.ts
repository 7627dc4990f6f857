import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { all, hasOtherParticle, lemmaOf, type Sense, type Words } from "./words.ts";

const struggles = new Set(["fight", "battle", "struggle", "combat"]);

/** "fought to keep", with no opponent. */
const isStruggle = ({ verb, tree, clause: { xcomp, obliques } }: Words): boolean =>
  struggles.has(verb) &&
  xcomp !== undefined &&
  tree.children(xcomp, "mark").some((mark) => tree.lemma(mark) === "to") &&
  !obliques.some(({ preposition }) => preposition === "with" || preposition === "against");

const forums = new Set(["court", "parliament", "senate", "tribunal", "election", "poll", "ballot", "courtroom", "chamber"]);

/** "what widows had fought for in court": no blows fall there. */
const isInForum = ({ verb, tree, clause: { obliques } }: Words): boolean =>
  struggles.has(verb) && obliques.some(({ head, preposition }) => preposition === "in" && forums.has(tree.lemma(head)));

/** "the towns that were attacked", read as if the towns did it. */
const isByPlace = ({ candidate: { actors }, tree, clause }: Words): boolean => {
  const { head, deprel } = tree.token(clause.head);
  return deprel === "acl:relcl" && all(actors, ({ party, token }) => party.type === "place" && token === head);
};

/** What is attacked in words only. */
const ideas = listed("violence: ideas");

const isInWords = ({ tree, candidate: { match }, clause: { object, head } }: Words): boolean =>
  [head, object, ...match.words].some((each) => each !== undefined && (isOnIdea(tree, each) || isSpoken(tree, each)));

const inWords = listed("violence: in words");

/** "shrill public attacks" on each other. */
const isSpoken = (tree: Tree, attack: number): boolean =>
  /^(?:attack|assault|onslaught|broadside|campaign)$/.test(tree.lemma(attack)) &&
  tree.children(attack, "amod").some((each) => inWords.has(tree.lemma(each)));

const isOnIdea = (tree: Tree, attack: number | undefined): boolean =>
  attack !== undefined &&
  tree
    .children(attack, "nmod", "obl")
    .some((each) => ideas.has(tree.lemma(each)) && ["on", "against"].includes(tree.preposition(each)));

const isPrivateHurt = ({ candidate: { actors, recipients }, tree }: Words): boolean =>
  actors.length === 0 &&
  all(
    recipients,
    ({ token, party }) =>
      token >= 0 &&
      party.sector === "CVL" &&
      tree.children(token, "nmod:poss").some((each) => ["my", "his", "her"].includes(tree.token(each).form.toLowerCase())),
  );

const armedCampaign = /^(military|bombing|air|terror|guerrilla|armed|bloody|violent|murder|assassination|aerial|ground|war)$/i;

const isOtherCampaign = ({ candidate, tree, clause, object }: Words): boolean =>
  object === "campaign" &&
  !tree.children(clause.object!).some((child) => armedCampaign.test(tree.token(child).lemma)) &&
  !candidate.recipients.some(({ token }) => token >= 0 && tree.preposition(token) === "against");

const controlled = new Set(["controlled", "safely", "disposal", "demining", "sapper", "quarry", "demolition"]);

const isControlled = ({ candidate, tree, own, clause: { object, subject } }: Words): boolean =>
  candidate.mode === "explosives" &&
  [own, object, subject].some(
    (each) =>
      each !== undefined &&
      (controlled.has(tree.lemma(each)) || tree.children(each).some((child) => controlled.has(tree.lemma(child)))),
  );

const people = listed("violence: people");

/** A blast told of somebody. */
const isOfPerson = ({ candidate, tree, clause }: Words): boolean =>
  candidate.match.entry.flags.has("agentless") && people.has(lemmaOf(tree, clause.subject));

const selves = new Set(["himself", "herself", "themselves", "oneself", "myself", "ourselves", "yourself"]);

const amid = new Set("among amid beside near at in inside outside alongside by on next".split(" "));

/** "shot himself"; not "blew herself up among worshippers". */
const isOnSelf = ({ verb, tree, clause: { object, obliques } }: Words): boolean =>
  selves.has(formOf(tree, object)) && !(verb === "blow" && obliques.some(({ preposition }) => amid.has(preposition)));

const formOf = (tree: Tree, index: number | undefined): string =>
  index === undefined ? "" : tree.token(index).form.toLowerCase();

/** Blows to a body, and what has one. */
const bodily = new Set(["stab", "kick", "beat", "punch", "slap", "strangle", "behead"]);

const isAnimal = ({ verb, tree, clause }: Words): boolean => bodily.has(verb) && formOf(tree, clause.object) === "it";

const rehearsals = new Set("exercise drill manoeuvre maneuver rehearsal simulation training wargame".split(" "));
const feigned = new Set("mock simulated dummy imaginary fictional pretend".split(" "));

/** "stormed a beach in an exercise", "bombed mock targets". */
const isRehearsed = ({ tree, clause }: Words): boolean =>
  clause.obliques.some(
    ({ head, preposition }) => ["in", "during", "as part of", "at"].includes(preposition) && rehearsals.has(tree.lemma(head)),
  ) ||
  (clause.object !== undefined && tree.children(clause.object, "amod", "compound").some((each) => feigned.has(tree.lemma(each))));

const civil = new Set(["GOV", "LEG", "JUD", ""]);

/** "The U.S. targets companies that …": what a government picks out for its measures. */
const isPickedOut = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  verb === "target" &&
  all(actors, ({ party }) => civil.has(party.sector ?? "")) &&
  all(recipients, ({ party }) => party.sector === "BUS" || party.sector === "GOV");

/** Words of violence that tell none. */
export const violence: readonly Sense[] = [
  { type: "any", is: isOfPerson, why: "no bomb does it" },
  {
    type: "ASSAULT",
    is: ({ candidate }) => candidate.match.entry.kind === "n" && candidate.status === "hypothetical",
    why: "an attack that is only thought of",
  },
  { type: "ASSAULT", is: isStruggle, why: "a struggle to do something" },
  { type: "ASSAULT", is: isInForum, why: "fought with words" },
  { type: "ASSAULT", is: isOnSelf, why: "nobody but themselves is hurt" },
  { type: "ASSAULT", is: isAnimal, why: "a beast or a thing" },
  { type: "ASSAULT", is: isRehearsed, why: "an exercise" },
  { type: "ASSAULT", is: isByPlace, why: "a place does nothing" },
  {
    type: "ASSAULT",
    is: (words) => ["strike", "hit", "kick"].includes(words.verb) && hasOtherParticle(words),
    why: "with its particle it means something else",
  },
  { type: "ASSAULT", is: isPickedOut, why: "picked out, not shot at" },
  { type: "ASSAULT", is: isInWords, why: "an attack in words" },
  {
    type: "ASSAULT",
    is: ({ candidate: { mode, recipients } }) =>
      mode === "beat" && all(recipients, ({ party }) => party.type === "state" || party.type === "org"),
    why: "outdone, not struck",
  },
  {
    type: "ASSAULT",
    is: ({ verb, candidate: { recipients }, tree }) =>
      (verb === "shoot" || verb === "fire") && all(recipients, ({ token }) => token >= 0 && tree.preposition(token) === "with"),
    why: "shot beside them, not at them",
  },
  {
    type: "ASSAULT",
    is: ({ verb, candidate: { recipients } }) =>
      verb === "sack" && all(recipients, ({ party }) => party.type === "person" || party.type === "group"),
    why: "dismissed",
  },
  { type: "ASSAULT", is: isPrivateHurt, why: "a private person, hurt by nobody" },
  { type: "ASSAULT", is: isOtherCampaign, why: "a campaign of another kind" },
  { type: "ASSAULT", is: isControlled, why: "an explosion under control" },
];
