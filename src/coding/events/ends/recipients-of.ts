import { isStateOrPlace } from "../../../world/actor.ts";
import { isLead } from "../../lead.ts";
import { isOf, type Lexicon } from "../../lexicon/lexicon.ts";
import { slotOf } from "../../lexicon/slot.ts";
import { contentHead } from "../../parties/noun-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { fillAny } from "../fill-any.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";
import { allegedOf } from "./alleged.ts";
import { anotherMeant } from "./another-meant.ts";
import { anothersOwn } from "./anothers-own.ts";
import { antiWhom } from "./anti.ts";
import { isAside, isOnlooker } from "./aside.ts";
import { atTheBorder } from "./at-the-border.ts";
import { debtor } from "./debtor.ts";
import { burdened } from "./imposed.ts";
import { inQuarrel } from "./in-quarrel.ts";
import { addressee, whomItScatters } from "./named-elsewhere.ts";
import { nearRecipient } from "./near-recipient.ts";
import { onCondition } from "./on-condition.ts";
import { hostOfMission, otherInTies } from "./own-mission.ts";
import { isServed } from "./served.ts";
import { isSignedBetween } from "./signed-between.ts";
import { threatened } from "./threatened.ts";
import { toldUs } from "./told-us.ts";
import { defiedBy, underPressure } from "./under-pressure.ts";
import { isVenue } from "./venue.ts";
import { whomItConcerns } from "./what-is-refused.ts";
import { isWhere, placePrepositions } from "./where-it-was.ts";
import { whoAnswers } from "./who-answers.ts";
import { isWithinReach } from "./within-reach.ts";

const none: readonly Found[] = [];
/** Acts of words, whose other end is seldom named in a phrase of time. */
const told = new Set(["REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN"]);

/** Who is at the other end of a match: what its frame says, else where it took place, else the next party below it. */
export function recipientsOf(reading: Reading, match: Match, actors: readonly Found[], speaker: Found | null): readonly Found[] {
  const { entry, predicate } = match;
  const concerned = whomItConcerns(reading, match).filter(({ party }) => !actors.some((actor) => actor.party.id === party.id));
  if (concerned.length > 0) return concerned;
  const own = entry.type === "AGREE" ? toldUs(predicate, actors, speaker) : undefined;
  if (own !== undefined) return own;
  for (const whom of [ofOwnedDeed(reading, match), burdened(reading, match), defiedBy(reading, match, actors)])
    if (whom.length > 0) return whom;
  const blames = entry.type === "ACCUSE";
  const slots =
    isVictim(reading.lexicon, predicate) && entry.type === "ASSAULT" && entry.kind === "v"
      ? entry.recipient.filter((slot) => /^obj(?:\.mod|\.poss)?$/.test(slot))
      : predicate.clause.passive
        ? entry.recipient.filter((slot) => slot !== "by")
        : entry.type === "PROTEST" && entry.kind !== "n"
          ? withDemands(entry.recipient)
          : entry.recipient;
  const found = againstWhom(
    reading,
    predicate,
    fillAny(
      reading,
      predicate,
      slots,
      speaker,
      entry.type === "MOBILIZE" ? [...actors, ...moved(reading, predicate)] : actors,
      entry.type === "PROTEST" ? "protest" : blames,
      entry.type === "COERCE" ||
        (entry.type === "SANCTION" && removing.has(entry.mode) && !calling.has(predicate.tree.lemma(predicate.clause.head))),
    ),
    actors,
    entry.type === "PROTEST",
  );
  if (
    isServed(match, found) ||
    isVenue(match, found) ||
    isOnlooker(match, found) ||
    (told.has(entry.type) && isAside(match, found))
  )
    return none;
  if (isSignedBetween(match, actors)) return found.filter(({ token }) => isLedByWith(predicate.tree, token));
  // "requested it to monitor the evacuation of Aleppo": it, whoever it is.
  if (entry.type === "REQUEST" && isAskedByPronoun(predicate) && !found.some(({ token }) => token === predicate.clause.object))
    return none;
  // "appealed to the West for arms from the valley": to whom it was, nobody can tell.
  if (entry.type === "REQUEST" && isAskedOfNobody(reading, predicate, found)) return none;
  if (found.length === 0)
    for (const other of [antiWhom, allegedOf, whoAnswers, anothersOwn, anotherMeant, hostOfMission, otherInTies, debtor]) {
      const others = other(reading, match, actors);
      if (others.length > 0) return others;
    }
  const meant = entry.type === "THREATEN" && found.length > 0 ? threatened(reading, predicate, actors, found) : undefined;
  if (meant !== undefined) return meant;
  // "put guns on the island as Chinese war games began": one's own places face nobody.
  if (entry.type === "MOBILIZE" && found.length > 0 && found.every((each) => isOwnPlace(each, actors))) {
    const faced = inQuarrel(reading, predicate, actors);
    if (faced.length > 0) return faced;
  }
  if (found.some(({ party }) => party.code !== "") || (blames && predicate.clause.object !== undefined && entry.kind === "v"))
    return found;
  if (announcing.has(entry.type) || entry.type === "REQUEST" || isVisitToCome(match)) {
    const told = addressee(reading, predicate, actors);
    if (told.length > 0) return told;
  }
  if (found.length > 0) return found;
  const scattered = entry.type === "ASSAULT" || entry.type === "COERCE" ? whomItScatters(reading, predicate) : undefined;
  if (scattered) return scattered;
  const pressing = underPressure(reading, match);
  if (pressing.length > 0) return pressing;
  const bound = threatening.has(entry.type) && entry.kind !== "n" ? onCondition(reading, predicate, actors) : none;
  if (bound.length > 0) return bound;
  const victim = entry.type === "ASSAULT" && entry.kind === "v" && predicate.clause.object !== undefined;
  if ((entry.flags.has("place") || entry.flags.has("rcp")) && !victim) {
    const place = fillAny(reading, predicate, placePrepositions, speaker, []);
    if (isStateOrPlace(place[0]?.party)) return place;
  }
  if (entry.type === "MOBILIZE") {
    const neighbour = atTheBorder(reading, match, actors);
    return neighbour.length > 0 ? neighbour : inQuarrel(reading, predicate, actors);
  }
  if (entry.kind === "n" || entry.recipient.length === 0 || entry.type === "CONSULT" || entry.type === "PROTEST") return none;
  const near = nearRecipient(reading, predicate, actors, speaker).filter(
    (each) =>
      !isTakenOut(match, actors, each) &&
      (isLead(reading.parties.scope.analysis) || isWithinReach(match, each)) &&
      !isInWhatIsAgreed(match, each),
  );
  return isVenue(match, near) || isOnlooker(match, near) || isServed(match, near) ? none : near;
}

