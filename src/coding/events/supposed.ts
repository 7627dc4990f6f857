import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { listed } from "./listed.ts";

/** What the reader is asked to do with what follows: "Imagine that Canada invaded Maine". */
const openings = listed("imagining");

const conditional = new Set(["would", "could", "might", "should", "'d", "’d"]);
const unreal = new Set(["if", "unless", "though"]);

/** Adverbials of what is no more than thought. */
const inThought =
  /^(?:in theory|in principle|theoretically|hypothetically|hypothetically speaking|in an ideal world|in a perfect world|ideally|conceivably|in my dreams|for the sake of argument|in some other world|in another life)\b/i;

/** Works of fiction, in which or by which something happens. */
const fiction =
  /\b(?:in|according to) (?:the|this|that|his|her|a|one|another) (?:next |first |last |final |opening |new |old |latest )?(?:film|movie|novel|play(?! of)|scene(?! of)|episode(?! of)|sitcom|comic|comedy|thriller|cartoon|opera|fable|legend|myth|fairy tale|joke|video game|screenplay|musical|dream|nightmare)\b/i;

/** Saying and thinking that, denied, leave what they are about unsaid. */
const claiming = listed("claiming");

/** Why an act is told only as a thought of the writer's: imagined, under a condition that does not hold, claimed by nobody; null if it is not. */
export function supposed(tree: Tree, { head, speakers, verdict }: Candidate): string | null {
  if (isUnclaimed(tree, head)) return "nobody says that it is so";
  if (speakers.length > 0) return null;
  if (isImagined(tree, head)) return "only imagined";
  if (isLet(tree, head)) return "an exhortation";
  if (isLikened(tree, head)) return "only compared";
  if (!verdict.obliged && isBidden(tree, head)) return "bidden, not done";
  if (isForetold(tree, head)) return "what the writer foretold";
  if (isOnlyJudged(tree, head)) return "only judged, not done";
  if (fiction.test(wordsOf(tree))) return "in a work of fiction";
  const start = tree.sentence.tokens
    .slice(0, 5)
    .map(({ form }) => form)
    .join(" ");
  if (inThought.test(start.replace(/^(?:but|and|so|yet) /i, "")) && hasModal(tree)) return "only in thought";
  if (isAfterInversion(tree, head)) return "under what did not come about";
  return isUnderWish(tree, head) ? "under what is not so" : null;
}

