import { isOf, type Lexicon } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import { negationOf } from "../status/status-of.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

const people = new Set(["i", "we", "you", "he", "she", "they", "who", "me", "us", "him", "them"]);
const armedCampaign = /^(military|bombing|air|terror|guerrilla|armed|bloody|violent|murder|assassination|aerial|ground|war)$/i;
const controlled = new Set(["controlled", "safely", "disposal", "demining", "sapper", "quarry", "demolition"]);
const metaphors = new Set(
  "poverty hunger disease cancer aids malaria epidemic pandemic virus inflation unemployment corruption climate racism ignorance illiteracy addiction fire flame blaze wildfire movie film video scene photo law decree order plan strategy duty mission problem challenge issue question bear animal wolf dog deer elephant whale shark cattle snake tiger lion pest weed balance chord task training record idea theory".split(
    " ",
  ),
);
/** Verbs of strikes from the air, not of workers'. */
const warring = new Set(["conduct", "launch", "carry", "mount", "perform", "fly", "deliver", "execute"]);
/** A single word in quotation marks. */
const isQuoted = (tree: Tree, index: number): boolean => {
  const [before, after] = [tree.sentence.tokens[index - 1], tree.sentence.tokens[index + 1]];
  return before !== undefined && after !== undefined && /^["“‘']$/.test(before.form) && /^["”’']$/.test(after.form);
};
const selves = new Set(["himself", "herself", "itself", "themselves", "oneself"]);
/** What waters, prices and winds do of themselves. */
const natural = new Set(["rise", "fall", "grow", "drop", "increase", "spread", "worsen", "melt", "flood", "erupt"]);
const struggles = new Set(["fight", "battle", "struggle", "combat"]);
const isInfinitive = (tree: Tree, index: number | undefined): boolean =>
  index !== undefined && tree.children(index, "mark").some((mark) => lemma(tree, mark) === "to");
const isOpponent = ({ preposition }: { readonly preposition: string }): boolean =>
  preposition === "with" || preposition === "against";
const causes = new Set(["in", "by", "from", "during", "of"]);
const accidents = new Set(
  "stampede accident crash collision flood earthquake quake storm hurricane cyclone typhoon tornado landslide avalanche derailment sinking crush mudslide wildfire disaster famine epidemic".split(
    " ",
  ),
);
/** What is attacked in words only. */
const words = new Set(
  "record policy idea character plan right freedom value privacy democracy reputation credibility integrity".split(" "),
);
const assaulting = new Set(
  "attack fight battle combat strike tackle target hit war beat defeat crush kill engage assault raid invade storm destroy flog whip shoot execute".split(
    " ",
  ),
);

/** What is weighed, not looked into. */
const weighed = new Set(
  "possibility option way method means feasibility potential alternative idea use prospect chance".split(" "),
);
const flows = new Set("influx flow number amount risk threat cost dependence reliance".split(" "));
const studies = new Set("study research paper theory hypothesis finding event concert exhibition".split(" "));

/** Whether a particle that is none of the words known stands right behind the verb. */
const isParticle = (tree: Tree, verb: number, known: readonly number[]): boolean => {
  const next = tree.sentence.tokens[verb + 1];
  if (next === undefined || known.includes(verb + 1) || !/^(down|out|up|off)$/i.test(next.form)) return false;
  return next.head === verb || tree.sentence.tokens[verb + 2]?.form.toLowerCase() === "of";
};

const lemma = (tree: Tree, index: number): string => tree.token(index).lemma.toLowerCase();

/** Why the words of a violent act, or of a gift, mean something else here: a manner of speaking, work, a thing counted. */
export function notSoMeant(tree: Tree, candidate: Candidate, lexicon: Lexicon): string | null {
  const { match, type, actors, recipients } = candidate;
  const { clause } = match.predicate;
  const { flags, mode } = match.entry;
  const own = match.words[0] ?? candidate.head;
  const { object, xcomp } = clause;
  if (flags.has("agentless") && clause.subject !== undefined && people.has(lemma(tree, clause.subject))) return "no bomb does it";
  if (
    type === "PROTEST" &&
    object !== undefined &&
    lemma(tree, object) === "strike" &&
    tree.token(object).xpos === "NNS" &&
    warring.has(lemma(tree, own))
  )
    return "strikes of arms";
  if (match.entry.kind === "n" && isQuoted(tree, own)) return "so called by somebody";
  if (type === "SANCTION" && lemma(tree, own) === "end" && isParticle(tree, own, match.words))
    return "with its particle it means something else";
  if (type === "THREATEN" && xcomp !== undefined && tree.children(xcomp, "obj").some((each) => selves.has(lemma(tree, each))))
    return "only themselves are in danger";
  if (type === "REJECT" && object !== undefined && assaulting.has(lemma(tree, own)) && metaphors.has(lemma(tree, object)))
    return "a manner of speaking";
  if (
    type === "THREATEN" &&
    lemma(tree, own) === "warn" &&
    recipients.length === 0 &&
    clause.ccomp !== undefined &&
    natural.has(lemma(tree, clause.ccomp))
  )
    return "a forecast";
  if (type === "ASSAULT") {
    if (match.entry.kind === "n" && candidate.status === "hypothetical") return "an attack that is only thought of";
    if (struggles.has(lemma(tree, own)) && isInfinitive(tree, clause.xcomp) && !clause.obliques.some(isOpponent))
      return "a struggle to do something";
    if (
      flags.has("lethal") &&
      clause.obliques.some(({ head, preposition }) => causes.has(preposition) && accidents.has(lemma(tree, head)))
    )
      return "an accident";
    if (
      actors.length > 0 &&
      actors.every(({ party, token }) => party.type === "place" && token === tree.token(clause.head).head) &&
      tree.token(clause.head).deprel === "acl:relcl"
    )
      return "a place does nothing";
    if (object !== undefined && assaulting.has(lemma(tree, own)) && metaphors.has(lemma(tree, object)))
      return "a manner of speaking";
    if (["strike", "hit", "kick"].includes(lemma(tree, own)) && isParticle(tree, own, match.words))
      return "with its particle it means something else";
    if (
      [own, ...(object === undefined ? [] : [object])]
        .flatMap((each) => tree.children(each, "nmod", "obl"))
        .some((each) => words.has(lemma(tree, each)) && ["on", "against"].includes(tree.preposition(each)))
    )
      return "an attack in words";
    if (
      mode === "beat" &&
      recipients.length > 0 &&
      recipients.every(({ party }) => party.type === "state" || party.type === "org")
    )
      return "outdone, not struck";
    if (
      actors.length === 0 &&
      recipients.length > 0 &&
      recipients.every(
        ({ token, party }) =>
          token >= 0 &&
          party.sector === "CVL" &&
          tree.children(token, "nmod:poss").some((each) => ["my", "his", "her"].includes(tree.token(each).form.toLowerCase())),
      )
    )
      return "a private person, hurt by nobody";
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
    if (
      (recipients.length > 0 && recipients.every(({ token }) => token >= 0 && tree.preposition(token) === "against")) ||
      (clause.obliques.some(({ preposition }) => preposition === "against") &&
        object !== undefined &&
        isOf(lexicon, lemma(tree, object), "ARMS"))
    )
      return "nobody is helped by what is used against him";
    if (
      lemma(tree, own) === "bring" &&
      object !== undefined &&
      ["total", "number", "toll", "count", "contribution"].includes(lemma(tree, object))
    )
      return "a number is brought, nothing else";
    if (actors.length > 0 && actors.every(({ token }) => token >= 0 && isOf(lexicon, lemma(tree, token), "ATTACK")))
      return "an attack brings no aid";
  }
  if (
    type === "THREATEN" &&
    xcomp !== undefined &&
    assaulting.has(lemma(tree, xcomp)) &&
    tree.children(xcomp, "obj").some((each) => metaphors.has(lemma(tree, each)))
  )
    return "a manner of speaking";
  if (type === "MOBILIZE" && flags.has("exercise") && actors.length > 0 && actors.every(({ party }) => party.type === "person"))
    return "a person trains, no force";
  if (type === "ACCUSE" && mode === "investigate" && object !== undefined && weighed.has(lemma(tree, object)))
    return "possibilities are weighed, nobody is charged";
  if (match.entry.kind === "n" && recipients.some(({ token }) => token === own)) return "the noun names the party itself";
  if (type === "RETREAT" && object !== undefined && flows.has(lemma(tree, object))) return "a flow is less, nobody withdraws";
  if (type === "SUPPORT" && object !== undefined && studies.has(lemma(tree, object))) return "a work is paid for";
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

/** Things between states, or about one, that press and threaten of themselves. */
const affairs = new Set(
  "crisis conflict war listing agreement accord deal treaty problem issue situation question dispute".split(" "),
);

/** "his country": a state does what its head says it does. */
const countries = new Set(["country", "nation", "government", "state", "administration", "party", "movement", "regime"]);

/** "His temper led to it", said of a thing that is somebody's: he is not the one who did it, unless the thing is an act. */
export function onlyOwner(tree: Tree, { match, actors }: Candidate, lexicon: Lexicon): boolean {
  const { subject } = match.predicate.clause;
  if (subject === undefined || actors.length === 0 || match.entry.kind === "n") return false;
  if (
    affairs.has(lemma(tree, subject)) &&
    actors.every(({ token }) => token >= 0 && token !== subject && tree.isUnder(token, subject))
  )
    return !["ASSAULT", "COERCE", "SANCTION"].includes(match.entry.type);
  if (countries.has(lemma(tree, subject))) return false;
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

const minds = new Set(["know", "understand", "remember", "see", "hear", "think", "believe", "realise", "realize", "enjoy"]);

const opinions = new Set(["insist", "agree", "urge", "suggest"]);

/** Whether a clause says what is to be, not what is: "will", "should" or a bare verb. */
const isWilled = (tree: Tree, clause: number): boolean => {
  const auxiliaries = tree.children(clause, "aux", "cop").map((child) => tree.token(child).form.toLowerCase());
  if (["have", "need", "want", "deserve", "require"].includes(lemma(tree, clause))) return true;
  return auxiliaries.length === 0 || tree.token(clause).upos !== "VERB"
    ? tree.token(clause).xpos === "VB" || auxiliaries.includes("be")
    : auxiliaries.some((form) => willed.has(form)) || (tree.token(clause).xpos === "VBN" && auxiliaries[0] === "be");
};

const willed = new Set(["will", "would", "shall", "should", "must", "'ll", "’ll", "wo", "ought", "need", "can", "ca", "cannot"]);

/** "I want you to know", "told the paper it must be", "a group called": told or named, nothing asked. */
export const isOnlyTold = (tree: Tree, { match, type }: Candidate): boolean => {
  const own = match.words[0] ?? 0;
  const { ccomp } = match.predicate.clause;
  // "insists that it is no threat", "agrees that it is late" hold something true; "that they stop", "that they will" ask or promise.
  if (ccomp !== undefined && opinions.has(lemma(tree, own)) && !isWilled(tree, ccomp))
    return lemma(tree, own) !== "insist" || tree.child(ccomp, "cop") !== undefined;
  if (type !== "REQUEST") return false;
  const { xcomp } = match.predicate.clause;
  if (lemma(tree, own) === "call" && tree.token(own).xpos === "VBN" && tree.token(own).deprel === "acl") return true;
  if (
    lemma(tree, own) === "call" &&
    match.predicate.clause.object !== undefined &&
    tree.token(own + 1 < tree.sentence.tokens.length ? own + 1 : own).upos !== "ADP" &&
    (xcomp === undefined || tree.token(xcomp).upos !== "VERB") &&
    match.entry.when.some(({ alternatives }) => alternatives.some(({ slots }) => slots.includes("on")))
  )
    return true;
  if (xcomp === undefined) return false;
  if (lemma(tree, own) === "tell") return !tree.children(xcomp, "mark").some((each) => lemma(tree, each) === "to");
  return ["want", "expect", "like", "wish"].includes(lemma(tree, own)) && minds.has(lemma(tree, xcomp));
};

/** Somebody who holds no office and speaks for no body: a person or a group of a private walk of life. */
const isPrivate = ({ party }: Found): boolean =>
  (party.type === "group" && party.sector !== undefined && privateSectors.has(party.sector)) ||
  (party.type === "person" &&
    party.office === undefined &&
    (party.sector === "CVL" || (party.sector === undefined && party.code === "")));

/** A person of whom no office and no walk of life is known. */
const isUntitled = ({ party }: Found): boolean =>
  party.type === "person" && party.office === undefined && party.sector === undefined;

const betweenPowers = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** Whether meetings, promises and the like are between private people only. */
export const isPrivateMatter = ({ type, actors, recipients, speakers, match }: Candidate): boolean =>
  betweenPowers.has(type) &&
  actors.length > 0 &&
  actors.every((each) => isPrivate(each) || (recipients.length > 0 && isUntitled(each))) &&
  recipients.every((each) => isPrivate(each) || each.party.type === "place") &&
  !match.entry.when.some(({ alternatives }) => alternatives.some(({ values }) => values.includes("PROTEST"))) &&
  !actors.some((actor) => speakers.some((speaker) => speaker.party.id === actor.party.id));
