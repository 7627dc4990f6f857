import type { Tree } from "../../syntax/tree.ts";
import { isNegated, subjectOf } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { judgingWords } from "../judging-words.ts";
import { listed } from "../listed.ts";
import { isAsserted } from "./assertion.ts";

const GIVES = listed("expression: gives");
const GETS = listed("expression: gets");
const HIDES = new Set(["hide", "conceal", "disguise", "mask"]);
const NOTES = listed("expression: notes");
const FEARS = listed("expression: fears");
const ABOUT = new Set(["over", "about", "at", "for", "of", "with", "on", "regarding", "concerning", "towards", "toward"]);

/** "voiced concern over the arrests", "expressed its appreciation for the support"; "the bill drew criticism from Brussels". */
export const expression: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  const word = token.upos === "NOUN" ? judgingWords().expression.get(token.lemma.toLowerCase()) : undefined;
  if (!word?.strong || word.polarity === 0 || token.head < 0 || !/^(obj|obl|nsubj:pass)/.test(token.deprel)) return null;
  const verb = token.head;
  const lemma = tree.lemma(verb);
  const lemmaOf = tree.lemma(index);
  if (tree.children(index, "det").some((child) => tree.token(child).lemma === "no")) return null;
  // "did not hide his anger at the vote"
  const open = HIDES.has(lemma) && isNegated(tree, verb);
  if (!open && !isAsserted(tree, verb)) return null;
  const subject = subjectOf(tree, verb);
  const judged = { trigger: index, polarity: word.polarity, strong: true, predicate: index, clause: verb, rule: "expression" };
  if (open || GIVES.has(lemma)) {
    const target = about(tree, index, lemmaOf) ?? about(tree, verb, lemmaOf) ?? clauseBehind(tree, index, verb);
    if (target === undefined || subject === undefined || subject === target) return null;
    return { ...judged, target, holder: subject };
  }
  // "noted with satisfaction the progress made", "follows with concern the arrests"
  const noted = tree.preposition(index) === "with" ? notedWith(tree, index, verb) : undefined;
  if (
    NOTES.has(tree.child(verb, "obj") === undefined ? lemma : noteOf(tree, verb)) &&
    noted !== undefined &&
    subject !== undefined &&
    noted !== index
  )
    return { ...judged, target: noted, holder: subject };
  if (GETS.has(lemma)) {
    const holder = [...tree.children(index, "nmod"), ...tree.children(verb, "obl")].find(
      (child) => tree.preposition(child) === "from",
    );
    if (holder === undefined || subject === undefined || (lemma === "meet" && tree.preposition(index) !== "with")) return null;
    return { ...judged, target: subject, holder };
  }
  return null;
};

/** "take note" as "note" */
const noteOf = (tree: Tree, verb: number): string =>
  tree.lemma(verb) === "take" && tree.lemma(tree.child(verb, "obj")!) === "note" ? "note" : tree.lemma(verb);

/** What is noted with it: the verb's object, or what hangs on the feeling: "with satisfaction | the progress", "with concern | that …", "with concern | of the delays". */
const notedWith = (tree: Tree, feeling: number, verb: number): number | undefined => {
  const objects = tree.children(verb, "obj", "ccomp").filter((child) => tree.lemma(child) !== "note");
  const own = tree
    .children(feeling, "appos", "nmod", "acl", "obj")
    .find((child) => child > feeling && ["", "of"].includes(tree.preposition(child)));
  return objects[0] ?? own;
};

/** "voiced disappointment | that no date was set" */
const clauseBehind = (tree: Tree, index: number, verb: number): number | undefined =>
  [...tree.children(index, "acl", "ccomp"), ...tree.children(verb, "ccomp")].find(
    (child) => child > index && tree.children(child, "mark").some((mark) => tree.lemma(mark) === "that"),
  );

/** Nouns with prepositions of their own: "opposition to", "confidence in". */
const OWN: ReadonlyMap<string, string> = new Map([
  ["opposition", "to"],
  ["objection", "to"],
  ["gratitude", "to"],
  ["thanks", "to"],
  ["appreciation", "to"],
  ["confidence", "in"],
  ["pride", "in"],
  ["faith", "in"],
]);

const about = (tree: Tree, index: number, noun: string): number | undefined =>
  tree.children(index, "nmod", "obl").find((child) => {
    const preposition = tree.preposition(child);
    // "fears for the villagers" are no judgement of them.
    const isFear = preposition === "for" && FEARS.has(noun);
    return child > index && !isFear && !isDay(tree, child) && (ABOUT.has(preposition) || OWN.get(noun) === preposition);
  });

/** "dissatisfaction | on Friday" */
const isDay = (tree: Tree, index: number): boolean => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tree.token(index).form);
