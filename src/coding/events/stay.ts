import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Status } from "../finding.ts";
import { isOf } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import { statusOf } from "../status/status-of.ts";
import type { Verdict } from "../status/verdict.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

/** "The minister is in Paris for talks", "is due in Hanoi", "was in Rome to meet the Pope": a visit told by where somebody is. */
export function stay(reading: Reading, sentence: Sentence, tree: Tree, copula: number): Candidate | null {
  const { head, lemma, deprel } = tree.token(copula);
  if (deprel !== "cop" || lemma.toLowerCase() !== "be" || head < 0) return null;
  const beside = tree.children(head).filter((child) => child < head);
  if (!beside.some((child) => ["in", "at"].includes(tree.lemma(child)) && tree.token(child).deprel === "case")) return null;
  const due = beside.find((child) => tree.lemma(child) === "due");
  const subject = tree.child(head, "nsubj");
  if (subject === undefined || (due === undefined && !hasErrand(reading, tree, head) && !hasDay(tree, head))) return null;
  const guests = reading.parties.list(sentence, subject).filter(isGuest);
  const hosts = reading.parties.list(sentence, head).filter(({ party }) => isStateOrPlace(party) && party.code !== "");
  if (guests.length === 0 || isHome(guests, hosts)) return null;
  const told = statusOf(reading.analysis, sentence, tree, head, false);
  const present = ["is", "are", "'s", "’s"].includes(tree.token(copula).form.toLowerCase());
  const verdict =
    told.status !== "happened"
      ? told
      : due !== undefined
        ? { ...told, status: "planned" as const, because: '"due in"' }
        : present
          ? { ...told, status: "ongoing" as const, because: "there now" }
          : told;
  const { status } = verdict;
  if (status !== "happened" && status !== "ongoing" && status !== "planned") return null;
  return visit(reading, sentence, tree, head, guests, hosts, { ...verdict, status });
}

/** Where somebody is, said beside him: "Iraqi prime minister in Riyadh for talks", "the envoy, on a visit to Rome, said". */
export function stayBeside(reading: Reading, sentence: Sentence, tree: Tree, preposition: number): Candidate | null {
  const { head, lemma } = tree.token(preposition);
  if (head < 0 || !["in", "on"].includes(lemma.toLowerCase()) || !tree.token(head).deprel.startsWith("nmod")) return null;
  const person = tree.token(head).head;
  if (person < 0 || !/^(root|nsubj)/.test(tree.token(person).deprel)) return null;
  let place: number | undefined = head;
  if (lemma.toLowerCase() === "on") {
    if (!isOf(reading.lexicon, tree.lemma(head), "VISIT")) return null;
    place = tree.children(head, "nmod").find((child) => ["to", "in"].includes(tree.preposition(child)));
  } else if (!hasErrand(reading, tree, person)) return null;
  const guests = reading.parties.list(sentence, person).filter(isGuest);
  const hosts = place === undefined ? [] : reading.parties.list(sentence, place).filter(({ party }) => isStateOrPlace(party));
  if (guests.length === 0 || isHome(guests, hosts)) return null;
  const because = "said of where somebody is";
  const verdict = { status: "ongoing" as const, because, volition: false, obliged: false };
  return visit(reading, sentence, tree, person, guests, hosts, verdict);
}

/** Whether somebody is nowhere in particular, or at home. */
const isHome = (guests: readonly Found[], hosts: readonly Found[]): boolean =>
  hosts.length === 0 || hosts.some((host) => guests.some(({ party }) => party.code === host.party.code));

function visit(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  head: number,
  guests: readonly Found[],
  hosts: readonly Found[],
  verdict: Verdict & { readonly status: Status },
): Candidate | null {
  return tellBy(reading, sentence, stayed, {
    head,
    type: "CONSULT",
    mode: "visit",
    verdict,
    actors: guests,
    recipients: hosts,
    speakers: attributionOf(reading.analysis, reading.parties, sentence, head),
    covers: under(tree, head, false),
    because: [`${verdict.status}: ${verdict.because}`],
  });
}

/** "was in Tripoli on Monday", "will be in Belgrade next week": the time of a stay that is no longer, or not yet. */
const hasDay = (tree: Tree, head: number): boolean =>
  tree.children(head, "cop").some((child) => /^(was|were|be)$/i.test(tree.token(child).form)) &&
  tree
    .children(head, "obl", "nmod")
    .some(
      (child) => isTimeNoun(tree, child) && (tree.preposition(child) === "on" || tree.child(child, "amod", "det") !== undefined),
    );

/** What somebody is abroad for: a meeting or visit, or to do what visitors do. */
const hasErrand = (reading: Reading, tree: Tree, head: number): boolean =>
  tree
    .children(head, "obl", "nmod")
    .some(
      (child) =>
        ["for", "on"].includes(tree.preposition(child)) &&
        ["MEETING", "VISIT"].some((value) => isOf(reading.lexicon, tree.lemma(child), value)),
    ) ||
  [head, ...tree.children(head, "obl", "nmod")]
    .flatMap((each) => tree.children(each, "advcl", "acl", "xcomp"))
    .some((child) => errands.has(tree.lemma(child)) && tree.children(child, "mark").some((mark) => tree.lemma(mark) === "to"));

const errands = listed("errands");

/** Somebody who goes on visits: a person in public life, a delegation; not troops. */
const isGuest = (found: Found): boolean =>
  (isOfficial(found) ||
    /\b(government|official|negotiating|trade|peace)\b.*\b(team|delegation|mission|group)$/i.test(found.party.text)) &&
  found.party.type !== "state" &&
  found.party.type !== "place" &&
  (found.party.type === "person" || !["MIL", "REB", "COP", "UAF", "PRM"].includes(found.party.sector ?? ""));

const stayed = ownFrame({
  id: "consult.stay",
  type: "CONSULT",
  mode: "visit",
  actor: ["subj"],
  recipient: ["in", "at"],
  flags: new Set(["visit", "off"]),
});
