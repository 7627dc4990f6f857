import type { Tree } from "../../syntax/tree.ts";
import { isConditional, isNegated, isPassive, modals, subjectOf } from "../../syntax/verb.ts";
import { type JudgementRule, judgedBy } from "../judgement.ts";
import { type JudgingWord, judgingWords } from "../judging-words.ts";
import { listed } from "../listed.ts";
import { predicatePolarity } from "../predicate.ts";

/** "the regime has failed to cooperate", "the plan backfired": who or what does it is judged. */
export const outcome: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  const word =
    token.upos === "VERB"
      ? (phrase(tree, index) ?? judgingWords().outcome.get(token.lemma.toLowerCase()) ?? deed(tree, index))
      : undefined;
  // "has not kept its word"; what has not failed is not praised.
  const missed = isNegated(tree, index);
  if (
    !word ||
    word.polarity === 0 ||
    // "Guyana has been robbed": not by its own doing.
    isPassive(tree, index) ||
    (missed && word.polarity < 0) ||
    isConditional(tree, index) ||
    modals(tree, index).length > 0
  )
    return null;
  // "to help pay off your debts", "from reducing tensions"
  if (tree.children(index, "mark").some((mark) => tree.lemma(mark) === "to")) return null;
  if (/^VBG?$/.test(token.xpos) && tree.children(index, "aux").length === 0) return null;
  const target = subjectOf(tree, index);
  if (target === undefined) return null;
  const { polarity, strong } = word;
  return judgedBy({ polarity: missed ? -1 : polarity, strong }, { rule: "outcome", trigger: index, target });
};

const DOING = new Set(["do", "play", "make", "achieve", "deliver", "produce", "show"]);
const DEEDS = listed("outcome: deeds");

/** "did an outstanding job", "played a destructive role": by the adjective on what is done. */
const deed = (tree: Tree, index: number): JudgingWord | undefined => {
  const object = DOING.has(tree.lemma(index)) ? tree.child(index, "obj") : undefined;
  const found = object !== undefined && DEEDS.has(tree.lemma(object)) ? predicatePolarity(tree, object) : null;
  return found ? { word: found.word, polarity: found.polarity, strong: false } : undefined;
};

/** "end in failure", "bear fruit", "come to nothing": a verb with what follows it. */
const phrase = (tree: Tree, index: number): JudgingWord | undefined => {
  const lemma = tree.lemma(index);
  for (const child of tree.children(index)) {
    if (child < index || child > index + 5) continue;
    const preposition = tree.preposition(child);
    const words = [lemma, preposition, tree.lemma(child)].filter((each) => each !== "").join(" ");
    const described = tree.children(child, "amod").map((each) => `${lemma} ${tree.lemma(each)} ${tree.lemma(child)}`);
    const found =
      described.map((each) => judgingWords().outcome.get(each)).find((each) => each !== undefined) ??
      judgingWords().outcome.get(words) ??
      judgingWords().outcome.get(`${lemma} ${tree.lemma(child)} ${prepositionUnder(tree, child, index)}`);
    if (found) return found;
  }
  return undefined;
};

/** "fall short of": the preposition that follows, under the word or the verb. */
const prepositionUnder = (tree: Tree, child: number, verb: number): string =>
  [...tree.children(child, "nmod", "obl"), ...tree.children(verb, "obl", "nmod")]
    .filter((each) => each > child)
    .map((each) => tree.preposition(each))[0] ?? "";
