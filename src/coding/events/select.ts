import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { enactedAt } from "./enacted.ts";

/** Most events that one sentence is taken to tell. */
const most = 4;

/** One event an act: what another event covers, what only repeats it, and weak readings beside strong ones fall away. */
export function select(tree: Tree, candidates: readonly Candidate[]): readonly Candidate[] {
  const asked = candidates.filter(isAskedOf);
  const told = candidates.filter(
    (each) =>
      each.status !== "planned" ||
      each.type === "REQUEST" ||
      !asked.some((other) => other !== each && each.match.words.every((word) => other.covers.has(word))),
  );
  const ranked = told.sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      Number(a.recipients.length === 0) - Number(b.recipients.length === 0) ||
      depth(tree, a.head) - depth(tree, b.head) ||
      b.match.weight - a.match.weight ||
      a.head - b.head,
  );
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (kept.length >= most) break;
    if (
      candidate.weak &&
      kept.length > 0 &&
      (candidate.actors.length === 0 || (candidate.recipients.length === 0 && !isOfTwo(candidate)))
    )
      continue;
    const own = candidate.match.words;
    if (
      kept.some(
        (other) =>
          !isJudgedBy(candidate, other) && !isOccasion(tree, candidate, other) && own.some((word) => other.covers.has(word)),
      )
    )
      continue;
    if (candidate.weak && kept.some((other) => tellsMore(other, candidate) || enactedAt(tree, other.head) === candidate.head))
      continue;
    if (kept.some((other) => same(candidate, other) || isSameHelp(tree, candidate, other))) continue;
    if (kept.some((other) => isDemandOf(tree, candidate, other) || isWhatFor(tree, candidate, other))) continue;
    kept.push(candidate);
  }
  return absorbed(kept)
    .filter((candidate) => !kept.some((other) => candidate.type === "REQUEST" && isDemandOf(tree, candidate, other)))
    .sort((a, b) => a.match.words[0]! - b.match.words[0]!);
}

/** Somebody is asked to do it: "hopes that Chad will free them", so that the freeing is not told besides. */
const isAskedOf = ({ type, actors, recipients }: Candidate): boolean =>
  type === "REQUEST" && actors.length > 0 && recipients.length > 0;

/**
 * "threatened to close its airspace to Malian carriers": the threatened act is told by the threat that covers it; where only the act says
 * whom it befalls, the threat is against those.
 */
function absorbed(kept: readonly Candidate[]): readonly Candidate[] {
  const over = (act: Candidate): Candidate | undefined =>
    kept.find(
      (threat) =>
        threat !== act &&
        threat.type === "THREATEN" &&
        threat.recipients.length === 0 &&
        act.status !== "happened" &&
        act.match.words.every((word) => threat.covers.has(word)) &&
        ids(act.actors) === ids(threat.actors),
    );
  const within = kept.filter((act) => over(act) !== undefined);
  if (within.length === 0) return kept;
  return kept
    .filter((each) => !within.includes(each))
    .map((threat) => {
      const act = within.find((each) => over(each) === threat);
      return act === undefined ? threat : { ...threat, recipients: act.recipients };
    });
}

/** What two sides do together, told by the noun: an agreement, talks. */
const isOfTwo = ({ type, actors, match }: Candidate): boolean =>
  (type === "SUPPORT" || type === "CONSULT") && match.entry.kind !== "v" && new Set(actors.map(({ party }) => party.id)).size > 1;

/** Whether an attack, or a pact of others, is what the other event condemns, mourns or welcomes: both are told. */
const isJudgedBy = (judged: Candidate, other: Candidate): boolean =>
  judged.type === "SUPPORT"
    ? isOfTwo(judged) && other.type === "SUPPORT" && other.match.entry.kind === "v"
    : (judged.type === "ASSAULT" || judged.type === "COERCE") &&
      !judged.weak &&
      judged.match.entry.kind === "n" &&
      (other.type === "SUPPORT" || (other.type === "ACCUSE" && other.mode === "disapprove"));

/** "In his visit to Uzbekistan he met ministers", "announced it after talks": on whose occasion something else was done is told too. */
const isOccasion = (tree: Tree, candidate: Candidate, other: Candidate): boolean => {
  const { type, match, actMode, recipients } = candidate;
  const [noun] = match.words;
  return (
    type === "CONSULT" &&
    match.entry.kind === "n" &&
    (recipients.length > 0 || isOfTwo(candidate)) &&
    other.type !== (actMode === "visit" ? "" : "CONSULT") &&
    other.actMode !== "visit" &&
    !other.match.words.includes(noun!) &&
    ["in", "on", "at", "after", "following", "during"].includes(tree.preposition(noun!))
  );
};

/** Whether an event is the very act that the other one only announces ("plans to open an embassy"). */
const tellsMore = (act: Candidate, announced: Candidate): boolean =>
  announced.type === "AGREE" && act.status !== "happened" && act.match.words.every((word) => announced.covers.has(word));

/** The same act told twice: same type, same doers, and the same others or none; of meetings, the same people. */
function same(a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type) return false;
  if (a.type === "CONSULT" && ids([...a.actors, ...a.recipients]) === ids([...b.actors, ...b.recipients])) return true;
  return (
    ids(a.actors) === ids(b.actors) &&
    (ids(a.recipients) === ids(b.recipients) || a.recipients.length === 0 || b.recipients.length === 0)
  );
}

/**
 * "gathered to demand that he go", "took to the streets to protest", "rioted and demanded bread": what is demanded by protesting is the
 * protest's, unless it is asked of somebody else.
 */
const isDemandOf = (tree: Tree, demand: Candidate, protest: Candidate): boolean =>
  (demand.type === "REQUEST" || demand.type === "PROTEST") &&
  protest.type === "PROTEST" &&
  (ids(demand.actors) === ids(protest.actors) || demand.actors[0]?.token === protest.actors[0]?.token) &&
  ((tree.token(demand.head).head === protest.head && /^(?:xcomp|advcl)/.test(tree.token(demand.head).deprel)) ||
    (demand.type === "REQUEST" && (demand.recipients.length === 0 || ids(demand.recipients) === ids(protest.recipients))));

/** "used tear gas to disperse the crowd": the force is told with what it is used for. */
const isWhatFor = (tree: Tree, end: Candidate, means: Candidate): boolean =>
  end.mode === "crowd-control" &&
  means.mode === "crowd-control" &&
  end.type !== means.type &&
  tree.token(end.head).head === means.head &&
  ids(end.actors) === ids(means.actors);

const helping = new Set(["AID", "SUPPORT"]);

/** "continues to support the rebels": one act, told by both verbs. */
const isSameHelp = (tree: Tree, a: Candidate, b: Candidate): boolean =>
  helping.has(a.act) &&
  helping.has(b.act) &&
  a.head !== b.head &&
  (isContent(tree, a.head, b.head) || isContent(tree, b.head, a.head));

const isContent = (tree: Tree, below: number, above: number): boolean =>
  tree.token(below).head === above && tree.token(below).deprel.startsWith("xcomp");

const ids = (found: Candidate["actors"]): string => [...new Set(found.map((each) => each.party.id))].sort().join(" ");

function depth(tree: Tree, index: number): number {
  let steps = 0;
  for (let at = tree.token(index).head; at >= 0 && steps < 60; at = tree.token(at).head) steps++;
  return steps;
}
