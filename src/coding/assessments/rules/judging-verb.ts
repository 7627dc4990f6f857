import { roleOf } from "../../parties/role-nouns.ts";
import type { Tree } from "../../syntax/tree.ts";
import { agentOf, isNegated, isPassive, modals, objectOf, subjectOf, verbWithParticle } from "../../syntax/verb.ts";
import type { Judgement, JudgementRule } from "../judgement.ts";
import { beginsVerb, judgingWords } from "../judging-words.ts";
import { listed } from "../listed.ts";
import { DOCUMENTS } from "../who-judges.ts";
import { isAsserted } from "./assertion.ts";

/** "praised the deal", "was criticised by analysts", "spoke out against the plan", "regrets that talks failed". */
export const judgingVerb: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  if (token.upos !== "VERB" || !beginsVerb(token.lemma.toLowerCase()) || token.deprel === "amod") return null;
  const verb = verbWithParticle(tree, index);
  const entry = judgingWords().verb.get(verb);
  const oblique = entry ? undefined : obliqueVerb(tree, index, verb);
  const word = entry ?? oblique?.word;
  const withheld = WITHHELD.has(verb) && isNegated(tree, index) && modals(tree, index).length === 0;
  if (!word || word.polarity === 0 || !(withheld || isAsserted(tree, index))) return null;
  const passive = isPassive(tree, index);
  const target =
    oblique?.target ??
    blamedFor(tree, index, verb) ??
    objectOf(tree, index) ??
    sharedObject(tree, index) ??
    tree.children(index, "ccomp").find((child) => child > index) ??
    undefined;
  if (target === undefined || target === index) return null;
  const participle = token.deprel === "acl" && token.xpos === "VBN";
  const agent = passive || participle ? agentOf(tree, index) : (documentBefore(tree, index) ?? subjectOf(tree, index));
  // "has been widely criticised": by nobody in particular, so the text says.
  const holder = agent ?? (passive && word.strong && !isSentenced(tree, index) ? null : undefined);
  if (holder === undefined || holder === target) return null;
  if (verb === "accuse" && (holder === null || CHARGING.has(tree.lemma(holder)))) return null;
  if (
    STANDING.has(verb) &&
    !isDismissedAs(tree, index, verb, passive) &&
    (!(WHAT_IS_STOOD_FOR.has(tree.lemma(target)) || /^(?:what|it|this|that)$/.test(tree.lemma(target))) ||
      !isOpinion(tree, index, holder))
  )
    return null;
  if (FIRED.has(tree.lemma(target))) return null;
  if (verb === "welcome" && isGreeting(tree, index, target)) return null;
  const judged = judgement(index, target, holder, withheld ? -1 : word.polarity, word.strong, "verb");
  const last = verb === "accuse" ? beforeCharge(tree, target) : undefined;
  return last === undefined ? judged : { ...judged, targetTo: last };
};

/** "vetoed a resolution | condemning the raid", "the envoy issued a statement | condemning it": what judges so by its words, or whose words they are. */
const documentBefore = (tree: Tree, index: number): number | undefined => {
  if (index === 0 || tree.token(index).xpos !== "VBG") return undefined;
  if (DOCUMENTS.has(tree.lemma(index - 1))) return index - 1;
  const { deprel, head } = tree.token(index - 1);
  return STATEMENTS.has(tree.lemma(index - 1)) && deprel === "obj" && PUBLISHING.has(tree.lemma(head))
    ? subjectOf(tree, head)
    : undefined;
};

const STATEMENTS = listed("judging verb: statements");
const PUBLISHING = listed("judging verb: publishing");

/** "did not support the plan": said of a decision or deed, it judges the other way. */
const WITHHELD = new Set(["support", "back", "endorse", "welcome"]);

/** "accused the army of Chad | of looting": the last word before what somebody is accused of; undefined where the tree parts them. */
const beforeCharge = (tree: Tree, target: number): number | undefined => {
  const { to } = tree.extent(target);
  for (let i = target + 1; i < to; i++) {
    const of = tree.token(i);
    const next = tree.token(tree.token(i + 1).upos === "DET" ? i + 2 : i + 1);
    if (of.form === "of" && next?.upos !== "PROPN") return i - 1;
  }
  return undefined;
};

/** "blamed the delay on Chad": not the delay; but "blamed Chad for the attack on the camp". */
const blamedFor = (tree: Tree, index: number, verb: string): number | undefined =>
  verb !== "blame" && verb !== "pin"
    ? undefined
    : tree.sentence.tokens.find(
        ({ index: at, head }) =>
          at > index &&
          head !== at &&
          ["on", "upon"].includes(tree.preposition(at)) &&
          tree.isUnder(at, index) &&
          !isTime(tree, at) &&
          !isForBefore(tree, index, at),
      )?.index;

