import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { actAt } from "./act-at.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { askedMode, isCooperative } from "./event-type.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import { isOfficial } from "./party-kinds.ts";
import type { Reading } from "./reading.ts";

const frame = ownFrame({ id: "reject.no", type: "REJECT", mode: "=" });

/** What is spoken of only to rule out what follows it: "no question of talks", "no place for negotiations". */
const openings = new Set(["question", "place", "room", "need", "point", "chance", "prospect", "plan", "intention", "role"]);

const refusals = listed("ruled out: refused");

/** Openings behind which somebody may be shut out himself. */
const excluding = new Set(["place", "room", "role"]);

/** "no pursuit into its forests by soldiers": by whom, wherever it hangs below the noun. */
function ledBy(tree: Tree, noun: number, depth: number): number | undefined {
  for (const child of tree.children(noun, "nmod")) {
    const doer = tree.preposition(child) === "by" ? child : depth < 2 ? ledBy(tree, child, depth + 1) : undefined;
    if (doer !== undefined) return doer;
  }
  return undefined;
}

/** What somebody may deny that he did: "there has been no easing of restrictions, the ministry stressed". */
const undone = new Set(["CONCEDE", "RETREAT", "CONSULT"]);
const insisting = listed("ruled out: insisting");

const isInsisted = (tree: Tree, be: number, noun: number): boolean => {
  const { head, deprel } = tree.token(be);
  return [
    ...tree.children(be, "parataxis"),
    ...tree.children(noun, "parataxis"),
    ...(deprel.startsWith("ccomp") ? [head] : []),
  ].some((verb) => insisting.has(tree.lemma(verb)));
};

/**
 * "There will be no talks with X, Y said", "there can be no question of releasing them": a refusal of the speaker's, where what is
 * ruled out is an act of good will; null for anything else.
 */
export function ruledOut(reading: Reading, sentence: Sentence, tree: Tree, be: number): Candidate | null {
  if (tree.lemma(be) !== "be" || tree.child(be, "expl") === undefined) return null;
  const auxiliaries = tree.children(be, "aux").map((each) => tree.token(each).form.toLowerCase());
  // "said there was no question of talks"
  const now = tree.token(be).deprel.startsWith("ccomp") ? /^(is|are|'s|was)$/i : /^(is|are|'s)$/i;
  const present = auxiliaries.length === 0 && now.test(tree.token(be).form);
  const sofar = auxiliaries.length === 1 && /^(?:has|have|had)$/.test(auxiliaries[0]!);
  if (!present && !sofar && !auxiliaries.some((each) => /^(will|can|'ll|shall|could|would)$/.test(each))) return null;
  const subject = tree.child(be, "nsubj");
  if (subject === undefined || !tree.children(subject, "det").some((each) => tree.lemma(each) === "no")) return null;
  const opening = openings.has(tree.lemma(subject));
  if (present && tree.lemma(subject) !== "question" && !excluding.has(tree.lemma(subject))) return null;
  const what = opening
    ? tree
        .children(subject, "nmod", "acl")
        .find((each) => tree.token(each).upos === "VERB" || ["of", "for"].includes(tree.preposition(each)))
    : subject;
  if (what === undefined) return null;
  const act = actAt(reading, sentence, what);
  const doer = opening ? undefined : ledBy(tree, what, 0);
  // "no place for Togo at the talks"
  const refused = refusals.has(tree.lemma(what));
  const unwanted = excluding.has(tree.lemma(subject)) && reading.parties.list(sentence, what).length > 0;
  if ((act === null || !isCooperative(act.type)) && (sofar || doer === undefined) && !unwanted && !refused) return null;
  if (sofar && (!undone.has(act?.type ?? "") || !isInsisted(tree, be, subject))) return null;
  const speakers = attributionOf(reading.analysis, reading.parties, sentence, be);
  const speaker = speakers.at(-1);
  if (!speaker || !isOfficial(speaker)) return null;
  const others = unwanted
    ? reading.parties.list(sentence, what)
    : doer === undefined
      ? othersIn(reading, sentence, tree, what)
      : reading.parties.list(sentence, doer);
  const recipients = others.filter(({ party }) => party.id !== speaker.party.id);
  if (doer !== undefined && recipients.length === 0) return null;
  return tellBy(reading, sentence, frame, {
    head: be,
    type: "REJECT",
    mode: act ? askedMode(act.type, act.mode) : "",
    verdict: { status: "happened", because: "ruled out", volition: true, obliged: false },
    actors: [speaker],
    recipients,
    speakers: speakers.slice(0, -1),
    covers: under(tree, subject, true),
    because: [`${act?.type || tree.token(what).form} is ruled out by ${speaker.party.text}`],
  });
}

/** Whom it would have been done with or to. */
function othersIn(reading: Reading, sentence: Sentence, tree: Tree, what: number): readonly Found[] {
  for (const child of tree.children(what, "obj", "nmod", "obl")) {
    const led = tree.preposition(child);
    if (led !== "" && !["with", "to", "for", "of", "between", "on", "from"].includes(led)) continue;
    const found = reading.parties.deep(sentence, child);
    if (found.length > 0) return found;
  }
  return [];
}
