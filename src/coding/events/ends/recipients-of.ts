import { isTimeNoun } from "../../arguments/time-noun.ts";
import { isOf, type Lexicon } from "../../lexicon/lexicon.ts";
import { contentHead } from "../../parties/noun-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { fillAny, isOwn } from "../fill-any.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";
import { anotherMeant } from "./another-meant.ts";
import { anothersOwn } from "./anothers-own.ts";
import { isAside, isMeantime, isOnlooker } from "./aside.ts";
import { underPressure } from "./under-pressure.ts";
import { isVenue } from "./venue.ts";

const none: readonly Found[] = [];
/** Acts of words, whose other end is seldom named in a phrase of time. */
const told = new Set(["REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN"]);
const placePrepositions = ["in", "at", "near", "outside", "throughout", "across", "around"];

/** Who is at the other end of a match: what its frame says, else where it took place, else the next party below it. */
export function recipientsOf(reading: Reading, match: Match, actors: readonly Found[], speaker: Found | null): readonly Found[] {
  const { entry, predicate } = match;
  const blames = entry.type === "ACCUSE";
  const slots =
    isVictim(reading.lexicon, predicate) && entry.type === "ASSAULT" && entry.kind === "v"
      ? entry.recipient.filter((slot) => slot === "obj")
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
      actors,
      entry.type === "PROTEST" ? "protest" : blames,
      entry.type === "COERCE" ||
        (entry.type === "SANCTION" && removing.has(entry.mode) && !calling.has(predicate.tree.lemma(predicate.clause.head))),
    ),
    actors,
  );
  if (isVenue(match, found) || isOnlooker(match, found) || (told.has(entry.type) && isAside(match, found))) return none;
  // "requested it to monitor the evacuation of Aleppo": it, whoever it is.
  if (entry.type === "REQUEST" && isAskedByPronoun(predicate) && !found.some(({ token }) => token === predicate.clause.object))
    return none;
  const own = found.length === 0 ? anothersOwn(reading, match, actors) : none;
  const others = found.length === 0 && own.length === 0 ? anotherMeant(reading, match, actors) : own;
  if (others.length > 0) return others;
  if (found.some(({ party }) => party.code !== "") || (blames && predicate.clause.object !== undefined && entry.kind === "v"))
    return found;
  if (announcing.has(entry.type)) {
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
    const isThere = entry.flags.has("visit") ? ["place", "state"].includes(place[0]?.party.type ?? "") : place.length > 0;
    if (isThere && (entry.kind !== "n" || place[0]!.party.type !== "person")) return place;
  }
  if (
    entry.kind === "n" ||
    entry.recipient.length === 0 ||
    entry.type === "MOBILIZE" ||
    entry.type === "CONSULT" ||
    entry.type === "PROTEST"
  )
    return none;
  const near = nearRecipient(reading, predicate, actors, speaker);
  return isVenue(match, near) || isOnlooker(match, near) ? none : near;
}

/** Whether a pronoun is asked to do what the complement tells. */
const isAskedByPronoun = ({ tree, clause: { object, xcomp } }: Predicate): boolean =>
  object !== undefined && xcomp !== undefined && tree.token(object).xpos === "PRP";

/** Sanctions upon people, who may be one's own, unless they are only called home: "recalled its ambassador". */
const removing = new Set(["expel", "convict"]);
const calling = new Set(["recall", "withdraw", "call", "pull", "bring", "summon"]);

/** What one side tells another that it will do, or will not. */
const announcing = new Set(["AGREE", "RETREAT", "CONCEDE", "AID", "SUPPORT", "REJECT", "THREATEN"]);

/** Whom the doer tells of it: "told Bangladesh that it would take the refugees back". */
function addressee(reading: Reading, { sentence, tree, clause }: Predicate, actors: readonly Found[]): readonly Found[] {
  const { deprel, head: verb } = tree.token(clause.head);
  if (!deprel.startsWith("ccomp") || verb < 0 || !telling.has(tree.lemma(verb))) return none;
  const hearer = tree.child(verb, "iobj", "obj");
  const subject = tree.child(verb, "nsubj");
  if (hearer === undefined || subject === undefined) return none;
  const teller = reading.parties.list(sentence, subject)[0]?.party.code ?? "";
  if (teller === "" || !actors.some(({ party }) => party.code === teller)) return none;
  return reading.parties.list(sentence, hearer).filter(({ party }) => party.code !== "" && party.code !== teller);
}

const telling = new Set(["tell", "assure", "inform", "notify", "warn", "promise"]);

const scattering = listed("recipients of: scattering");

/** "fired tear gas to disperse loyalists", "to break up a rally of miners": those whom it was to scatter; undefined where it was for nothing of the kind. */
function whomItScatters(reading: Reading, { sentence, tree, clause }: Predicate): readonly Found[] | undefined {
  const purpose = tree.children(clause.head, "advcl", "xcomp").find((child) => scattering.has(tree.lemma(child)));
  const object = purpose === undefined ? undefined : tree.child(purpose, "obj");
  if (object === undefined) return undefined;
  const crowd = reading.parties.list(sentence, object);
  if (crowd.length > 0) return crowd;
  const members = tree.children(object, "nmod").find((child) => /^(of|by)$/.test(tree.preposition(child)));
  return members === undefined ? none : reading.parties.list(sentence, members);
}