/** A place of the doer's own state, or of none: "on Quemoy", "into the Gulf". */
const isOwnPlace = ({ party }: Found, actors: readonly Found[]): boolean =>
  isStateOrPlace(party) && (party.code === "" || actors.some((actor) => actor.party.code === party.code));

/** "withdrew the kingdom from the bloc": the state that its own leader takes out of something. */
const isTakenOut = ({ entry, predicate: { clause } }: Match, actors: readonly Found[], { token, party }: Found): boolean =>
  entry.mode === "withdraw" && token === clause.object && actors.some((actor) => actor.party.code === party.code);

/** "with Turkey and the United Nations": led in by "with", or joined to who is. */
const isLedByWith = (tree: Tree, token: number): boolean =>
  token >= 0 &&
  (tree.preposition(token) === "with" ||
    (tree.token(token).deprel.startsWith("conj") && tree.preposition(tree.token(token).head) === "with"));

/** "his arrest by the CIA", "Syria's invasion by Turkey": whose such a deed is, where it is said by whom, he suffers it. */
function ofOwnedDeed({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.kind !== "n" || !/^(?:ASSAULT|COERCE|SANCTION)$/.test(entry.type)) return none;
  const owner = tree.child(clause.head, "nmod:poss");
  const by = tree.children(clause.head, "nmod").some((child) => tree.preposition(child) === "by");
  return owner !== undefined && by ? parties.list(sentence, owner) : none;
}

/** "agreed that NATO would not expand": with whomever it was agreed, he is not told by what it was. */
const isInWhatIsAgreed = ({ entry, predicate: { tree, clause } }: Match, { token }: Found): boolean =>
  entry.type === "AGREE" &&
  clause.ccomp !== undefined &&
  tree.lemma(clause.head) === "agree" &&
  (token === clause.ccomp || tree.isUnder(token, clause.ccomp));

/** "order in the army", "fire off a missile": what is moved, behind the verb's own particle, is nobody at the other end. */
function moved(reading: Reading, predicate: Predicate): readonly Found[] {
  const object = predicate.first(slotOf("obj"));
  return object === undefined || object === predicate.clause.object ? none : reading.parties.list(predicate.sentence, object);
}

