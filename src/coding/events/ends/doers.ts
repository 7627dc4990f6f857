import { subjectsOf } from "../../arguments/subject.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Verdict } from "../../status/verdict.ts";
import type { Tree } from "../../syntax/tree.ts";
import { documentBody } from "../document-body.ts";
import { fillAny } from "../fill-any.ts";
import type { Match } from "../match.ts";
import { otherActor } from "../other-actor.ts";
import type { Reading } from "../reading.ts";
import { signedWith } from "../signed-with.ts";
import { doersByLaw } from "../under-a-law.ts";
import { byAnnouncement } from "./announced.ts";
import { atMeeting } from "./at-meeting.ts";
import { byTheVerb } from "./by-the-verb.ts";
import { imposers } from "./imposed.ts";
import { atCommand } from "./ordered.ts";
import { sayerBefore } from "./sayer.ts";
import { urgedBy } from "./urged-by.ts";
import { namesOther } from "./with-states.ts";

const none: readonly Found[] = [];

/** What the doers of a match are looked for with; a way that infers them says so in `because`. */
interface Search {
  readonly reading: Reading;
  readonly match: Match;
  readonly verdict: Verdict;
  readonly speaker: Found | null;
  readonly because: string[];
}

/** Who does it, by the first way that finds anybody; empty where none does. */
export function doersOf(search: Search): readonly Found[] {
  for (const way of ways) {
    const found = way(search);
    if (found.length > 0) return atCommand(search.reading, search.match, found);
  }
  return none;
}

/** Whoever stands where the frame has its doer. */
const byFrame = ({ reading, match: { entry, predicate }, speaker }: Search): readonly Found[] => {
  const actors = withSenders(predicate, reading, fillAny(reading, predicate, entry.actor, speaker, none));
  return actors.length > 0 && entry.actor[0] === "subj" ? withOtherSubjects(reading, predicate, actors) : actors;
};

/** Doers that the tree gives side by side as subjects of one verb: "the king and the prime minister met", "France, Italy and Spain". */
function withOtherSubjects(
  reading: Reading,
  { sentence, tree, clause }: Match["predicate"],
  actors: readonly Found[],
): readonly Found[] {
  const subjects = subjectsOf(tree, clause.head).filter((each) => tree.token(each).deprel === "nsubj");
  if (clause.passive || subjects.length < 2 || !subjects.some((each) => isListed(tree, each))) return actors;
  const all = subjects.flatMap((each) => reading.parties.list(sentence, each));
  const others = all.filter(({ party }) => !actors.some((actor) => actor.party.id === party.id));
  return others.length === 0 ? actors : [...actors, ...others].sort((a, b) => a.token - b.token);
}

const isListed = (tree: Tree, subject: number): boolean =>
  [subject, ...tree.children(subject, "conj")].some((each) =>
    tree.children(each, "cc").some((child) => tree.lemma(child) === "and"),
  );

const sending = new Set(["send", "dispatch", "despatch", "recruit", "hire", "order", "pay"]);

/** Who sent those who do it, where nothing else is said of them: "a girl sent by the militia blew herself up". */
const withSenders = ({ sentence, tree }: Match["predicate"], reading: Reading, actors: readonly Found[]): readonly Found[] =>
  actors.flatMap((each) => {
    if (each.token < 0 || each.party.code !== "" || each.party.type !== "group") return [each];
    for (const verb of tree.children(each.token, "acl")) {
      if (!sending.has(tree.lemma(verb))) continue;
      const by = tree.children(verb, "obl").find((child) => tree.preposition(child) === "by");
      const senders = by === undefined ? none : reading.parties.list(sentence, by);
      if (senders.length > 0) return senders;
    }
    return [each];
  });

/** What a government's or army's spokesman says was done, and nobody else is said to have done, at home. */
const official = new Set(["GOV", "MIL", "COP"]);
const orderly = new Set(["MOBILIZE", "CONCEDE", "COERCE", "SANCTION", "RETREAT"]);

/** "Police were put on the streets, the premier said": of those who say so, where no other state is named. */
const bySpeaker = ({ reading, match: { entry, predicate }, speaker, because }: Search): readonly Found[] => {
  if (entry.kind === "n" || !predicate.clause.passive || !orderly.has(entry.type) || !speaker) return none;
  const { code, sector = "", type, rule } = speaker.party;
  // "the Pentagon", "the Kremlin": those who speak for a state by where they sit
  const seat = type === "state" && rule === "metonym" && entry.type === "MOBILIZE";
  // "authorities said the curfew would be lifted"
  const authorities = type === "state" && /^(?:CONCEDE|RETREAT)$/.test(entry.type);
  if (!isOneState(code) || (!seat && ((type === "state" && !authorities) || !official.has(sector)))) return none;
  if (entry.type !== "MOBILIZE" && namesOther(reading, predicate.sentence, code)) return none;
  because.push(`done by those of whom ${speaker.party.text} speaks`);
  return [speaker];
};

