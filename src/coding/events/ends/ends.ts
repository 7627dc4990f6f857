import type { Sentence } from "../../../language/analysis.ts";
import { attributionOf } from "../../attribution/attribution.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isCommand } from "../../status/command.ts";
import type { Verdict } from "../../status/verdict.ts";
import { isOnesOwn } from "../../syntax/ones-own.ts";
import { atHome } from "../at-home/at-home.ts";
import { protestersAtHome } from "../at-home/protesters.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import { addressed, isAskedOfAll } from "./addressed.ts";
import { announcedBy } from "./announced-by.ts";
import { attackBefore, doersBefore, harmedBefore } from "./attack-before.ts";
import { doersOf } from "./doers.ts";
import { lacks } from "./lacks.ts";
import { isOnlyWhere } from "./only-where.ts";
import { recipientsLeft } from "./recipients-left.ts";
import { recipientsOf } from "./recipients-of.ts";
import { doEachOther } from "./sides.ts";
import { isVenueOfTruce, truceKeepers } from "./truce-keepers.ts";
import { unfit } from "./unfit.ts";
import { unsaidDoers } from "./unsaid-doers.ts";
import { withStates } from "./with-states.ts";

/** Who does it, to whom, and whose word it is. */
export interface Ends {
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly speakers: readonly Found[];
}

/** The ends of a match; in words why it makes no event where somebody must be there who is not, or cannot do such a thing. */
export function endsOf(reading: Reading, match: Match, verdict: Verdict, because: string[]): Ends | string {
  const { entry, predicate } = match;
  const { flags } = entry;
  const { sentence, clause } = predicate;
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, clause.head);
  const speaker = speakers.at(-1) ?? null;
  if (namesParty(reading, match)) return "the noun names a party";
  if (entry.type === "REQUEST" && isToOwn(match)) return "an order to one's own";
  let actors: readonly Found[] = doersOf({ reading, match, verdict, speaker, because }).filter(
    (each) => !isOnlyWhere(match, each),
  );
  let recipients: readonly Found[] = recipientsOf(reading, match, actors, speaker).filter(
    (each) => !isInAside(match, each, speaker),
  );
  const attack = actors.some(({ party }) => party.code !== "") ? undefined : attackBefore(reading, match);
  const harmed = attack ? harmedBefore(reading, match, recipients, attack.code) : [];
  if (attack && harmed.length > 0) [actors, recipients] = [doersBefore(reading, match, attack, harmed), harmed];
  if (actors.length === 0 && !isPatient(match, recipients) && doEachOther(match, recipients)) {
    [actors, recipients] = [recipients, []];
    because.push("they do it with each other");
  }
  if (entry.type === "CONCEDE" && entry.kind === "l")
    recipients = recipients.filter((each) => !isVenueOfTruce(match, actors, each));
  const keepers = actors.length === 0 && isTruce(match) ? truceKeepers(reading, match) : [];
  if (keepers.length > 0) [actors, recipients] = [keepers, []];
  if (actors.length === 0 && recipients.length === 0 && isTruce(match)) recipients = setting(reading, sentence);
  if (actors.length === 0 && isTruceAt(match, recipients)) {
    [actors, recipients] = [recipients, []];
    because.push("a truce is kept by those who are there");
  }
  if (flags.has("other") && !isOfOthers(match)) return "nobody else is spoken of";
  if (flags.has("passive")) actors = actors.filter(({ token }) => token !== clause.subject);
  if (actors.length === 0) actors = announcedBy(match, recipients, speaker);
  const doers = unsaidDoers(reading, match, actors, recipients, because);
  if (typeof doers === "string") return doers;
  if (flags.has("agentless") && recipients.length === 0 && (!isDoneAlone(match) || doers.length === 0))
    return "nobody is said to suffer it";
  const unfitness = unfit(match, doers, recipients);
  if (unfitness !== null) return unfitness;
  const named = isAskedOfAll(match) ? addressed(match, recipients) : recipientsLeft(reading, match, doers, recipients);
  const left = isStrikeSomewhere(match, doers, named) ? setting(reading, sentence) : named;
  const hosted =
    flags.has("host") &&
    left.length > 0 &&
    left[0]!.party.type !== "state" &&
    left[0]!.party.code !== "" &&
    !(verdict.status === "planned" && isToMeet(match, left[0]!));
  const ends = protestersAtHome(
    reading,
    match,
    withStates(
      reading,
      match,
      hosted ? { actors: left, recipients: doers, speakers } : { actors: doers, recipients: left, speakers },
    ),
  );
  return lacks(match, ends, verdict) ?? atHome(reading, predicate, entry.type, ends);
}

