import type { Sentence } from "../../language/analysis.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import type { Status } from "../finding.ts";
import { type Standing, standingUnder } from "../status/governors.ts";
import { governorOfParticiple } from "../status/participle.ts";
import { dayAhead } from "../status/present-day.ts";
import { told as asFact, statusOf, timeAhead } from "../status/status-of.ts";
import type { Verdict } from "../status/verdict.ts";
import { isOccasion } from "../syntax/occasion.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { asConjecture } from "./conjecture.ts";
import { coversOf } from "./covers.ts";
import { isDefiniteAttack, isTalkedOver } from "./definite-attack.ts";
import { endsOf } from "./ends/ends.ts";
import { listed } from "./listed.ts";
import type { Match } from "./match.ts";
import type { Reading } from "./reading.ts";
import { toldBy } from "./told-by.ts";

/** The event that a match makes; in words why it makes none. */
export function candidateOf(reading: Reading, sentence: Sentence, tree: Tree, match: Match): Candidate | string {
  const { entry, predicate } = match;
  const head = predicate.clause.head;
  const because: string[] = [];
  const first = verdictOn(reading, sentence, tree, match);
  const ends = endsOf(reading, match, first, because);
  if (typeof ends === "string") return ends;
  const verdict = asConjecture(tree, head, first, ends, entry.type);
  const told = toldBy(reading, sentence, tree, match, verdict, ends, because);
  if (typeof told === "string") return told;
  const { type, mode, done, status, refused } = told;
  return {
    match,
    head,
    type,
    mode,
    act: done.type,
    actMode: done.mode,
    status,
    verdict,
    ...ends,
    covers: coversOf(tree, match, entry.flags.has("op") || entry.flags.has("ask") || refused),
    weak: (entry.flags.has("weak") || entry.kind === "n") && !isDefiniteAttack(tree, match),
    because,
  };
}

/** How an event noun stands as a subject: as its verb does, and of a passive as the verb says ("has been postponed"). */
function standingAsSubject(reading: Reading, sentence: Sentence, tree: Tree, noun: number): Verdict {
  const { deprel, head } = tree.token(noun);
  const verdict = statusOf(reading.analysis, sentence, tree, head, false);
  // "The meeting yielded no result": it took place.
  if (verdict.status === "negated" && (isWithoutResult(tree, head) || isOfNoConsequence(tree, noun, head)))
    return { ...verdict, status: "happened", because: asFact };
  if (verdict.status === "happened" && possible.has(tree.lemma(head)) && tree.child(head, "cop") !== undefined)
    return { ...verdict, status: "hypothetical", because: `"${tree.token(head).form}"` };
  if (verdict.status === "happened" && goesOn(tree, head))
    return { ...verdict, status: "ongoing", because: `"${tree.token(head).form}"` };
  const standing = deprel === "nsubj:pass" ? standingUnder(tree.lemma(head)) : undefined;
  return verdict.status === "happened" && standing !== undefined && saidOf.has(standing)
    ? { ...verdict, status: standing, because: `"${tree.token(head).form}"` }
    : verdict;
}

