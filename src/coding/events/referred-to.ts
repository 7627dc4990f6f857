import { readFileSync } from "node:fs";
import { readGroups } from "../lexicon/word-groups.ts";
import type { Found } from "../parties/read-parties.ts";
import { isStateCode } from "../parties/state-code.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";

const kinds = readGroups(readFileSync(new URL("./data/acts-referred-to.tsv", import.meta.url), "utf8"));

/** Acts that answer what another has done or said. */
const answering = new Set(["ACCUSE", "REJECT", "SUPPORT", "THREATEN"]);

/** Verbs of answering, which need nothing behind them: "promised to retaliate". */
const responses = new Set(["retaliate", "respond", "reply", "hit", "answer", "protest"]);

/**
 * Acts whose other end a sentence only refers to by a noun, with those who did what that stands for, in the sentence or the one before,
 * by a noun for that very kind of act (`told`, of each sentence) some sentences before: "Iran tested a missile. Washington condemned the move"; and strikes that go on from the one before: "The raids killed six".
 */
export function referredTo(
  tree: Tree,
  chosen: readonly Candidate[],
  told: readonly (readonly Candidate[])[],
): readonly Candidate[] {
  const before = told.at(-1) ?? [];
  if (chosen.every((each) => !isOpen(each) && !isUndone(each) && !isBrokered(each) && each.type !== "REQUEST")) return chosen;
  return chosen.map((candidate) => {
    const held = candidate.type === "REQUEST" ? captives(tree, candidate) : undefined;
    if (held !== undefined) {
      const captors =
        told.flat().findLast((each) => taking.has(each.type) && each.actors.some(isKnown) && !doesIt(each, candidate))?.actors ??
        [];
      return { ...candidate, recipients: captors.map(elsewhere), because: [...candidate.because, "of those who hold them"] };
    }
    if (isOpen(candidate)) {
      const at = answered(tree, candidate);
      const doers = at === undefined ? [] : doersBefore(tree.lemma(at), at, candidate, chosen, told);
      if (doers.length > 0)
        return { ...candidate, recipients: doers, because: [...candidate.because, `whose act "${tree.token(at!).form}" is`] };
      const goingOn = stillFaced(candidate, told);
      if (goingOn.length > 0)
        return { ...candidate, recipients: goingOn, because: [...candidate.because, "whom they faced just before"] };
    } else if (isBrokered(candidate)) {
      const { object } = candidate.match.predicate.clause;
      const sides =
        object !== undefined && refers(tree, object, "act", candidate.head)
          ? told.flat().findLast((each) => dealt.has(each.type) && new Set(each.actors.map(({ party }) => party.code)).size > 1)
          : undefined;
      if (sides && !sides.actors.some((each) => candidate.actors.some((actor) => actor.party.id === each.party.id)))
        return {
          ...candidate,
          recipients: sides.actors.map(elsewhere),
          because: [...candidate.because, "between those who made it"],
        };
    } else if (isUndone(candidate)) {
      const { subject } = candidate.match.predicate.clause;
      const last = before.findLast(({ type, actors }) => type === "ASSAULT" && actors.some(isKnown));
      if (subject !== undefined && last && refers(tree, subject, "violence"))
        return {
          ...candidate,
          actors: last.actors.map(elsewhere),
          because: [...candidate.because, "done by those told of before"],
        };
    }
    return candidate;
  });
}

/** "brokered the deal": between whom is not said. */
const isBrokered = ({ type, actMode, recipients, actors }: Candidate): boolean =>
  type === "CONSULT" && actMode === "third-party" && recipients.length === 0 && actors.some(isKnown);

const dealt = new Set(["SUPPORT", "AGREE", "CONSULT", "RETREAT", "CONCEDE"]);

/** Acts against another with which a text goes on, and those that it may go on from. */
const pressing = new Set(["ACCUSE", "THREATEN"]);
const opening = new Set(["ACCUSE", "THREATEN", "REQUEST", "SANCTION", "REJECT"]);

/** "Ankara accused Vienna of hypocrisy. It warned that ties would suffer": whom the same side faced in the sentence before. */
function stillFaced({ type, actors }: Candidate, told: readonly (readonly Candidate[])[]): readonly Found[] {
  const [doer] = actors;
  if (!pressing.has(type) || actors.length !== 1 || !doer || !isStateCode(doer.party.code)) return [];
  const last = told.at(-1)?.at(-1);
  const [other] = last?.recipients ?? [];
  return last &&
    opening.has(last.type) &&
    last.status === "happened" &&
    last.actors.length === 1 &&
    last.actors[0]!.party.code === doer.party.code &&
    other !== undefined &&
    isStateCode(other.party.code) &&
    other.party.code !== doer.party.code
    ? last.recipients.map(elsewhere)
    : [];
}

/** Types of acts by which people come to be held. */
const taking = new Set(["COERCE", "ASSAULT"]);

const doesIt = ({ actors }: Candidate, { actors: others }: Candidate): boolean =>
  actors.some(({ party }) => others.some((other) => other.party.code === party.code));

const freeing = new Set(["free", "release", "return", "liberate"]);

/** "demanded that he be freed", "demanded their release", "called for the release of its soldiers": those who are to be freed, where it is asked of nobody else. */
function captives(tree: Tree, { match, recipients }: Candidate): number | undefined {
  const { clause } = match.predicate;
  const freed =
    clause.ccomp !== undefined && freeing.has(tree.lemma(clause.ccomp)) ? tree.child(clause.ccomp, "nsubj:pass") : undefined;
  if (freed !== undefined && tree.token(freed).upos === "PRON")
    return recipients.every(({ token }) => token === freed) ? freed : undefined;
  const object = clause.object ?? clause.obliques.find(({ preposition }) => preposition === "for")?.head;
  if (object === undefined || !/^(?:release|freedom|return|liberation)$/.test(tree.lemma(object))) return undefined;
  const owner = tree.children(object, "nmod:poss").find((each) => tree.token(each).upos === "PRON");
  return owner !== undefined && recipients.every(({ token }) => token === owner) ? owner : undefined;
}