/** Whether a pronoun is asked to do what the complement tells. */
const isAskedByPronoun = ({ tree, clause: { object, xcomp } }: Predicate): boolean =>
  object !== undefined && xcomp !== undefined && tree.token(object).xpos === "PRP";

/** Verbs of asking with "to" before whom it is asked of. */
const appealing = new Set(["appeal", "plead", "turn", "look"]);

/** Whether somebody is appealed to who is no party, and those found stand elsewhere. */
function isAskedOfNobody({ parties }: Reading, { sentence, tree, clause }: Predicate, found: readonly Found[]): boolean {
  if (!appealing.has(tree.lemma(clause.head))) return false;
  const to = clause.obliques.find(({ preposition }) => preposition === "to");
  return (
    to !== undefined &&
    parties.deep(sentence, to.head).length === 0 &&
    found.every(({ token }) => token >= 0 && tree.preposition(token) === "from")
  );
}

/** Sanctions upon people, who may be one's own, unless they are only called home: "recalled its ambassador". */
const removing = new Set(["expel", "convict"]);
const calling = new Set(["recall", "withdraw", "call", "pull", "bring", "summon"]);

/** What one side tells another that it will do, or will not. */
/** "told Tokyo that he would like to pay a visit": to those who are told so. */
const isVisitToCome = ({ entry: { type, flags }, predicate: { tree, clause } }: Match): boolean =>
  type === "CONSULT" && flags.has("visit") && tree.token(clause.head).xpos === "VB";

const announcing = new Set(["AGREE", "RETREAT", "CONCEDE", "AID", "SUPPORT", "REJECT", "THREATEN"]);

/** Acts that somebody may hold out to another unless he gives in. */
const threatening = new Set(["PROTEST", "THREATEN", "SANCTION", "COERCE", "REJECT", "ASSAULT", "MOBILIZE"]);

/** The slots of a protest: whose embassy it is outside of, and of whom something is demanded before where it is. */
function withDemands(slots: readonly string[]): readonly string[] {
  let known = demanding.get(slots);
  if (!known) {
    const place = slots.findIndex((slot) => placePrepositions.includes(slot));
    const at = place < 0 ? slots.length : place;
    known = slots.includes("comp") ? slots : [...slots.slice(0, at), "comp", ...slots.slice(at)];
    if (known.includes("outside")) known = ["outside.mod", ...known];
    demanding.set(slots, known);
  }
  return known;
}

const demanding = new Map<readonly string[], readonly string[]>();

/**
 * Where only a place is found, whom it was against, further on in the sentence: "strikes in Iraq, flown at night, against militants"; of a
 * protest also where nobody is: "threw stones during a march against abuses by the army", "marched in defiance of the police".
 */
function againstWhom(
  reading: Reading,
  { sentence, tree, end }: Predicate,
  found: readonly Found[],
  actors: readonly Found[],
  protests: boolean,
): readonly Found[] {
  if (found.length === 0 ? !protests : !found.every((each) => isWhere(tree, each))) return found;
  for (const { index, lemma, deprel, head } of sentence.tokens) {
    const target = deprel === "case" && head > index ? opposed(tree, lemma.toLowerCase(), head, protests) : undefined;
    if (index <= end || target === undefined) continue;
    const others = reading.parties
      .deep(sentence, target)
      .filter(({ party }) => !actors.some((actor) => actor.party.id === party.id || actor.party.text === party.text))
      // "a march against the war in Iraq"
      .filter((each) => found.length > 0 || !isWhere(tree, each));
    if (others.length > 0) return others;
  }
  return found;
}

/** Whom "against" leads in, or "in defiance of". */
const opposed = (tree: Tree, preposition: string, head: number, protests: boolean): number | undefined =>
  preposition === "against"
    ? head
    : protests && preposition === "in" && tree.lemma(head) === "defiance"
      ? tree.children(head, "nmod").find((child) => tree.preposition(child) === "of")
      : undefined;

/** Whether the object is somebody: then where it happened is not whom it befell. */
function isVictim(lexicon: Lexicon, { clause, tree }: Predicate): boolean {
  if (clause.object === undefined) return false;
  const token = tree.token(contentHead(tree, clause.object));
  return token.upos === "PROPN" || token.upos === "PRON" || isOf(lexicon, token.lemma.toLowerCase(), "VICTIM");
}
