import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { clauseOf } from "../arguments/clause.ts";
import type { Party } from "../finding.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { enactedAt } from "./enacted.ts";
import { fillAny } from "./fill-any.ts";
import { isKind } from "./filler-kinds.ts";
import { listed } from "./listed.ts";
import type { Match } from "./match.ts";
import type { Reading } from "./reading.ts";
import type { Predicate, Room } from "./slots.ts";

const none: readonly Found[] = [];

/** Verbs of beginning, going on or answering with what "with" leads in. */
const going = listed("going about");

/** What only a court or its prosecutors do. */
const prosecuting = new Set(["indict", "prosecute", "arraign", "try"]);

/** Types of acts that are done by speaking. */
const voiced = new Set(["REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "AGREE"]);

/** Nobody in the actor's slot: the subject above it, the nearest name before it, or the state whose authorities act. */
export function otherActor(reading: Reading, sentence: Sentence, tree: Tree, match: Match, because: string[]): readonly Found[] {
  const { entry, predicate } = match;
  const { clause } = predicate;
  if (
    entry.flags.has("place") &&
    clause.passive &&
    tree.lemma(clause.head) !== "liberate" &&
    entry.actor.includes("subj") &&
    entry.type !== "ASSAULT" &&
    entry.type !== "PROTEST"
  ) {
    const where = ["in", "at", "on", "across", "throughout", "over", ...(entry.mode === "release" ? ["from"] : [])];
    const doers = doersOfOccasion(reading, predicate);
    if (doers.length > 0) return doers;
    const place = fillAny(reading, predicate, where, null, none)[0];
    if (place && place.party.code !== "" && isStateOrPlace(place.party) && tree.preposition(place.token) !== "to") {
      because.push(`authorities of ${place.party.text}, as nobody else is said`);
      return [{ token: place.token, party: authorities(place.party) }];
    }
    const formal =
      (["arrest", "deport", "convict", "release"].includes(entry.mode) || prosecuting.has(tree.lemma(clause.head))) &&
      fillAny(reading, predicate, ["obj"], null, none).length > 0;
    const home =
      formal && predicate.clause.object !== undefined ? reading.parties.authoritiesOf(sentence, predicate.clause.object) : null;
    if (home) {
      because.push(`authorities of ${home.party.name}, where the sentence is set, as nobody else is said`);
      return [home];
    }
  }
  const struck = entry.type === "PROTEST" && entry.flags.has("agentless") && isStruck(reading.room, predicate);
  if (struck || (entry.type === "PROTEST" && entry.flags.has("place") && isPublic(reading.room, predicate))) {
    const where = ["in", "at", "across", "throughout", "through", "on", "outside", "obj"];
    const place = fillAny(reading, predicate, struck ? [...where, "subj.in", "subj.mod", "subj.poss"] : where, null, none)[0];
    if (place && place.party.code !== "" && isStateOrPlace(place.party)) {
      because.push(`people of ${place.party.text}, as nobody else is said`);
      return [{ token: place.token, party: people(place.party) }];
    }
  }
  const { deprel, head: noun, xpos } = tree.token(clause.head);
  const subjectOf = (verb: number): readonly Found[] => {
    const { subject } = clauseOf(tree, verb);
    return subject === undefined ? none : reading.parties.list(sentence, subject);
  };
  // "left the talks demanding guarantees": who left them demands.
  if (xpos === "VBG" && deprel === "acl" && voiced.has(entry.type) && /^(obl|obj)/.test(tree.token(noun).deprel)) {
    return subjectOf(tree.token(noun).head);
  }
  const enacted = enactedAt(tree, clause.head);
  if (enacted !== undefined) return subjectOf(enacted);
  // "went ahead with a launch", "opened the session with an attack on": who goes about it does it.
  if (entry.kind === "n" && deprel.startsWith("obl") && tree.preposition(clause.head) === "with" && going.has(tree.lemma(noun))) {
    return tree.token(noun).upos === "VERB" ? subjectOf(noun) : none;
  }
  if (entry.kind === "n" || clause.passive || clause.subject !== undefined) return none;
  if (entry.flags.has("passive") || entry.flags.has("agentless")) return none;
  const relation = tree.token(clause.head).deprel;
  if (relation.startsWith("acl") || relation === "csubj" || (entry.kind === "a" && relation === "amod")) return none;
  for (let i = clause.head - 1; i >= 0 && i > clause.head - 16; i--) {
    const token = tree.token(i);
    if (token.upos === "VERB" || token.upos === "SCONJ") break;
    if (token.upos === "PUNCT" && token.form !== "," && token.form !== "-" && token.form !== ")" && token.form !== "(") break;
    if (
      !["PROPN", "NOUN", "PRON"].includes(token.upos) ||
      tree.preposition(i) !== "" ||
      /^(obj|obl|nmod|compound|amod|flat|appos|conj)/.test(token.deprel)
    )
      continue;
    const found = reading.parties.list(sentence, i);
    if (found.length > 0) {
      because.push(`"${found[0]!.party.text}" is the nearest before it`);
      return found;
    }
  }
  return none;
}

/** "was taken from him during his arrest by the French police": who did what it was done at. */
function doersOfOccasion({ parties }: Reading, { sentence, tree, clause }: Predicate): readonly Found[] {
  for (const { head, preposition } of clause.obliques) {
    if (preposition !== "during" && preposition !== "in") continue;
    const doer = tree.children(head, "nmod").find((child) => tree.preposition(child) === "by");
    if (doer !== undefined) return parties.list(sentence, doer);
  }
  return none;
}

/** Whether the subject of a protest's predicate is itself one ("riots broke out"). */
const isPublic = (room: Room, predicate: Predicate): boolean => {
  const subject = predicate.clause.subject ?? predicate.clause.head;
  const { tree } = predicate;
  if (crowd.has(tree.lemma(subject)) && predicate.clause.subject !== undefined) return true;
  return ["PROTEST", "STRIKE", "RALLYRIOT"].some((value) => isKind(room, predicate, subject, value));
};

/** "Peruvian ports were shut by a walkout": whether what stands still does so by a strike. */
const isStruck = (room: Room, predicate: Predicate): boolean =>
  predicate.clause.obliques.some(
    ({ preposition, head }) =>
      preposition === "by" && ["PROTEST", "STRIKE"].some((value) => isKind(room, predicate, head, value)),
  );

/** A crowd of whom only the number is said: "tens of thousands marched through". */
const crowd = new Set(["hundred", "thousand", "ten", "million", "crowd", "dozen", "score", "people"]);

const people = (place: Party): Party => ({
  ...place,
  id: `group:${place.code.toLowerCase()}-people`,
  type: "group",
  sector: "CVL",
  rule: "people of the place",
});

const authorities = (place: Party): Party => ({ ...place, sector: "GOV", rule: "authorities of the place" });
