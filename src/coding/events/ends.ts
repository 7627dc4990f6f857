import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import { isOf } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Verdict } from "../status/status-of.ts";
import type { Tree } from "../syntax/tree.ts";
import { atHome } from "./at-home.ts";
import { isArmedAttack, isDefiniteAttack } from "./definite-attack.ts";
import { documentBody } from "./document-body.ts";
import { fillAny } from "./fill-any.ts";
import { isKind } from "./filler-kinds.ts";
import type { Match } from "./match.ts";
import { ofThePlace } from "./of-the-place.ts";
import { otherActor } from "./other-actor.ts";
import { isCivil, isForce, isOfficial, isPolitical, isStateLike, mayStrike } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";
import { recipientsOf } from "./recipients-of.ts";
import { citizens, crowds, domestic, isStateless, ofSameState } from "./same-state.ts";
import { signedWith } from "./signed-with.ts";
import type { Predicate } from "./slots.ts";

const none: readonly Found[] = [];

/** Who does it, to whom, and whose word it is. */
export interface Ends {
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly speakers: readonly Found[];
}

/** The ends of a match; in words why it makes no event where somebody must be there who is not, or cannot do such a thing. */
export function endsOf(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  match: Match,
  verdict: Verdict,
  because: string[],
): Ends | string {
  const { entry, predicate } = match;
  const { flags } = entry;
  const noun = entry.kind === "n";
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, predicate.clause.head);
  const speaker = speakers.at(-1) ?? null;
  if (noun && partyNouns.has(tree.token(predicate.clause.head).lemma.toLowerCase()) && namesParty(reading, sentence, match))
    return "the noun names a party";
  let actors = fillAny(reading, predicate, entry.actor, speaker, none);
  if (actors.length > 0 && entry.actor[0] === "subj") actors = withOtherSubjects(reading, sentence, tree, predicate, actors);
  const inferred = actors.length === 0;
  if (inferred) actors = otherActor(reading, sentence, tree, match, because);
  if (actors.length === 0 && !noun && predicate.clause.subject !== undefined) {
    const body = documentBody(reading, sentence, tree, predicate.clause.subject, entry.type);
    if (body) actors = [body];
  }
  if (actors.length === 0) actors = signedWith(reading, sentence, tree, match, speaker);
  if (actors.length === 0 && entry.type === "MOBILIZE" && predicate.clause.passive)
    actors = fillAny(reading, predicate, ["obj"], null, none);
  if (
    actors.length === 0 &&
    noun &&
    speaker &&
    isOfficial(speaker) &&
    /planned|proposed/.test(verdict.status) &&
    !hostile.has(entry.type)
  ) {
    actors = [speaker];
    because.push(`announced by ${speaker.party.text}`);
  }
  let recipients = recipientsOf(reading, sentence, tree, match, actors, speaker);
  if (
    actors.length === 0 &&
    recipients.length > 1 &&
    mutual.has(entry.type) &&
    distinct(recipients) &&
    // Those who are invited or promised something do not invite each other.
    !(entry.type === "AGREE" && predicate.clause.passive) &&
    isReciprocal(tree, predicate, recipients)
  ) {
    [actors, recipients] = [recipients, none];
    because.push("they do it with each other");
  }
  if (flags.has("other") && !isOfOthers(tree, predicate)) return "nobody else is spoken of";
  if (flags.has("passive")) actors = actors.filter(({ token }) => token !== predicate.clause.subject);
  if (actors.length === 0) {
    const agentless =
      flags.has("strong") &&
      (predicate.clause.passive || predicate.clause.subject !== undefined || flags.has("passive")) &&
      entry.type === "ASSAULT";
    const object = predicate.clause.object;
    const subject = predicate.clause.subject;
    const suffered = flags.has("passive")
      ? recipients.length > 0
      : recipients.some(
          (each) =>
            object !== undefined &&
            (each.token === object || tree.isUnder(each.token, object)) &&
            (each.party.code !== "" || each.party.sector !== undefined || isPerson(each)),
        );
    const spoken =
      subject !== undefined &&
      !flags.has("passive") &&
      !predicate.clause.passive &&
      !["ATTACK", "BOMB", "FIRE", "MISSILE", "BLAST"].some((value) => isKind(reading.room, predicate, subject, value)) &&
      !(flags.has("lethal") && tree.token(subject).upos === "NOUN" && !isKind(reading.room, predicate, subject, "HAZARD"));
    if (
      !(agentless && suffered && !spoken) &&
      !flags.has("agentless") &&
      !(entry.type === "ASSAULT" && isDefiniteAttack(tree, match))
    )
      return "nobody is said to do it";
    because.push("who did it is not said");
    const attackers =
      entry.type === "ASSAULT" && recipients.length > 0 && !noun
        ? reading.parties.attackersAt(sentence, predicate.clause.subject, recipients)
        : null;
    if (attackers) {
      actors = [attackers];
      because.push(`somebody in ${attackers.party.text}, where it happened`);
    }
  } else if (entry.type === "ASSAULT" && actors.some(isUnknownFighter)) {
    const attackers = reading.parties.attackersAt(sentence);
    if (attackers) actors = actors.map((each) => (isUnknownFighter(each) ? ofSameState(each, attackers, fighters) : each));
  }
  if (flags.has("agentless") && recipients.length === 0 && (entry.type !== "PROTEST" || actors.length === 0))
    return "nobody is said to suffer it";
  const first = actors[0];
  if (first) {
    if (flags.has("off") && !actors.some(isOfficial)) return `"${first.party.text}" is no official, state or body`;
    if (
      flags.has("visit") &&
      actors.every(
        (each) =>
          ["MIL", "REB", "COP", "UAF", "PRM"].includes(each.party.sector ?? "") &&
          each.party.type !== "person" &&
          !isOne(tree, each),
      )
    )
      return `"${first.party.text}" is a force: its arrival is no visit`;
    if (entry.type === "PROTEST" && (entry.mode === "strike" || flags.has("lab")) && !actors.some(mayStrike))
      return `"${first.party.text}" are no workers`;
    if (
      flags.has("civ") &&
      !actors.some(isCivil) &&
      !(entry.mode === "demo" && actors.some(isMovement)) &&
      !(
        ["hunger", "strike", "riot"].includes(entry.mode) &&
        actors.some((each) => ["MIL", "COP", "REB", "JUD"].includes(each.party.sector ?? ""))
      )
    )
      return `"${first.party.text}" is no civilian`;
    if (flags.has("joint") && !isJoint(actors)) return `"${first.party.text}" is one side only`;
    if (flags.has("state") && !actors.some(isStateLike)) return `"${first.party.text}" is no state or government`;
  }
  if (flags.has("two") && !isJoint([...actors, ...recipients])) return `"${first?.party.text ?? ""}" is one side only`;
  if (entry.type === "AGREE" && isJoint(actors) && recipients.every(({ party }) => party.code === "")) recipients = none;
  const object = predicate.clause.object;
  if (entry.type === "AGREE" && entry.kind === "l" && object !== undefined)
    recipients = recipients.filter(
      ({ token, party }) =>
        !(
          token >= 0 &&
          tree.token(token).head === object &&
          (tree.token(token).deprel === "nmod:poss" ||
            (/^(amod|compound)/.test(tree.token(token).deprel) && actors.some((actor) => actor.party.code === party.code)))
        ),
    );
  if ((entry.type === "COOPERATE" || entry.mode === "release") && isJoint(actors))
    recipients = recipients.filter(({ token }) => token !== object);
  if (entry.type === "CONSULT")
    recipients = recipients.filter(
      (each) => !isBeside(tree, each) && (flags.has("visit") || !isJoint(actors) || !isWhere(tree, each)),
    );
  if (entry.type === "ASSAULT")
    recipients = recipients.filter(
      (each) => !isAttack(tree, each) && !actors.some((actor) => actor.token >= 0 && actor.party.text === each.party.text),
    );
  if (flags.has("host"))
    [actors, recipients] =
      recipients.length > 0 && recipients[0]!.party.type !== "state" && recipients[0]!.party.code !== ""
        ? [recipients, actors]
        : [actors, recipients];
  if (entry.type === "COERCE" && first && actors.every((each) => powerless.has(each.party.sector ?? "") && !serves(each)))
    return `"${first.party.text}" has no power to`;
  if (entry.type === "MOBILIZE" && first && !actors.some(isForce)) return `"${first.party.text}" has no forces`;
  if (giving.has(entry.type)) recipients = recipients.filter((each) => !isGoods(reading, tree, each));
  recipients = recipients.map((each) => ofSameState(each, actors[0], domestic));
  if (entry.type === "PROTEST")
    recipients = recipients.filter((each) => !(isPlace(each) && actors.some((actor) => actor.token === each.token)));
  if (entry.type === "PROTEST" && actors.some(isStateless)) {
    const place =
      fillAny(reading, predicate, ["in", "at", "across", "throughout", "near", "outside", "around"], null, none).find(isPlace) ??
      recipients.find(({ party }) => party.type === "place");
    if (place) actors = actors.map((each) => (isStateless(each) ? ofSameState(each, place, crowds) : each));
  }
  if (recipients.some((each) => ["GOV", "LEG", "OPP"].includes(each.party.sector ?? "")))
    actors = actors.map((each) => ofSameState(each, recipients[0], citizens));
  if (entry.type === "ASSAULT") recipients = ofThePlace(reading, sentence, tree, predicate.clause.head, recipients, actors);
  if (!isPolitical(entry.type, entry.mode, [...actors, ...recipients]) && !isArmedAttack(tree, match))
    return "private persons only";
  if (
    noun &&
    recipients.length === 0 &&
    !flags.has("solo") &&
    !isDefiniteAttack(tree, match) &&
    !solo.has(entry.type) &&
    !isJoint(actors) &&
    !areOpposed(tree, actors)
  )
    return "a noun, and nobody is said to be at its other end";
  if (flags.has("deed") && recipients.length === 0 && (predicate.clause.object === undefined || !actors.some(isOfficial)))
    return "nobody is said to suffer it";
  if (flags.has("rcp") && recipients.length === 0) return "nobody is said to receive it";
  return atHome(reading, predicate, entry.type, { actors, recipients, speakers });
}