/** Whoever imposed the measure that is ended. */
const byImposition = ({ reading, match, because }: Search): readonly Found[] => {
  const found = imposers(reading, match);
  if (found.length > 0) because.push("done by those who had imposed it");
  return found;
};

/** Whoever the event noun's own verb says that it comes from, or is carried out by. */
const byVerb = ({ reading, match }: Search): readonly Found[] => byTheVerb(reading, match);

/** Whoever says what stands before it. */
const bySayer = ({ reading, match }: Search): readonly Found[] => sayerBefore(reading, match);

/** At whose word somebody is asked. */
const byUrging = ({ reading, match }: Search): readonly Found[] => urgedBy(reading, match);

/** Whoever speaks or acts on the occasion of a meeting. */
const byOccasion = ({ reading, match, speaker }: Search): readonly Found[] => atMeeting(reading, match, speaker);

const byContext = ({ reading, match, because }: Search): readonly Found[] =>
  otherActor(reading, match.predicate.sentence, match.predicate.tree, match, because);

/** The body whose resolution or statement does it. */
const byDocument = ({ reading, match: { entry, predicate } }: Search): readonly Found[] => {
  const { sentence, tree, clause } = predicate;
  if (entry.kind === "n" || clause.subject === undefined) return none;
  const body = documentBody(reading, sentence, tree, clause.subject, entry.type);
  return body ? [body] : none;
};

const bySignature = ({ reading, match, speaker }: Search): readonly Found[] =>
  signedWith(reading, match.predicate.sentence, match.predicate.tree, match, speaker);

/** Forces that are moved stand for who moves them. */
const byForces = ({ reading, match: { entry, predicate } }: Search): readonly Found[] => {
  if (!predicate.clause.passive) return none;
  if (entry.type === "MOBILIZE") return fillAny(reading, predicate, ["obj"], null, none);
  // "Turkish troops were brought home": those who are withdrawn are nobody else's
  return entry.type === "RETREAT" && entry.mode === "withdraw" && entry.kind === "v"
    ? fillAny(reading, predicate, ["obj"], null, none).filter(({ party }) => party.sector === "MIL" && isOneState(party.code))
    : none;
};

/** Whoever announces it. */
const toBeDone = ({ reading, match, verdict, speaker, because }: Search): readonly Found[] =>
  byAnnouncement(reading, match, verdict, speaker, because);

/** "The capital would be reduced to rubble, the rebels said": violence to come that those say who can do it to others. */
const byVow = ({ reading, match: { entry, predicate }, verdict, speaker, because }: Search): readonly Found[] => {
  const { clause, sentence } = predicate;
  if (entry.type !== "ASSAULT" || entry.kind !== "v" || !clause.passive || verdict.status !== "planned") return none;
  if (
    !speaker ||
    clause.object === undefined ||
    !/^(?:REB|MIL|UAF)$/.test(speaker.party.sector ?? "") ||
    !isOneState(speaker.party.code)
  )
    return none;
  const befallen = reading.parties.list(sentence, clause.object);
  if (befallen.length === 0 || befallen.some(({ party }) => ["", speaker.party.code].includes(party.code))) return none;
  because.push(`said to come by ${speaker.party.text}`);
  return [speaker];
};

/** "will be shut out under a bill that the president signed": of those whose law it is. */
const byLaw = ({ reading, match: { entry, predicate }, because }: Search): readonly Found[] => {
  if (entry.kind === "n" || !predicate.clause.passive || !/^(?:COERCE|SANCTION)$/.test(entry.type)) return none;
  const doers = doersByLaw(reading, predicate);
  if (doers.length > 0) because.push(`under a law of ${doers[0]!.party.text}`);
  return doers;
};

/** The ways to find who does it, the surest first. */
const ways: readonly ((search: Search) => readonly Found[])[] = [
  byFrame,
  byImposition,
  byVerb,
  bySayer,
  byUrging,
  byOccasion,
  byContext,
  byDocument,
  bySignature,
  byForces,
  byLaw,
  byVow,
  toBeDone,
  bySpeaker,
];