const isOpen = ({ type, recipients, actors, match, head }: Candidate): boolean =>
  ((answering.has(type) || responses.has(match.predicate.tree.lemma(head))) && recipients.length === 0 && actors.some(isKnown)) ||
  (type === "PROTEST" &&
    actors.some(isKnown) &&
    recipients.every(({ party }) => party.type === "place" && party.code === actors[0]!.party.code));

const isUndone = ({ type, actors }: Candidate): boolean => type === "ASSAULT" && actors.length === 0;

const isKnown = ({ party }: Found): boolean => party.code !== "";

/** The noun by which an act refers to what it answers, or its own word for answering; undefined where it does neither. */
function answered(tree: Tree, { match: { predicate }, head, type }: Candidate): number | undefined {
  const { clause } = predicate;
  if (type === "PROTEST") return protestedAgainst(tree, head);
  const noun = [clause.object, ...clause.obliques.map((each) => each.head)].find(
    (at) => at !== undefined && (refers(tree, at, "act", head) || refers(tree, at, "word", head)),
  );
  if (noun !== undefined) return noun;
  return [clause.xcomp, head].find(
    (at) =>
      at !== undefined &&
      responses.has(tree.lemma(at)) &&
      tree.child(at, "obj") === undefined &&
      // "retaliated with tariffs of its own"
      tree.children(at, "obl").every((each) => /^(?:|with|by|on|in)$/.test(tree.preposition(each))),
  );
}

/** "marched against the move", "took to the streets to protest against the decision". */
const protestedAgainst = (tree: Tree, head: number): number | undefined =>
  [head, ...tree.children(head, "advcl", "xcomp")]
    .flatMap((verb) => [
      ...(tree.lemma(verb) === "protest" ? tree.children(verb, "obj") : []),
      ...tree.children(verb, "obl").filter((each) => /^(?:against|over)$/.test(tree.preposition(each))),
    ])
    .find((at) => refers(tree, at, "act", head));

/** "the move", "this test", "a step": with nothing said of whose or what, but by the act itself (`verb`): "a step that it condemned". */
const refers = (tree: Tree, noun: number, kind: string, verb?: number): boolean =>
  kinds.get(tree.lemma(noun))?.has(kind) === true &&
  tree.children(noun, "det").some((each) => /^(the|this|that|these|those|a|an|both)$/i.test(tree.token(each).form)) &&
  tree
    .children(noun, "nmod", "nmod:poss", "compound", "acl", "appos")
    .every((each) => each === verb || (tree.token(each).deprel === "compound" && /^\p{Ll}/u.test(tree.token(each).form)));

/** Who did the last thing told before a word, if somebody else: in the same sentence, else in the one before, unless "a move" refers to the same. */
function doersBefore(
  noun: string,
  at: number,
  { actors, match }: Candidate,
  chosen: readonly Candidate[],
  told: readonly (readonly Candidate[])[],
): readonly Found[] {
  const here = chosen.filter((other) => other.match !== match && other.match.words.every((word) => word < at));
  const recent = [...told.flat(), ...here];
  const near = [...(told.at(-1) ?? []), ...here];
  const others = recent.filter((each) => !each.actors.some(({ party }) => actors.some((actor) => actor.party.id === party.id)));
  const last =
    others.findLast((each) => isThat(noun, each) && each.match.entry.kind === "v") ??
    others.findLast((each) => isThat(noun, each)) ??
    near.findLast((each) => isMeant(noun, each));
  const doers = last?.actors ?? [];
  return doers.length > 0 &&
    doers.every((each) => isStateCode(each.party.code)) &&
    doers.every((each) => !actors.some((actor) => actor.party.code === each.party.code && !isCritic(actor)))
    ? doers.map(elsewhere)
    : [];
}

/** Parties and the like, who judge what their own state's government does. */
const isCritic = ({ party: { sector = "", type } }: Found): boolean =>
  ["PTY", "OPP", "LEG", "REB", "SOC", "REL", "JRN", "LAB", "ELI"].includes(sector) && type !== "state";

/** Whether a noun is for the very kind of act that has been told: "the launch" of a rocket, "the accord" that two have signed. */
const isThat = (noun: string, { type, status, actors }: Candidate): boolean =>
  (status === "happened" || status === "ongoing") &&
  kinds.get(noun)?.has(type) === true &&
  (!shared.has(type) || new Set(actors.map(({ party }) => party.code)).size > 1);

/** Types of what two do together, which words of one are too: praise, promises. */
const shared = new Set(["SUPPORT", "AGREE", "CONCEDE"]);

/** Whether a noun may refer to what has been told: "the shelling" to violence, "the move" to a deed, neither to what is denied. */
function isMeant(noun: string, { type, status }: Candidate): boolean {
  const is = (kind: string): boolean => kinds.get(noun)?.has(kind) === true;
  if (is("violence")) return type === "ASSAULT" && status !== "denied";
  if (is("SUPPORT")) return false;
  return is("word") || (status !== "denied" && !spoken.has(type));
}

/** Acts of words, which "the move" does not mean. */
const spoken = new Set(["ACCUSE", "REQUEST", "REJECT"]);

/** A party as it stands in another sentence: no token of this one. */
const elsewhere = (found: Found): Found => ({ ...found, token: -1 });