const giving = new Set(["AID", "COOPERATE", "SUPPORT", "AGREE"]);

/** Ships and planes of nobody: what is given, never who is given it. */
const isGoods = (reading: Reading, tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  party.code === "" &&
  ["VEHICLE", "WARSHIP", "GOODS"].some((value) => isOf(reading.lexicon, tree.token(token).lemma.toLowerCase(), value));

/** Bearers of arms of whom nothing is said but that: "gunmen", "a suicide bomber". */
const isUnknownFighter = ({ party }: Found): boolean =>
  party.code === "" && party.type === "group" && fighters.has(party.sector ?? "") && party.rule === "role";

const fighters = new Set(["UAF", "REB", "PRM", "CRM", "MIL"]);

/** Doers that the tree gives side by side as subjects of one verb: "the king and the prime minister met", "France, Italy and Spain". */
function withOtherSubjects(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  { clause }: Predicate,
  actors: readonly Found[],
): readonly Found[] {
  const subjects = tree.children(clause.head, "nsubj").filter((each) => tree.token(each).deprel === "nsubj");
  if (clause.passive || subjects.length < 2 || !subjects.some((each) => isListed(tree, each))) return actors;
  const all = subjects.flatMap((each) => reading.parties.list(sentence, each));
  const others = all.filter(({ party }) => !actors.some((actor) => actor.party.id === party.id));
  return others.length === 0 ? actors : [...actors, ...others].sort((a, b) => a.token - b.token);
}

const isListed = (tree: Tree, subject: number): boolean =>
  [subject, ...tree.children(subject, "conj")].some((each) =>
    tree.children(each, "cc").some((child) => tree.token(child).lemma.toLowerCase() === "and"),
  );

/** One man of a force ("the army chief"), who may go on a visit, where a force cannot. */
const isOne = (tree: Tree, { token }: Found): boolean => token >= 0 && tree.token(token).xpos === "NN";

/** "On the sidelines of the Assembly": at whose meeting others met. */
const isBeside = (tree: Tree, { token }: Found): boolean => {
  const above = token < 0 ? -1 : tree.token(token).head;
  return above >= 0 && ["sideline", "margin", "fringe"].includes(tree.token(above).lemma.toLowerCase());
};

/** A place that is named only for where a meeting was. */
const isWhere = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 &&
  (party.type === "place" || party.type === "state") &&
  ["in", "at", "near", "outside"].includes(tree.preposition(token));

const isPlace = ({ party }: Found): boolean => party.type === "place" || party.type === "state";

/** Whether what is said has a subject of its own that is named. */
const isOfOthers = (tree: Tree, { clause }: Predicate): boolean => {
  const subject = clause.ccomp === undefined ? undefined : tree.child(clause.ccomp, "nsubj");
  return subject !== undefined && tree.token(subject).upos !== "PRON";
};

/** People named by a service of the state: "customs men", "security agents". */
const serves = ({ party }: Found): boolean =>
  /\b(customs|security|intelligence|border|immigration|prison|coast ?guard|frontier|census|tax)\b/i.test(party.text);

const powerless = new Set(["CVL", "LAB", "EDU", "AGR", "MED", "JRN", "SOC", "REL", "REF"]);

const isPerson = ({ party }: Found): boolean => party.type === "person";

/** Nouns of an act that are people too: "the Syrian opposition". */
const partyNouns = new Set(["opposition", "resistance"]);

const namesParty = (reading: Reading, sentence: Sentence, { predicate }: Match): boolean =>
  reading.parties.list(sentence, predicate.clause.head).length > 0;

/** Followers of a cause, who may fight for it or march. */
const isMovement = ({ party }: Found): boolean =>
  party.sector === "REB" &&
  /\b(islamists?|separatists?|loyalists?|nationalists?|maoists?|radicals?|extremists?|communists?)$/i.test(party.text);

/** Acts that nobody announces of himself by speaking of them. */
const hostile = new Set(["ASSAULT", "COERCE", "PROTEST"]);

/** Whether recipients may be each other's: not those to whom or for whom it is done, nor two places that somebody went to. */
const isReciprocal = (tree: Tree, { clause }: Predicate, recipients: readonly Found[]): boolean =>
  clause.passive ||
  !["VERB", "ADJ"].includes(tree.token(clause.head).upos) ||
  recipients.some(({ token }) => token >= 0 && ["between", "among", "with", "and"].includes(tree.preposition(token)));

/** "under shelling and airstrikes": what is done to somebody is nobody. */
const isAttack = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 && party.code === "" && /^(air ?strikes?|strikes?|raids?|shellings?|bombings?)$/i.test(tree.token(token).form);

/** Types of acts that two sides do together. */
export const mutual = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AGREE"]);

/** Whether the doers are of two states or more. */
export const isJoint = (actors: readonly Found[]): boolean =>
  new Set(actors.map((each) => each.party.code).filter((code) => code !== "")).size > 1;

/** "fighting between the army and the rebels": two sides of one state. */
const areOpposed = (tree: Tree, actors: readonly Found[]): boolean =>
  distinct(actors) && actors.some(({ token }) => token >= 0 && tree.preposition(token) === "between");

const distinct = (found: readonly Found[]): boolean => new Set(found.map((each) => each.party.id)).size > 1;

/** Types whose nouns may stand with an actor alone: "the resignation of", "a protest by". */
const solo = new Set(["RETREAT", "MOBILIZE", "PROTEST", "CONSULT"]);
