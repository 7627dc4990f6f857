import type { Analysis, Sentence } from "../../language/analysis.ts";
import { daysBetween } from "../../world/partial-date.ts";
import type { FindingDate } from "../finding.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import { isAside } from "./aside-clause.ts";
import type { Holder } from "./holder.ts";
import type { Effect } from "./lexicon.ts";
import type { TitlePhrase } from "./title-phrase.ts";

/** From when to when, as far as said. Null where the date shows that the post is yet to be taken. */
export const datesOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: Pick<TitlePhrase, "head" | "end" | "when">,
  { effect, verb }: Pick<Holder, "effect" | "verb">,
): { from: string | null; to: string | null } | null => {
  if (effect === "none") return null;
  let from: string | null = null;
  let to: string | null = null;
  const root = verb ?? phrase.head;
  for (const time of inSentence(analysis, sentence.index).times) {
    // "Tajikistan's foreign minister since 2013": right after the title, wherever the parser hangs it.
    let under = time.from > phrase.end && time.from - phrase.end <= 2;
    for (let i = time.from; i < time.to && !under; i++) under = tree.isUnder(i, root);
    if (under && time.from !== phrase.end + 1 && isAside(tree, time.from, root, phrase.head)) continue;
    const date = under ? dateOf(analysis, time) : null;
    if (!date) continue;
    const before = time.from > 0 ? sentence.tokens[time.from - 1]!.form.toLowerCase() : "";
    const first = tree.token(time.from).form.toLowerCase();
    if (before === "since" || first === "since") from = date.start;
    else if (before === "until" || before === "till") to = date.end;
    else if (
      before === "from" ||
      first === "from" ||
      (isTerm(date) && effect === "holds" && /\bto\b|[-–]/.test(date.text ?? ""))
    ) {
      from = date.start;
      if (date.end !== date.start && /\bto\b|[-–]|between/.test(date.text ?? "")) to = date.end;
    } else if (verb !== undefined && effect === "from") from = date.start;
    else if (verb !== undefined && effect === "to") to = date.end;
  }
  if (phrase.when === "past" || effect === "to") {
    to ??= documentDate(analysis).end;
    if (to === null) return null;
  }
  return { from, to };
};

/** The dates that a verb tells of a post that is named elsewhere. */
export const datesToldBy = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  verb: number,
  effect: Effect,
): { from: string | null; to: string | null } | null =>
  datesOf(analysis, sentence, tree, { head: verb, end: verb, when: "present" }, { effect, verb });

/** Days from which on a stretch may be a term: a visit of two days is none. */
const shortest = 60;

const isTerm = ({ start, end }: FindingDate): boolean => start !== null && end !== null && daysBetween(start, end) > shortest;
