import type { Verdict } from "../status/verdict.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Ends } from "./ends/ends.ts";
import { listed } from "./listed.ts";

const conditions = new Set(["if", "unless", "provided"]);

/** What makes a clause below it, or beside it, no more than a guess or a hope. */
const guesses = listed("guesses");
const guessing = listed("guessing");

/** Verbs that, with "of" and a gerund, only turn it over: "are thinking of buying". */
const musing = new Set(["think", "dream", "talk", "speak", "boast"]);

/**
 * How an act stands that nobody announces: what the writer himself says will come under a condition, or most likely, is a
 * conjecture ("If Israel bombs the reactor, Iran will close the strait"); where its doer or anybody says so it stays as it was told.
 */
export function asConjecture(tree: Tree, head: number, verdict: Verdict, { actors, speakers }: Ends, type: string): Verdict {
  if (verdict.status === "happened" && tree.token(head).upos === "NOUN" && /^towards?$/.test(tree.preposition(head)))
    return { ...verdict, status: "hypothetical", because: "only striven for" };
  if (verdict.status === "happened" && isMused(tree, head))
    return { ...verdict, status: "hypothetical", because: "only thought of" };
  if (verdict.status !== "planned" || speakers.length > 0 || !/^"(?:will|would|'ll|’ll|wo|shall|'d)"$/i.test(verdict.because))
    return verdict;
  if (actors.some(({ token }) => token >= 0 && /^(?:we|i|our|my)$/i.test(tree.token(token).form))) return verdict;
  const why = conjecture(tree, head);
  if (why === underCondition && hostile.has(type) && actors.length > 0 && isUntilMet(tree, head)) return verdict;
  return why === null ? verdict : { ...verdict, status: "hypothetical", because: why };
}

function conjecture(tree: Tree, head: number): string | null {
  for (let at = head, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    for (const clause of tree.children(at, "advcl"))
      if (tree.children(clause, "mark").some((mark) => conditions.has(tree.lemma(mark)))) return underCondition;
    for (const adverb of tree.children(at, "advmod")) if (guessing.has(tree.lemma(adverb))) return `"${tree.token(adverb).form}"`;
    if (at !== head && guesses.has(tree.lemma(at)) && tree.child(at, "nsubj") !== undefined && isOwnWord(tree, at))
      return `"${tree.token(at).form}"`;
    // "the hope is that they will"
    if (tree.children(at, "nsubj:outer").some((each) => guesses.has(tree.lemma(each)))) return "only hoped or feared";
    if (!/^(ccomp|csubj|conj|acl$)/.test(tree.token(at).deprel)) return null;
  }
  return null;
}

const underCondition = "under a condition";

/** What somebody holds out to another. */
const hostile = new Set(["SANCTION", "COERCE", "PROTEST", "MOBILIZE"]);

/** "Moscow will turn off the gas unless Minsk pays": what another is to do, told after what comes if he does not, is a threat that is told. */
const isUntilMet = (tree: Tree, head: number): boolean =>
  tree.children(head, "advmod").every((each) => !guessing.has(tree.lemma(each))) &&
  tree
    .children(head, "advcl")
    .some(
      (clause) =>
        clause > head &&
        tree.children(clause, "mark").some((mark) => tree.lemma(mark) === "unless") &&
        tree.children(clause, "nsubj").some((each) => /^(?:PROPN|NOUN|PRON)$/.test(tree.token(each).upos)) &&
        tree.child(clause, "cop", "expl") === undefined,
    );

/** "it is likely", "the hope is", "I suspect": nobody else's word. */
const isOwnWord = (tree: Tree, index: number): boolean =>
  tree.token(index).upos !== "VERB" || tree.children(index, "nsubj").some((each) => /^(?:i|we)$/i.test(tree.token(each).form));

const isMused = (tree: Tree, head: number): boolean => {
  const { xpos, head: above, deprel } = tree.token(head);
  return (
    xpos === "VBG" &&
    above >= 0 &&
    deprel.startsWith("advcl") &&
    musing.has(tree.lemma(above)) &&
    tree.children(head, "mark", "case").some((mark) => /^(?:of|about)$/.test(tree.lemma(mark)))
  );
};
