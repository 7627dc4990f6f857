import { contentHead } from "../../parties/noun-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isStateCode } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isDefiniteAttack } from "../definite-attack.ts";
import { isKind } from "../filler-kinds.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { ofSameState } from "../same-state.ts";
import { nextRound } from "./next-round.ts";
import { partiesToIt } from "./parties-to-it.ts";
import { isToldByDocument, isToldPassively } from "./told-passively.ts";

/**
 * The doers of an act where nobody, or only "gunmen", is said to do it: attackers of the place where it happened, or nobody of an
 * act that befalls somebody all the same. In words why it is no event of nobody's.
 */
export function unsaidDoers(
  reading: Reading,
  match: Match,
  actors: readonly Found[],
  recipients: readonly Found[],
  because: string[],
): readonly Found[] | string {
  const { entry, predicate } = match;
  const { sentence, clause } = predicate;
  if (actors.length > 0) {
    const attackers =
      entry.type === "ASSAULT" && actors.some(isUnknownFighter)
        ? (reading.parties.attackersAt(sentence) ?? recipients.find((each) => isOfPlace(predicate.tree, each)))
        : undefined;
    return attackers ? actors.map((each) => (isUnknownFighter(each) ? ofSameState(each, attackers, fighters) : each)) : actors;
  }
  const senders = sendersOf(reading, match, recipients);
  if (senders.length > 0) return senders;
  const talkers = nextRound(reading, match, because);
  if (talkers.length > 0) return talkers;
  const signers = partiesToIt(reading, match, because);
  if (signers.length > 0) return signers;
  if (
    !entry.flags.has("agentless") &&
    !isToldPassively(match, recipients) &&
    !isToldByDocument(match, recipients) &&
    !(entry.type === "ASSAULT" && isDefiniteAttack(predicate.tree, match)) &&
    !(isStrongAlone(match) && isSuffered(match, recipients) && !isOfSubject(reading, match))
  )
    return "nobody is said to do it";
  because.push("who did it is not said");
  const attackers =
    entry.type === "ASSAULT" &&
    recipients.length > 0 &&
    entry.kind !== "n" &&
    !isOfWar(predicate) &&
    !isFromAfar(predicate) &&
    !isCaught(predicate)
      ? reading.parties.attackersAt(sentence, clause.subject, recipients)
      : null;
  if (!attackers) return actors;
  because.push(`somebody in ${attackers.party.text}, where it happened`);
  return [attackers];
}

const sending = listed("sent for somebody");

/**
 * "Swedish tents were flown to Iran", "Tokyo's contribution was made over", "Thai engineers were promised to Laos": whose that is
 * which is sent or promised, where nobody is said to do it.
 */
function sendersOf({ parties }: Reading, { entry, predicate }: Match, recipients: readonly Found[]): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  if (entry.kind !== "v" || clause.object === undefined || !clause.passive) return [];
  // "Chinese exports to Japan were stopped": whose goods they are that another gets no more.
  const cut = entry.type === "SANCTION" && entry.mode === "discontinue" && isGoodsTo(predicate, recipients);
  if (!cut && ((entry.type !== "AID" && entry.type !== "AGREE") || !sending.has(tree.lemma(clause.head)))) return [];
  const sent = contentHead(tree, clause.object);
  const owners = tree.children(sent, "nmod:poss").flatMap((each) => parties.list(sentence, each));
  return [...owners, ...parties.modifiers(sentence, sent)].filter(
    ({ party }) => isStateCode(party.code) && !recipients.some((each) => each.party.code === party.code),
  );
}

/** Whether those whom something befell are named behind the thing that is cut: "exports to Japan". */
const isGoodsTo = ({ tree, clause: { object } }: Match["predicate"], recipients: readonly Found[]): boolean =>
  recipients.some(
    ({ token, party }) =>
      token >= 0 &&
      isStateCode(party.code) &&
      /^(?:to|for)$/.test(tree.preposition(token)) &&
      object !== undefined &&
      tree.isUnder(token, object),
  );

/** "a missile hit Kharkiv", "bombs fell on the base": whoever fired it is hardly somebody of that place. */
const isFromAfar = ({ tree, clause: { subject, head } }: Match["predicate"]): boolean =>
  subject !== undefined &&
  (/^(?:missile|drone)$/.test(tree.lemma(subject)) ||
    (/^(?:fall|rain|land|pour)$/.test(tree.lemma(head)) && /^(?:bomb|rocket|shell)$/.test(tree.lemma(subject))));

/** "was captured in Quetta": by those who look for him, hardly by attackers of that place. */
const isCaught = ({ tree, clause: { head } }: Match["predicate"]): boolean => /^(?:capture|catch)$/.test(tree.lemma(head));

/** "decades of fighting that has killed thousands": the places of the sentence are not its. */
const isOfWar = ({ tree, clause }: Match["predicate"]): boolean => {
  const { deprel, head } = tree.token(clause.head);
  return (
    deprel.startsWith("acl") &&
    head >= 0 &&
    /^(war|fighting|conflict|violence|insurgency|unrest|rebellion|strife|bloodshed|struggle|campaign)$/.test(tree.lemma(head))
  );
};

/** "a Nigerian village", "Kabul": whoever attacks it without a name is mostly of that state. */
const isOfPlace = (tree: Tree, { token, party }: Found): boolean => {
  if (party.type === "place") return true;
  const head = token < 0 ? -1 : tree.token(token).head;
  return party.type === "state" && head >= 0 && places.has(tree.lemma(head));
};

const places = listed("attacked places");

/** Bearers of arms of whom nothing is said but that: "gunmen", "a suicide bomber". */
const isUnknownFighter = ({ party }: Found): boolean =>
  party.code === "" && party.type === "group" && fighters.has(party.sector ?? "") && party.rule === "role";

const fighters = new Set(["UAF", "REB", "PRM", "CRM", "MIL"]);

/** Violence whose words are sure enough to tell it of nobody's. */
const isStrongAlone = ({ entry: { flags, type }, predicate: { clause } }: Match): boolean =>
  type === "ASSAULT" && flags.has("strong") && (clause.passive || clause.subject !== undefined || flags.has("passive"));

/** Whether somebody is there whom it befell. */
const isSuffered = ({ entry, predicate: { tree, clause } }: Match, recipients: readonly Found[]): boolean => {
  const { object } = clause;
  if (entry.flags.has("passive")) return recipients.length > 0;
  return (
    object !== undefined &&
    recipients.some(
      ({ token, party }) =>
        (token === object || tree.isUnder(token, object)) &&
        (party.code !== "" || party.sector !== undefined || party.type === "person"),
    )
  );
};

/** What does violence and is nobody. */
const violentThings = ["ATTACK", "BOMB", "FIRE", "MISSILE", "BLAST"];

/** Whether a subject says what did it, though it is nobody: no attack or bomb, and of deadly acts a thing that kills by itself. */
const isOfSubject = ({ room }: Reading, { entry: { flags }, predicate }: Match): boolean => {
  const { clause, tree } = predicate;
  const { subject } = clause;
  return (
    subject !== undefined &&
    !flags.has("passive") &&
    !clause.passive &&
    !violentThings.some((value) => isKind(room, predicate, subject, value)) &&
    !(flags.has("lethal") && tree.token(subject).upos === "NOUN" && !isKind(room, predicate, subject, "HAZARD"))
  );
};