/** "Imagine that Canada invaded Maine", "let us suppose …", "what if …": what stands behind such an opening. */
function isImagined(tree: Tree, head: number): boolean {
  const [first, second, third] = tree.sentence.tokens;
  const at =
    first && /^(?:now|just|let|but|so)$/i.test(first.form)
      ? /^(?:us|'s|’s)$/i.test(second?.form ?? "")
        ? third
        : second
      : first;
  if (
    at &&
    openings.has(at.lemma.toLowerCase()) &&
    (at.xpos === "VB" || at.xpos === "VBP") &&
    tree.child(at.index, "nsubj") === undefined
  )
    return head >= at.index;
  // "What if Spain seized the Rock?"
  return /^what$/i.test(first?.form ?? "") && /^if$/i.test(second?.form ?? "");
}

/** "Let Israel free them first". */
const isLet = (tree: Tree, head: number): boolean => {
  const [first] = tree.sentence.tokens;
  return first !== undefined && /^let$/i.test(first.form) && first.xpos === "VB" && (tree.token(head).head === 0 || head === 0);
};

/** "compared it to supporting the rebels", "is tantamount to declaring war". */
const isLikened = (tree: Tree, head: number): boolean => {
  const { xpos, head: above } = tree.token(head);
  return (
    xpos === "VBG" &&
    above >= 0 &&
    likening.has(tree.lemma(above)) &&
    tree.children(head, "mark", "case").some((mark) => /^(?:to|with)$/.test(tree.lemma(mark)))
  );
};

const likening = listed("likening");

/** "Then head to Paris": a bare verb that is its sentence, without a subject. */
const isBidden = (tree: Tree, head: number): boolean => {
  const { xpos, head: above } = tree.token(head);
  return (
    xpos === "VB" &&
    above < 0 &&
    tree.child(head, "nsubj", "nsubj:pass", "aux", "mark", "expl") === undefined &&
    /^[.!]$/.test(tree.sentence.tokens.at(-1)?.form ?? "")
  );
};

/** "I wrote that Iraqis would thank us". */
function isForetold(tree: Tree, head: number): boolean {
  const { head: above, deprel } = tree.token(head);
  return (
    above >= 0 &&
    deprel.startsWith("ccomp") &&
    tree.children(head, "aux").some((each) => /^(?:would|might|could)$/i.test(tree.token(each).form)) &&
    tree.children(above, "nsubj").some((each) => /^(?:i|who)$/i.test(tree.token(each).form))
  );
}

/** Adjectives by which a writer weighs what somebody might do: "it would be wise for Turkey to pull out". */
const weighing = listed("weighing");

/** Whether an act is the subject of such a judgement, in the present or with "would". */
function isOnlyJudged(tree: Tree, head: number): boolean {
  const { head: above, deprel } = tree.token(head);
  if (above < 0 || !/^(csubj|xcomp|advcl|acl$|ccomp)/.test(deprel) || !weighing.has(tree.lemma(above))) return false;
  if (!tree.children(head, "mark").some((mark) => tree.lemma(mark) === "to")) return false;
  const be = tree.child(above, "cop");
  return be !== undefined && tree.token(be).xpos !== "VBD" && tree.children(head, "aux").length === 0;
}

const texts = new WeakMap<Tree, string>();

/** The words of the sentence with a blank between each. */
function wordsOf(tree: Tree): string {
  let text = texts.get(tree);
  if (text === undefined) {
    text = tree.sentence.tokens.map(({ form }) => form).join(" ");
    texts.set(tree, text);
  }
  return text;
}

const hasModal = (tree: Tree): boolean =>
  tree.sentence.tokens.some(({ upos, form }) => upos === "AUX" && conditional.has(form.toLowerCase()));

/** "Had the generals seized power, markets would have cheered": what stands before the comma. */
function isAfterInversion(tree: Tree, head: number): boolean {
  const { tokens } = tree.sentence;
  if (!/^(?:had|were)$/i.test(tokens[0]?.form ?? "") || tokens.some(({ form }) => form === "?")) return false;
  const modal = tokens.findIndex(({ upos, form }) => upos === "AUX" && conditional.has(form.toLowerCase()));
  return modal > head;
}

/** "If I were president I would free him", "if it had listened, it would not have lost": the main clause or the condition. */
function isUnderWish(tree: Tree, head: number): boolean {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tree.token(at).head, steps++) {
    const clause = tree.token(at).deprel.startsWith("advcl") && tree.token(at).head >= 0 ? tree.token(at).head : at;
    const isModal = tree.children(clause, "aux").some((each) => conditional.has(tree.token(each).form.toLowerCase()));
    if (isModal && (clause === at ? tree.children(at, "advcl") : [at]).some((each) => isWish(tree, each))) return true;
    if (!/^(advcl|xcomp|ccomp|conj|acl)/.test(tree.token(at).deprel)) return false;
  }
  return false;
}

/** A condition in the past tense: "if I were", "if they had". */
const isWish = (tree: Tree, clause: number): boolean =>
  tree.children(clause, "mark").some((each) => unreal.has(tree.lemma(each))) &&
  [clause, ...tree.children(clause, "aux", "cop")].some((each) => tree.token(each).xpos === "VBD");

/** "never said that Iran would attack", "nobody believes that it did". */
function isUnclaimed(tree: Tree, head: number): boolean {
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++) {
    const { deprel, head: up } = tree.token(at);
    if (up < 0) return false;
    if (deprel.startsWith("ccomp") && claiming.has(tree.lemma(up)) && (isDenied(tree, up) || mayBeSaid(tree, up)))
      return !tree
        .children(at, "advmod", "mark")
        .some((each) => /^(?:how|why|when|where|what|who)$/i.test(tree.token(each).form));
    if (!/^(xcomp|conj)/.test(deprel)) return false;
  }
  return false;
}

/** "a cynic might say that it does" */
const mayBeSaid = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "aux").some((each) => /^(?:might|could|may)$/i.test(tree.token(each).form)) &&
  tree.children(verb, "aux").every((each) => tree.token(each).form.toLowerCase() !== "have");

const isDenied = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb, "advmod", "nsubj")
    .some(
      (each) =>
        /^(?:not|n['’]t|never|nobody|none|hardly)$/i.test(tree.token(each).form) ||
        tree.children(each, "det").some((det) => tree.lemma(det) === "no"),
    );