/** "is to host a conference of clan leaders": who is to meet there is promised that, and is nobody's guest as yet. */
const isToMeet = ({ predicate: { tree, clause } }: Match, { token }: Found): boolean =>
  clause.object !== undefined &&
  token !== clause.object &&
  tree.isUnder(token, clause.object) &&
  tree.token(token).deprel !== "conj";

/** "agreed to a truce, Secretary of State Doe said": whose words these are, told beside them, is nobody of what they tell. */
const isInAside = ({ predicate: { tree, clause } }: Match, { token }: Found, speaker: Found | null): boolean =>
  speaker !== null &&
  token >= 0 &&
  speaker.token > clause.head &&
  (token === speaker.token || tree.isUnder(token, speaker.token)) &&
  (!tree.isUnder(token, clause.head) || /^(?:parataxis|advcl)/.test(tree.token(tree.token(speaker.token).head)?.deprel ?? ""));

/** What is told of those who do it alone: a protest, a truce. */
const isDoneAlone = ({ entry: { type, mode } }: Match): boolean =>
  type === "PROTEST" || (type === "RETREAT" && mode === "ceasefire");

/** "A truce came into force across Bosnia": of the parties where it holds, the place is all that is said. */
const isTruceAt = (match: Match, recipients: readonly Found[]): boolean =>
  isTruce(match) && recipients.some(({ party }) => party.code !== "");

const isTruce = ({ entry: { type, mode, flags } }: Match): boolean =>
  type === "RETREAT" && mode === "ceasefire" && flags.has("agentless");

/** "A bomber blew himself up at a station in Haifa": of violence by one side of which nobody is said to suffer it, the place does. */
const isStrikeSomewhere = ({ entry }: Match, doers: readonly Found[], recipients: readonly Found[]): boolean =>
  entry.type === "ASSAULT" &&
  entry.kind !== "n" &&
  !entry.flags.has("weak") &&
  recipients.length === 0 &&
  doers.length > 0 &&
  doers.every(({ party }) => party.code === doers[0]!.party.code && party.sector === doers[0]!.party.sector);

/** The one state in which the sentence is set. */
const setting = ({ parties }: Reading, sentence: Sentence): readonly Found[] => {
  const where = settingOf(parties.scope, sentence);
  const party = where ? parties.at(sentence, where.token) : null;
  return where && party ? [{ token: where.token, party }] : [];
};

/** "Albania and Croatia were welcomed": those to whom it was done do not do it with each other. */
const isPatient = ({ entry, predicate: { clause } }: Match, recipients: readonly Found[]): boolean =>
  clause.passive && entry.kind === "v" && recipients.length > 0 && recipients[0]!.token === clause.object;

/** Nouns of an act that are people too: "the Syrian opposition". */
const partyNouns = new Set(["opposition", "resistance"]);

const namesParty = (reading: Reading, { entry, predicate: { sentence, tree, clause } }: Match): boolean =>
  entry.kind === "n" &&
  partyNouns.has(tree.lemma(clause.head)) &&
  !tree.children(clause.head, "nmod").some((child) => tree.preposition(child) === "to") &&
  reading.parties.list(sentence, clause.head).length > 0;

/** "told his defence minister to move the fleet": no request, but the act itself. */
const isToOwn = ({ predicate: { tree, clause } }: Match): boolean => {
  const bidden = clause.indirect ?? clause.object;
  if (clause.xcomp === undefined || bidden === undefined || !isCommand(tree, clause.head)) return false;
  // "instructed the foreign ministers to go on": whoever has ministers to instruct.
  const ministers = tree.lemma(bidden) === "minister" && tree.lemma(clause.head) !== "tell";
  return isOnesOwn(tree, bidden) || (ministers && tree.child(bidden, "det") !== undefined);
};

/** Whether what is said has a subject of its own that is named. */
const isOfOthers = ({ predicate: { tree, clause } }: Match): boolean => {
  const subject = clause.ccomp === undefined ? undefined : tree.child(clause.ccomp, "nsubj");
  return subject !== undefined && tree.token(subject).upos !== "PRON";
};