/** Acts that somebody may hold out to another unless he gives in. */
const threatening = new Set(["PROTEST", "THREATEN", "SANCTION", "COERCE", "REJECT"]);

/** Whoever must do something lest it comes: "will strike unless the government pays them". */
function onCondition(reading: Reading, { sentence, tree, clause }: Predicate, actors: readonly Found[]): readonly Found[] {
  for (const child of tree.children(clause.head, "advcl")) {
    if (!tree.children(child, "mark").some((mark) => /^(unless|until|if)$/i.test(tree.token(mark).form))) continue;
    const subject = tree.child(child, "nsubj");
    const found = subject === undefined || tree.token(subject).upos === "PRON" ? none : reading.parties.list(sentence, subject);
    const others = found.filter(({ party }) => !actors.some((actor) => actor.party.id === party.id));
    if (others.length > 0) return others;
  }
  return none;
}

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

/** Where only a place is found, whom it was against, further on in the sentence: "strikes in Iraq, flown at night, against militants". */
function againstWhom(
  reading: Reading,
  { sentence, tree, end }: Predicate,
  found: readonly Found[],
  actors: readonly Found[],
): readonly Found[] {
  if (found.length === 0 || !found.every((each) => isWhere(tree, each))) return found;
  for (const { index, lemma, deprel, head } of sentence.tokens) {
    if (index <= end || lemma.toLowerCase() !== "against" || deprel !== "case" || head < index) continue;
    const others = reading.parties
      .deep(sentence, head)
      .filter(({ party }) => !actors.some((actor) => actor.party.id === party.id || actor.party.text === party.text));
    if (others.length > 0) return others;
  }
  return found;
}

/** A place or state that is named only for where it was. */
const isWhere = (tree: Tree, { token, party }: Found): boolean =>
  token >= 0 && (party.type === "place" || party.type === "state") && placePrepositions.includes(tree.preposition(token));

/** The tree gives nobody: the first party after the predicate that hangs below it. */
function nearRecipient(
  reading: Reading,
  predicate: Predicate,
  actors: readonly Found[],
  speaker: Found | null,
): readonly Found[] {
  const { sentence, tree } = predicate;
  const tokens = sentence.tokens;
  let means = none;
  for (let i = predicate.end + 1; i < tokens.length && i <= predicate.end + 14; i++) {
    const token = tokens[i]!;
    if (token.upos === "PUNCT" && token.form === ";") return means;
    if (!["PROPN", "NOUN", "ADJ"].includes(token.upos) || isTimeNoun(tree, i)) continue;
    if (!sameClause(tree, i, predicate.clause.head)) continue;
    const relation = token.deprel;
    if (relation.startsWith("nsubj") && speaker?.token === i) continue;
    // "blocked by a court in Nairobi": where the doer is
    if (actors.some((actor) => actor.token >= 0 && actor.token < i && tree.isUnder(i, actor.token))) continue;
    if (relation === "compound" && token.upos === "NOUN") continue;
    if (isMeantime(tree, i, predicate.clause.head)) continue;
    const found = reading.parties
      .list(sentence, i)
      .filter((each) => each.party.id !== speaker?.party.id && !actors.some((actor) => actor.party.id === each.party.id))
      .filter((each) => !actors.some((actor) => isOwn(tree, each, actor)));
    if (
      actors.length > 1 &&
      placePrepositions.includes(tree.preposition(i)) &&
      found.every((each) => each.party.type === "place" || each.party.type === "state")
    )
      continue;
    // "a plan to send soldiers to Iraq": those sent are the means, whom they are sent to stands further on.
    if (found.length > 0 && means.length === 0 && found.every(isForceOfNobody)) {
      means = found;
      continue;
    }
    if (found.length > 0 && (means.length === 0 || found.some(({ party }) => isStateCode(party.code)))) return found;
    const name = reading.parties.names.at(sentence.index, i)?.senses[0]?.actor;
    if (name && token.upos === "ADJ" && !actors.some((actor) => actor.party.id === name.id))
      return reading.parties
        .modifiers(sentence, token.head)
        .filter((each) => !actors.some((actor) => actor.party.id === each.party.id));
  }
  return means;
}

/** "soldiers": forces of which no state is said. */
const isForceOfNobody = ({ party }: Found): boolean => party.type === "group" && party.code === "" && party.sector === "MIL";

/** Whether a token hangs below a predicate without an adverbial or relative clause between. */
function sameClause(tree: Tree, index: number, head: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 20; steps++) {
    if (at === head) return true;
    const { deprel, head: up } = tree.token(at);
    if (/^(acl:relcl|advcl:relcl|parataxis)/.test(deprel) || (deprel.startsWith("advcl") && tree.child(at, "mark") !== undefined))
      return false;
    if (deprel.startsWith("conj") && (tree.token(at).upos === "VERB" || tree.child(at, "nsubj") !== undefined)) return false;
    at = up;
  }
  return false;
}

/** Whether the object is somebody: then where it happened is not whom it befell. */
function isVictim(lexicon: Lexicon, { clause, tree }: Predicate): boolean {
  if (clause.object === undefined) return false;
  const token = tree.token(contentHead(tree, clause.object));
  return token.upos === "PROPN" || token.upos === "PRON" || isOf(lexicon, token.lemma.toLowerCase(), "VICTIM");
}
