import type { Tree } from "../../syntax/tree.ts";
import { agentOf, isPassive, objectOf, subjectOf, verbWithParticle } from "../../syntax/verb.ts";
import type { JudgementRule } from "../judgement.ts";
import { beginsVerb, judgingWords } from "../judging-words.ts";
import { predicatePolarity } from "../predicate.ts";
import { isAsserted } from "./assertion.ts";

/** "described the talks as fruitful", "called it a mistake", "reflected upon the visit as a big success", "hailed by both as historic". */
export const framing: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  if (token.upos !== "VERB" || !beginsVerb(token.lemma.toLowerCase())) return null;
  const verb = verbWithParticle(tree, index);
  const plain = judgingWords().framing.has(verb);
  const target = plain
    ? (objectOf(tree, index) ?? objectAfterPreposition(tree, index, verb))
    : objectAfterPreposition(tree, index, verb);
  if (target === undefined || !isAsserted(tree, index)) return null;
  const frame = frameOf(tree, index, target);
  if (frame === undefined || frame === target) return null;
  const found = predicatePolarity(tree, frame);
  if (!found) return null;
  const holder =
    isPassive(tree, index) || (token.deprel === "acl" && token.xpos === "VBN") ? agentOf(tree, index) : subjectOf(tree, index);
  if (holder === undefined) return null;
  const as = tree.child(frame, "case", "mark") ?? tree.extent(frame).from;
  const inside = frame > target && as > target && tree.isUnder(frame, target) ? { targetTo: as - 1 } : {};
  return {
    trigger: frame,
    target,
    ...inside,
    holder,
    polarity: found.polarity,
    strong: true,
    predicate: frame,
    clause: index,
    rule: "framing",
  };
};

const objectAfterPreposition = (tree: Tree, index: number, verb: string): number | undefined =>
  tree.children(index, "obl").find((child) => judgingWords().framing.has(`${verb} ${tree.preposition(child)}`));

/** Verbs whose predicate needs no "as". */
const BARE = new Set([
  "call",
  "label",
  "brand",
  "dub",
  "term",
  "declare",
  "deem",
  "consider",
  "find",
  "judge",
  "think",
  "rate",
  "pronounce",
  "proclaim",
  "reckon",
]);

/** The predicate of the frame: after "as" under the verb or its object, or the verb's bare complement. */
const frameOf = (tree: Tree, index: number, target: number): number | undefined => {
  const isAs = (child: number): boolean =>
    tree.children(child, "case", "mark").some((mark) => tree.token(mark).form.toLowerCase() === "as");
  const under = [
    ...tree.children(index, "obl", "advcl", "xcomp", "advmod"),
    ...tree.children(target, "nmod", "acl", "advcl", "xcomp"),
  ];
  const framed = under.find((child) => child > index && isAs(child));
  if (framed !== undefined) return framed;
  const distant = asFurtherRight(tree, Math.max(index, target));
  if (distant !== undefined) return distant;
  const bare = tree.children(index, "xcomp").find((child) => child > index && ["NOUN", "ADJ"].includes(tree.token(child).upos));
  if (bare !== undefined) return bare;
  if (!BARE.has(tree.lemma(index))) return undefined;
  // "calling the visit a provocation": a parser may take the predicate for a second object, or hang it on the first.
  const second = [...tree.children(index, "obj", "obl"), ...tree.children(target, "obj", "nmod", "appos", "amod", "dep")];
  return second.find(
    (child) => child > target && tree.preposition(child) === "" && ["NOUN", "ADJ"].includes(tree.token(child).upos),
  );
};

/** "reflected upon the visit of the leader to the country as a success": "as" may hang on a noun in between; no verb may stand there. */
const asFurtherRight = (tree: Tree, from: number): number | undefined => {
  const { tokens } = tree.sentence;
  for (let i = from + 1; i < tokens.length && i < from + 30; i++) {
    const token = tokens[i]!;
    // "the agreement reached in July as a turning point"
    if (token.xpos.startsWith("NNP") || (token.xpos === "VBN" && token.deprel === "acl")) continue;
    if (["VERB", "AUX", "CCONJ", "SCONJ", "PUNCT"].includes(token.upos)) return undefined;
    if (token.form.toLowerCase() === "as" && token.deprel === "case" && token.head > i) return token.head;
  }
  return undefined;
};
