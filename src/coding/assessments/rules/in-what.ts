import type { Tree } from "../../syntax/tree.ts";
import type { JudgementRule } from "../judgement.ts";
import { judgingWords } from "../judging-words.ts";
import { predicatePolarity } from "../predicate.ts";
import { nounAfter } from "./framing.ts";

/** Words between "what" and the verb of calling that tell who calls. */
const reach = 9;

/** "Chad expelled three envoys, in what Paris called a provocation", "In what rebels described as a betrayal, Libya handed them over": what was done is judged. */
export const inWhat: JudgementRule = (tree, index) => {
  const { tokens } = tree.sentence;
  if (tokens[index]!.form !== "what" || !/^in$/i.test(tokens[index - 1]?.form ?? "")) return null;
  let verb = index + 1;
  while (verb < tokens.length && verb < index + reach && !judgingWords().framing.has(tokens[verb]!.lemma.toLowerCase())) verb++;
  const holder = headBefore(tree, verb, index);
  if (!/^(VERB|AUX)$/.test(tokens[verb]?.upos ?? "") || holder === undefined) return null;
  let at = verb + 1;
  while (/^(as|to|be)$/i.test(tokens[at]?.form ?? "") || tokens[at]?.upos === "ADV") at++;
  const predicate = /^an?$/i.test(tokens[at]?.form ?? "") ? nounAfter(tree, at) : tokens[at]?.upos === "ADJ" ? at : undefined;
  const found = predicate === undefined ? null : predicatePolarity(tree, predicate);
  const done = predicate === undefined ? undefined : whatWasDone(tree, index - 1, predicate);
  if (predicate === undefined || !found || !done) return null;
  return {
    trigger: predicate,
    target: done.from,
    targetTo: done.to,
    holder,
    polarity: found.polarity,
    strong: true,
    predicate,
    clause: verb,
    rule: "in-what",
  };
};

/** The last noun before the verb of calling. */
const headBefore = (tree: Tree, verb: number, what: number): number | undefined => {
  for (let i = verb - 1; i > what; i--) if (/^(NOUN|PROPN|PRON)$/.test(tree.token(i).upos)) return i;
  return undefined;
};

/** First and last word of the clause before "in what", or of the one behind it. */
const whatWasDone = (tree: Tree, start: number, predicate: number): { readonly from: number; readonly to: number } | null => {
  const { tokens } = tree.sentence;
  const words = start > 0 ? { from: 0, to: start - 1 } : { from: predicate + 1, to: tokens.length - 1 };
  while (words.from < words.to && tokens[words.from]!.upos === "PUNCT") words.from++;
  while (words.from < words.to && tokens[words.to]!.upos === "PUNCT") words.to--;
  const clause = tokens.slice(words.from, words.to + 1);
  return clause.length > 2 && clause.some(({ upos }) => upos === "VERB") ? words : null;
};
