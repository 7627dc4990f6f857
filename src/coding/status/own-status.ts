import type { Tree } from "../syntax/tree.ts";
import { isAhead } from "./ahead.ts";
import { standingOf } from "./governors.ts";
import { listed } from "./listed.ts";
import { negationOf } from "./negation.ts";
import { is, type Verdict } from "./verdict.ts";

const conditionals = new Set(["if", "unless", "whether", "lest", "provided"]);
const future = new Set(["will", "shall", "'ll", "wo", "’ll"]);
const possible = new Set(["may", "might", "could", "can"]);
/** What somebody is in, on or under while it goes on: "is on strike", "are in talks", "is under attack". */
const goingOn = listed("going on");
const present = new Set(["am", "is", "are", "'s", "'re"]);
const called = new Set(["must", "should", "ought"]);

/** The "if" or "unless" of a clause, also where the tree hangs it on the subject behind it ("If Iran and Syria decide"). */
export function conditionOn(tree: Tree, index: number): string | null {
  const [subject] = tree.children(index, "nsubj");
  const marks = [
    ...tree.children(index, "mark", "advmod"),
    ...(subject === undefined ? [] : tree.children(subject, "mark").filter((mark) => mark < subject)),
  ];
  const condition = marks.find((mark) => conditionals.has(tree.lemma(mark)));
  return condition === undefined ? null : `under "${tree.token(condition).form}"`;
}

/** How a predicate stands by its own words: conjunctions, auxiliaries, negation, adjectives; null where they say nothing. */
export function ownStatus(tree: Tree, index: number): Verdict | null {
  const condition = conditionOn(tree, index);
  if (condition !== null) return is("hypothetical", condition);
  if (tree.token(index).upos === "NOUN")
    for (const child of tree.children(index, "amod", "acl")) {
      const { form, lemma } = tree.token(child);
      const standing = child < index ? (standingOf(form.toLowerCase()) ?? standingOf(lemma.toLowerCase())) : undefined;
      if (standing) return is(standing, `"${form}"`);
    }
  if (tree.token(index).upos === "NOUN" && isAhead(tree, index)) return is("planned", "still ahead");
  if (isDue(tree, index)) return is("planned", '"due to"');
  const not = negationOf(tree, index);
  let verdict: Verdict | null = null;
  let progressive = false;
  for (const child of tree.children(index, "aux", "cop")) {
    const token = tree.token(child);
    const lemma = token.lemma.toLowerCase();
    const form = token.form.toLowerCase();
    if (future.has(lemma) || future.has(form)) verdict = is("planned", `"${token.form}"`, true);
    else if (lemma === "would" || form === "would" || (form === "'d" && tree.token(index).xpos !== "VBN"))
      verdict = hasPerfect(tree, index) ? is("hypothetical", `"${token.form} have"`) : is("planned", `"${token.form}"`, true);
    else if (possible.has(lemma) || possible.has(form))
      verdict = is("hypothetical", hasPerfect(tree, index) ? `"${token.form} have"` : `"${token.form}"`);
    else if (called.has(lemma) || called.has(form)) verdict = is("called-for", `"${token.form}"`, false, true);
    else if (token.deprel === "cop" && present.has(form) && goingOn.has(tree.lemma(index)) && tree.preposition(index) !== "")
      progressive = true;
    else if (lemma === "be" && tree.token(index).xpos === "VBG" && ["am", "is", "are", "'s", "'re", "been", "be"].includes(form))
      progressive = true;
  }
  if (not) return is("negated", `"${not}"`, verdict?.volition === true, verdict?.obliged === true);
  if (verdict) return verdict;
  const token = tree.token(index);
  const infinitive = tree.children(index, "mark").some((child) => tree.lemma(child) === "to");
  if (
    infinitive &&
    hasPerfect(tree, index) &&
    tree.children(index, "cop", "aux").some((child) => /^been$/i.test(tree.token(child).form))
  )
    return is("happened", '"has been to" do it');
  if (infinitive && token.head < 0) return is("planned", "headline's infinitive");
  if (
    infinitive &&
    !hasPerfect(tree, index) &&
    // "was to blame" says what is, not what is to come.
    tree.lemma(index) !== "blame" &&
    tree.children(index, "cop", "aux").some((child) => tree.lemma(child) === "be" && child < index) &&
    tree.child(index, "nsubj") !== undefined
  )
    return is("planned", '"is to" do it');
  if (infinitive && tree.child(index, "nsubj") !== undefined && /^(root|parataxis)/.test(token.deprel))
    return is("planned", "headline's infinitive");
  return progressive ? is("ongoing", "present progressive") : null;
}

/** "may have met", "would have agreed": nothing that is still to come. */
const hasPerfect = (tree: Tree, index: number): boolean =>
  tree.children(index, "aux").some((child) => tree.token(child).form.toLowerCase() === "have");

/** "is due to travel", where the tree reads "due to" as a preposition. */
const isDue = (tree: Tree, index: number): boolean => {
  if (index < 3 || tree.token(index - 1).form.toLowerCase() !== "to" || tree.token(index - 2).form.toLowerCase() !== "due")
    return false;
  let at = index - 3;
  while (at > 0 && tree.token(at).upos === "ADV") at--;
  return tree.lemma(at) === "be";
};
