import { isOf, type Lexicon } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import { negationOf } from "../status/status-of.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

const people = new Set(["i", "we", "you", "he", "she", "they", "who", "me", "us", "him", "them"]);
const armedCampaign = /^(military|bombing|air|terror|guerrilla|armed|bloody|violent|murder|assassination|aerial|ground|war)$/i;
const controlled = new Set(["controlled", "safely", "disposal", "demining", "sapper", "quarry", "demolition"]);
const metaphors = new Set(
  "poverty hunger disease cancer aids malaria epidemic pandemic virus inflation unemployment corruption climate racism ignorance illiteracy addiction fire flame blaze wildfire problem challenge issue question balance chord task training record idea theory".split(
    " ",
  ),
);
const assaulting = new Set(
  "attack fight battle combat strike tackle target hit war beat defeat crush kill engage assault raid invade storm destroy".split(
    " ",
  ),
);

const lemma = (tree: Tree, index: number): string => tree.token(index).lemma.toLowerCase();

/** Why the words of a violent act, or of a gift, mean something else here: a manner of speaking, work, a thing counted. */
export function notSoMeant(tree: Tree, candidate: Candidate, lexicon: Lexicon): string | null {
  const { match, type, actors, recipients } = candidate;
  const { clause } = match.predicate;
  const { flags, mode } = match.entry;
  const own = match.words[0] ?? candidate.head;
  const object = clause.object;
  if (flags.has("agentless") && clause.subject !== undefined && people.has(lemma(tree, clause.subject))) return "no bomb does it";
  if (type === "ASSAULT") {
    if (object !== undefined && assaulting.has(lemma(tree, own)) && metaphors.has(lemma(tree, object)))
      return "a manner of speaking";
    if (
      object !== undefined &&
      lemma(tree, object) === "campaign" &&
      !tree.children(object).some((child) => armedCampaign.test(tree.token(child).lemma)) &&
      !recipients.some(({ token }) => token >= 0 && tree.preposition(token) === "against")
    )
      return "a campaign of another kind";
    if (
      mode === "explosives" &&
      [own, ...(object === undefined ? [] : [object]), ...(clause.subject === undefined ? [] : [clause.subject])]
        .flatMap((each) => [each, ...tree.children(each)])
        .some((each) => controlled.has(lemma(tree, each)))
    )
      return "an explosion under control";
  }
  if (type === "AID") {
    if (recipients.length > 0 && recipients.every(({ token }) => token >= 0 && tree.preposition(token) === "against"))
      return "nobody is helped by what is used against him";
    if (
      lemma(tree, own) === "bring" &&
      object !== undefined &&
      ["total", "number", "toll", "count"].includes(lemma(tree, object))
    )
      return "a number is brought, nothing else";
    if (actors.length > 0 && actors.every(({ token }) => token >= 0 && isOf(lexicon, lemma(tree, token), "ATTACK")))
      return "an attack brings no aid";
  }
  if (
    type === "PROTEST" &&
    mode === "riot" &&
    recipients.length === 0 &&
    actors.length === 1 &&
    actors[0]!.party.type === "person"
  )
    return "one person is no crowd";
  return null;
}

/** "decided not to ratify": the act named is the one that is not done. */
export function complementDenied(tree: Tree, { match }: Candidate): boolean {
  const { xcomp } = match.predicate.clause;
  return (
    xcomp !== undefined &&
    !match.entry.flags.has("op") &&
    match.entry.when.some(
      ({ negated, alternatives }) => !negated && alternatives.every(({ slots }) => slots.includes("xcomp")),
    ) &&
    negationOf(tree, xcomp) !== null
  );
}

/** "His temper led to it", said of a thing that is somebody's: he is not the one who did it, unless the thing is an act. */
export function onlyOwner(tree: Tree, { match, actors }: Candidate, lexicon: Lexicon): boolean {
  const { subject } = match.predicate.clause;
  if (subject === undefined || actors.length === 0 || match.entry.kind === "n") return false;
  if (["ATTACK", "HOSTILITY", "FORCE"].some((value) => isOf(lexicon, lemma(tree, subject), value))) return false;
  return actors.every(
    ({ token }) =>
      token >= 0 &&
      token !== subject &&
      tree.token(token).head === subject &&
      tree.token(token).deprel === "nmod:poss" &&
      tree.token(token).upos === "PRON",
  );
}

/** Whether all blamed are those whom the complement's act befell: "saddened that a soldier has been killed". */
export function onlyVictims(tree: Tree, { match, recipients }: Candidate): boolean {
  const { ccomp } = match.predicate.clause;
  if (ccomp === undefined || recipients.length === 0) return false;
  const suffering = tree.children(ccomp, "nsubj:pass")[0];
  return (
    suffering !== undefined &&
    recipients.every(({ token }) => token >= 0 && (token === suffering || tree.isUnder(token, suffering)))
  );
}

const privateSectors = new Set(["CVL", "EDU", "MED", "AGR", "JRN", "SOC", "BUS", "REL"]);

/** Somebody who holds no office and speaks for no body: a person or a group of a private walk of life. */
const isPrivate = ({ party }: Found): boolean =>
  (party.type === "group" && party.sector !== undefined && privateSectors.has(party.sector)) ||
  (party.type === "person" &&
    party.office === undefined &&
    (party.sector === "CVL" || (party.sector === undefined && party.code === "")));

const betweenPowers = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** Whether meetings, promises and the like are between private people only. */
export const isPrivateMatter = ({ type, actors, recipients, speakers }: Candidate): boolean =>
  betweenPowers.has(type) &&
  actors.length > 0 &&
  actors.every(isPrivate) &&
  recipients.every(isPrivate) &&
  !actors.some((actor) => speakers.some((speaker) => speaker.party.id === actor.party.id));
