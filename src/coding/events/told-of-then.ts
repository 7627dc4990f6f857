import type { Analysis, Sentence, TimeExpression } from "../../language/analysis.ts";
import { daysBetween } from "../../world/partial-date.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { belonging } from "./clause-of-adjunct.ts";
import { sinceTheLast } from "./since-the-last.ts";

/** Days that lie between a time that a text goes back to and the text itself, at the least. */
const back = 60;

/**
 * "In 1997 rebels took the town. The army bombed it": whether an act in the past tense, without a time of its own, goes on from a sentence
 * that tells of a time long before the document. It is of then, on a day that is not said, and not of the day of the report.
 */
export function isOfThatTime(analysis: Analysis, sentence: Sentence, tree: Tree, head: number): boolean {
  const { published } = analysis.document;
  const before = analysis.sentences[sentence.index - 1];
  if (published.date === null || !before || !isInThePast(tree, head)) return false;
  const { times } = inSentence(analysis, before.index);
  if (times.length === 0 || inSentence(analysis, sentence.index).times.some(({ value }) => value !== null)) return false;
  if (analysis.document.text.slice(before.end, sentence.start).includes("\n")) return false;
  const day = published.date.slice(0, 10);
  const then = treeOf(before);
  const { root } = then;
  return (
    root !== undefined &&
    isInThePast(then, root) &&
    times.some(
      (time) =>
        (isLongBefore(time, day) || isYearsAgo(time, analysis.document.text)) &&
        !sinceTheLast(then, time.from, root) &&
        belonging(then, time.from, root) === "own",
    )
  );
}

const isLongBefore = ({ kind, value, relation }: TimeExpression, day: string): boolean => {
  const end = kind === "date" && relation !== "future" ? value?.end : undefined;
  return end != null && day.length === 10 && daysBetween(end, day) > back;
};

/** "many years ago", "3,000 years ago": of which no date is made. */
const isYearsAgo = ({ kind, value, relation, start, end }: TimeExpression, text: string): boolean =>
  kind === "date" && value === null && relation === "past" && /(?:years|decades|centuries)/i.test(text.slice(start, end));

/** "bombed", "was bombed", "had bombed". */
const isInThePast = (tree: Tree, verb: number): boolean => {
  const { upos, xpos } = tree.token(verb);
  const auxiliaries = tree.children(verb, "aux", "aux:pass", "cop");
  if (auxiliaries.length === 0) return upos === "VERB" && xpos === "VBD";
  return auxiliaries.every((child) => /^(?:had|was|were|been|did)$/i.test(tree.token(child).form));
};