/** "The murder of the envoy did not spoil ties": an act of which only a consequence is denied; not of "the visit did not take place". */
const isOfNoConsequence = (tree: Tree, noun: number, verb: number): boolean =>
  tree.token(noun).deprel === "nsubj" &&
  !takingPlace.has(tree.lemma(verb)) &&
  tree.child(verb, "obj", "ccomp") !== undefined &&
  tree
    .children(noun, "det", "nmod:poss")
    .some((child) => tree.token(child).deprel !== "det" || pointing.has(tree.lemma(child))) &&
  tree.children(verb, "advmod").some((child) => /^(?:not|n['’]t|never)$/i.test(tree.token(child).form));

const takingPlace = listed("taking place");
const pointing = new Set(["the", "this", "that", "these", "those"]);

/** Whether a verb is denied only by what it does not bring: "yielded no agreement". */
const isWithoutResult = (tree: Tree, verb: number): boolean =>
  fruit.has(tree.lemma(verb)) &&
  tree.children(verb, "aux", "advmod").every((child) => !/^(?:not|n't|never)$/i.test(tree.token(child).form)) &&
  tree.children(verb, "obj").some((child) => tree.children(child, "det").some((det) => tree.lemma(det) === "no"));
const fruit = listed("fruit");

/** "an attack is unlikely": what may come, or may not. */
const possible = new Set([
  "likely",
  "unlikely",
  "possible",
  "impossible",
  "probable",
  "improbable",
  "imminent",
  "inevitable",
  "conceivable",
]);

/** "entered their third day", "are under way": what goes on as it is told. */
function goesOn(tree: Tree, verb: number): boolean {
  const lemma = tree.lemma(verb);
  if (lemma === "underway" || (lemma === "way" && tree.preposition(verb) === "under")) return true;
  if (lemma !== "enter")
    return ["continue", "persist", "drag", "proceed"].includes(lemma) && tree.child(verb, "xcomp") === undefined;
  return tree.children(verb, "obj").some((each) => periods.has(tree.lemma(each)));
}

const periods = new Set(["day", "week", "month", "year", "night", "hour", "round", "phase", "stage"]);

/** "by backing India": the means to what the verb says. */
const isMeans = (tree: Tree, head: number): boolean =>
  tree.children(head, "mark", "case").some((mark) => tree.lemma(mark) === "by");

const isContinued = (tree: Tree, verb: number): boolean => {
  const { deprel, head } = tree.token(verb);
  return deprel.startsWith("xcomp") && ["continue", "keep", "go"].includes(tree.lemma(head));
};

/** What a passive verb may say of its event noun. */
const saidOf: ReadonlySet<Standing> = new Set(["planned", "proposed", "cancelled"]);

/** Verbs that only prepare what their noun names. */
const preparing = new Set(["plan", "schedule", "prepare", "propose", "arrange"]);

/** Verbs that announce what their noun names. */
const calling = new Set(["call", "announce", "declare", "set"]);

/** "called a strike for Wednesday": the time that what is called is for. */
const setFor = (tree: Tree, words: readonly number[]): string | null => {
  const time = words
    .flatMap((word) => tree.children(word, "obl", "nmod"))
    .find((child) => tree.preposition(child) === "for" && isTimeNoun(tree, child) && tree.child(child, "nummod") === undefined);
  return time === undefined ? null : tree.token(time).form;
};

/** Types of acts that are done by speaking: beside another act they are done now, whenever that one is ("will leave, accusing"). */
const spoken = new Set(["ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"]);

/** What a participle takes over from its verb; a verb that is denied or called off says nothing of it. */
const coming: ReadonlySet<Standing> = new Set(["planned", "proposed", "called-for", "hypothetical"]);

/** How a verb stands that others hang on; of one that only goes on, by what its "continuing" hangs on. */
function standingAbove(reading: Reading, sentence: Sentence, tree: Tree, verb: number): Verdict {
  const own = statusOf(reading.analysis, sentence, tree, verb, false);
  if (own.status !== "ongoing" || !isContinued(tree, verb)) return own;
  const governor = governorOfParticiple(tree, tree.token(verb).head);
  return governor === undefined ? own : statusOf(reading.analysis, sentence, tree, governor, false);
}

/** The verb of which a noun says the occasion: of "urged him to free the men at their talks" what the two of them do. */
const verbOfOccasion = (tree: Tree, noun: number): number => {
  const verb = tree.token(noun).head;
  const { deprel, head } = tree.token(verb);
  const theirs = tree.children(noun, "nmod:poss").some((child) => tree.lemma(child) === "their");
  return theirs && deprel.startsWith("xcomp") && head >= 0 ? head : verb;
};

const rounds = new Set(["round", "session", "phase", "series", "stage"]);

/** "The next round of talks will be held": what stands for the event noun in its sentence; else the noun itself. */
const roundOf = (tree: Tree, noun: number): number => {
  const { deprel, head } = tree.token(noun);
  return deprel === "nmod" && tree.preposition(noun) === "of" && rounds.has(tree.lemma(head)) ? head : noun;
};

/** "when he visits" in the present, told below a verb. */
const isTimeOf = (tree: Tree, verb: number): boolean =>
  tree.token(verb).deprel.startsWith("advcl") &&
  /^VB[PZ]$/.test(tree.token(verb).xpos) &&
  tree.children(verb, "advmod", "mark").some((child) => tree.lemma(child) === "when");

/** How the predicate's act stands; an event noun that is a subject stands as its verb does, and some words settle it. */
function verdictOn(reading: Reading, sentence: Sentence, tree: Tree, match: Match): Verdict {
  const { entry, predicate } = match;
  const noun = entry.kind === "n";
  const head = predicate.clause.head;
  let verdict = statusOf(reading.analysis, sentence, tree, head, noun);
  const subject = noun ? roundOf(tree, head) : head;
  if (noun && tree.token(subject).deprel.startsWith("nsubj") && tree.token(subject).head >= 0)
    verdict = standingAsSubject(reading, sentence, tree, subject);
  if (verdict.status === "happened" && verdict.because === asFact && (!spoken.has(entry.type) || isMeans(tree, head))) {
    const after = noun && isOccasion(tree, head);
    const governor = after ? verbOfOccasion(tree, head) : governorOfParticiple(tree, head);
    if (governor !== undefined) {
      const above = standingAbove(reading, sentence, tree, governor);
      if (coming.has(above.status)) verdict = above;
    }
    const day = entry.type === "CONSULT" && verdict.because === asFact ? dayAhead(tree, governor ?? head) : null;
    if (day !== null) verdict = { ...verdict, status: "planned", because: `present tense with "${day}"` };
  } else if (verdict.status === "ongoing" && entry.type === "CONSULT") {
    const day = dayAhead(tree, head);
    if (day !== null) verdict = { ...verdict, status: "planned", because: `present tense with "${day}"` };
  }
  // "must act by continuing to cut off aid": what is to go on is to be.
  if (verdict.status === "ongoing" && isContinued(tree, head)) {
    const above = standingAbove(reading, sentence, tree, head);
    if (coming.has(above.status)) verdict = above;
  }
  // "the stoppage that they had planned"
  if (
    (entry.kind === "l" || (entry.kind === "v" && entry.type !== "MOBILIZE" && !spoken.has(entry.type))) &&
    (verdict.status === "happened" || verdict.status === "ongoing") &&
    preparing.has(tree.lemma(match.words[0] ?? head))
  )
    verdict = { ...verdict, status: "planned", because: `"${tree.token(match.words[0] ?? head).form}"` };
  // "called a strike for next week"
  if (entry.type === "PROTEST" && verdict.because === asFact && calling.has(tree.lemma(match.words[0] ?? head))) {
    const day = timeAhead(reading.analysis, sentence, tree, head) ?? setFor(tree, match.words);
    if (day !== null) verdict = { ...verdict, status: "planned", because: `called for "${day}"` };
  }
  // "We will continue to call for it": it is called for, now as before.
  if (verdict.status === "planned" && (entry.type === "REQUEST" || entry.type === "ACCUSE") && isContinued(tree, head))
    verdict = { ...verdict, status: "ongoing", because: "continued" };
  // "will raise it when he visits Peru": to come, with what is to come.
  if (verdict.status === "hypothetical" && entry.type === "CONSULT" && isTimeOf(tree, head)) {
    const whole = statusOf(reading.analysis, sentence, tree, tree.token(head).head, false);
    if (whole.status === "planned") verdict = { ...whole, because: 'with what is to come ("when")' };
  }
  // "They discussed the attack on the convoy": it took place, whatever is made of it.
  if (
    /proposed|planned|called-for/.test(verdict.status) &&
    verdict.because.startsWith("under") &&
    (isDefiniteAttack(tree, match) || isTalkedOver(tree, match, verdict.because))
  )
    verdict = { ...verdict, status: "happened", because: "a definite act" };
  const fixed = [...entry.flags].find((flag) => flag.startsWith("status="));
  if (fixed && (verdict.status === "happened" || verdict.status === "ongoing"))
    verdict = { ...verdict, status: fixed.slice(7) as Status, because: `"${tree.token(match.words.at(-1) ?? head).form}"` };
  return verdict;
}
