import type { Sentence } from "../../language/analysis.ts";
import type { Status } from "../finding.ts";
import { statusOf, type Verdict } from "../status/status-of.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { coversOf } from "./covers.ts";
import { endsOf } from "./ends.ts";
import type { Match } from "./match.ts";
import type { Reading } from "./reading.ts";
import { toldBy } from "./told-by.ts";

/** The event that a match makes; in words why it makes none. */
export function candidateOf(reading: Reading, sentence: Sentence, tree: Tree, match: Match): Candidate | string {
  const { entry, predicate } = match;
  const head = predicate.clause.head;
  const because: string[] = [];
  const verdict = verdictOn(reading, sentence, tree, match);
  const ends = endsOf(reading, sentence, tree, match, verdict, because);
  if (typeof ends === "string") return ends;
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
    weak: entry.flags.has("weak") || entry.kind === "n",
    because,
  };
}

/** How the predicate's act stands; an event noun that is a subject stands as its verb does, and some words settle it. */
function verdictOn(reading: Reading, sentence: Sentence, tree: Tree, match: Match): Verdict {
  const { entry, predicate } = match;
  const noun = entry.kind === "n";
  const head = predicate.clause.head;
  let verdict = statusOf(reading.analysis, sentence, tree, head, noun);
  if (noun && tree.token(head).deprel.startsWith("nsubj") && tree.token(head).head >= 0)
    verdict = statusOf(reading.analysis, sentence, tree, tree.token(head).head, false);
  const fixed = [...entry.flags].find((flag) => flag.startsWith("status="));
  if (fixed && verdict.status === "happened")
    verdict = { ...verdict, status: fixed.slice(7) as Status, because: `"${tree.token(match.words.at(-1) ?? head).form}"` };
  return verdict;
}