/** "blamed Chad for the attack on the camp", "blamed Chad for giving shelter on its soil": what it is blamed for comes first. */
const isForBefore = (tree: Tree, verb: number, on: number): boolean =>
  tree.sentence.tokens.some(
    ({ form, index, deprel }) =>
      form === "for" && /^(?:case|mark)$/.test(deprel) && index > verb && index < on && tree.isUnder(index, verb),
  );

const isTime = (tree: Tree, index: number): boolean => /day$|^\d/.test(tree.token(index).form);

/** Verbs of standing for or against something, which armies do as well: judgements only of what is decided or done. */
const STANDING = new Set(["defend", "back", "support", "oppose", "reject", "dismiss"]);

/** Who votes on a plan does not judge it, nor does who is asked to reject one. */
const isOpinion = (tree: Tree, index: number, holder: number | null): boolean =>
  (tree.token(index).xpos !== "VB" || tree.children(index, "aux", "mark").length > 0) &&
  (holder === null ||
    !/^(council|assembly|parliament|senate|congress|house|commons|court|board|voter|lawmaker|mp)$/.test(tree.lemma(holder)));

/** Who accuses by office. */
const CHARGING = listed("judging verb: accuse by office");

/** "dismissed the offer as more of the same", not "dismissed him as minister". */
const isDismissedAs = (tree: Tree, index: number, verb: string, passive: boolean): boolean => {
  const object = tree.child(index, "obj");
  const frame =
    (verb !== "dismiss" && verb !== "reject") || passive
      ? undefined
      : [...tree.children(index, "obl", "advcl", "xcomp"), ...(object === undefined ? [] : tree.children(object, "nmod"))].find(
          (child) => child > index && tree.preposition(child) === "as",
        );
  return (
    frame !== undefined &&
    object !== undefined &&
    tree.token(object).upos === "NOUN" &&
    roleOf(tree.lemma(frame)) === undefined &&
    roleOf(tree.lemma(object)) === undefined
  );
};

const WHAT_IS_STOOD_FOR = listed("judging verb: what is stood for");

/** "condemned and rejected all violence": the object of the verb that is joined to it. */
const sharedObject = (tree: Tree, index: number): number | undefined => {
  const other = tree
    .children(index, "conj")
    .find((child) => child > index && child - index <= 3 && tree.token(child).upos === "VERB");
  return other === undefined || tree.child(other, "nsubj") !== undefined ? undefined : objectOf(tree, other);
};

const judgement = (
  index: number,
  target: number,
  holder: number | null,
  polarity: 1 | -1,
  strong: boolean,
  rule: string,
): Judgement => ({
  trigger: index,
  target,
  holder,
  ...(holder === null ? { unnamed: true } : {}),
  polarity,
  strong,
  predicate: index,
  clause: index,
  rule,
});

/** "was condemned to death", "are welcomed to Vienna": no judgement. */
const isSentenced = (tree: Tree, index: number): boolean =>
  tree.children(index, "xcomp").length > 0 || tree.children(index, "obl").some((child) => tree.preposition(child) === "to");

/** Verbs of the table that take their object after a preposition, and idioms with a noun ("pay tribute to"). */
const obliqueVerb = (tree: Tree, index: number, verb: string) => {
  const middles = ["", ...tree.children(index, "obj", "advmod").map((child) => `${tree.lemma(child)} `)];
  for (const child of tree.children(index, "obl", "obj"))
    for (const at of tree.token(child).deprel === "obj" ? tree.children(child, "nmod") : [child]) {
      const preposition = tree.preposition(at);
      if (preposition === "") continue;
      for (const middle of middles) {
        if (middle === "" && at !== child) continue;
        const word = judgingWords().verb.get(`${verb} ${middle}${preposition}`);
        if (word) return { word, target: at };
      }
    }
  return undefined;
};

/** "welcomed the president at the airport", "welcomed the delegation to Vienna": a reception, not a judgement. */
const isGreeting = (tree: Tree, index: number, target: number): boolean => {
  const object = tree.token(target);
  // "welcomed the Luanda Roadmap"
  if (object.upos === "PROPN" && WHAT_IS_STOOD_FOR.has(object.form.toLowerCase())) return false;
  if (object.upos === "PROPN" || (object.upos === "PRON" && !/^(?:it|this|that|what)$/i.test(object.form))) return true;
  if (GUESTS.has(object.lemma)) return true;
  return tree
    .children(index, "obl", "advmod")
    .some((child) => ["to", "at"].includes(tree.preposition(child)) || tree.token(child).lemma === "warmly");
};

const GUESTS = listed("judging verb: guests");

/** What is fired, not judged: "blasted four missiles". */
const FIRED = listed("judging verb: fired");
