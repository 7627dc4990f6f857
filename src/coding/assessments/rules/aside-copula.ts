import { type JudgementRule, judgedBy } from "../judgement.ts";
import { predicatePolarity } from "../predicate.ts";

/** Words of who says so, between the commas. */
const reach = 5;

/** "It was, he said, | long overdue", "the truce is, he argues, | a farce": the predicate behind the aside that says who says so. */
export const asideCopula: JudgementRule = (tree, index) => {
  const { tokens } = tree.sentence;
  const { head, deprel } = tree.token(index);
  if (head < 0 || head > index || !/^(?:ccomp|obj|xcomp|parataxis)/.test(deprel) || tree.token(head).upos !== "VERB") return null;
  const second = head + 1;
  if (tokens[second]?.form !== "," || tree.extent(index, ["punct"]).from !== second + 1) return null;
  let first = head - 1;
  while (first > head - reach && first > 0 && tokens[first]!.form !== ",") first--;
  const be = tokens[first - 1];
  if (tokens[first]?.form !== "," || !be || be.lemma !== "be" || be.upos !== "AUX") return null;
  const target = [...tree.children(be.index, "nsubj"), ...tree.children(head, "nsubj")].find((child) => child < be.index);
  const found = predicatePolarity(tree, index);
  return target === undefined || !found
    ? null
    : judgedBy(found, {
        rule: "copula",
        trigger: index,
        target,
        clause: index,
        ...(tree.token(target).upos === "PRON" ? {} : { targetTo: be.index - 1 }),
      });
};
