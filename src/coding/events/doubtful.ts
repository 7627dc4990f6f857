import type { Sentence } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { inGeneral } from "./in-general.ts";
import { complementDenied } from "./not-so-meant/complement-denied.ts";
import { notSoMeant } from "./not-so-meant/not-so-meant.ts";
import { isOnlyTold } from "./not-so-meant/only-told.ts";
import { isPrivateMatter } from "./not-so-meant/private-matter.ts";
import { onlyOwner, onlyVictims } from "./not-so-meant/whose-act.ts";
import { onceForYears } from "./once-for-years.ts";
import { isStatistic } from "./statistic.ts";
import { supposed } from "./supposed.ts";

const nobody = new Set(["no", "neither", "nobody", "none", "nor", "any", "god"]);
const places = new Set(["in", "at", "near", "outside", "inside", "across", "around", "throughout"]);

/** Acts that "would" of nobody's word only imagines. */
const forceful = new Set(["ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"]);

/** "Will they attack?", "What has it done to stop them?": the auxiliary before the subject, a question mark at the end. */
const isAsked = (tree: Tree, head: number): boolean => {
  if (!tree.sentence.tokens.slice(head).some(({ form }) => form === "?")) return false;
  if (isAskedOfUs(tree) || opensAsQuestion(tree)) return true;
  for (let at = head, steps = 0; at >= 0 && steps < 5; at = tree.token(at).head, steps++) {
    const subject = tree.child(at, "nsubj");
    const auxiliary = tree.child(at, "aux");
    if (subject !== undefined && auxiliary !== undefined && auxiliary < subject) return true;
    if (at !== head && tree.token(at).head < 0)
      return tree.sentence.tokens.slice(0, 2).some(({ xpos }) => /^W(DT|P|RB)$/.test(xpos));
    // "What action has it taken to stop them?"
    if (at !== head && tree.token(at).deprel === "obj" && at < head && /^W(DT|P)$/.test(tree.sentence.tokens[at - 1]?.xpos ?? ""))
      continue;
    // What a bare infinitive is to do is asked with its verb.
    if (
      tree.token(at).head >= 0 &&
      (tree.token(at).xpos !== "VB" || !/^(xcomp|advcl|acl$|acl:to|conj)/.test(tree.token(at).deprel))
    )
      return false;
  }
  return false;
};

/** "What steps has Kenya taken to …?", "How much will they pay?": a sentence that asks, by its first words and its last mark. */
const opensAsQuestion = (tree: Tree): boolean => {
  const { tokens } = tree.sentence;
  const first = tokens.findIndex(({ upos }) => upos !== "PUNCT" && upos !== "CCONJ");
  if (first < 0 || !/^W(DT|P|RB)$/.test(tokens[first]!.xpos) || tokens.slice(-3).every(({ form }) => form !== "?")) return false;
  const { root } = tree;
  if (root !== undefined && tree.children(root, "nsubj").some((each) => each === first || tree.isUnder(first, each))) return true;
  const auxiliary = tokens.findIndex(({ form }, at) => at > first && at < first + 5 && asking.test(form));
  return (
    auxiliary > 0 &&
    /^(DET|PROPN|PRON|NOUN|ADJ)$/.test(tokens[auxiliary + 1]?.upos ?? "") &&
    tokens.slice(first + 1, auxiliary).every(({ upos }) => upos !== "VERB")
  );
};

const asking = /^(?:has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|is|are|was|were)$/i;

/** "Do you storm a church taken by rebels?", "How can anyone believe that …?": a question of what anybody would do or think. */
const isAskedOfUs = (tree: Tree): boolean => {
  const { tokens } = tree.sentence;
  const start = tokens.findIndex(({ upos }) => upos === "AUX");
  if (
    start < 0 ||
    start > 3 ||
    tokens.slice(0, start).some(({ upos, xpos }) => !/^W/.test(xpos) && !/^(ADV|CCONJ|PUNCT|INTJ)$/.test(upos))
  )
    return false;
  return /^(?:you|we|i|one|anyone|anybody|someone|somebody)$/i.test(tokens[start + 1]?.form ?? "");
};

/** "would encourage them to prepare for war, abandoning the talks": beside what would be. */
const isImagined = (tree: Tree, head: number): boolean => {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tree.token(at).head, steps++) {
    if (at !== head && tree.children(at, "aux").some((child) => /^(would|could|might)$/i.test(tree.token(child).form)))
      return true;
    if (!/^(advcl|xcomp|acl)/.test(tree.token(at).deprel)) return false;
  }
  return false;
};

/** "starred in Burning Man": a verb in capitals beside another, where the sentence has few. */
const isNameWord = (tree: Tree, { match: { entry, words } }: Candidate): boolean => {
  const [word] = words;
  const { tokens } = tree.sentence;
  if (entry.kind !== "v" || word === undefined || word === 0 || !/^\p{Lu}\p{Ll}/u.test(tokens[word]!.form)) return false;
  const before = tokens[word - 1]!;
  if (/^["“”‘'([:.\-–—]$/.test(before.form)) return false;
  if (![before, tokens[word + 1]].some((each) => each !== undefined && /^\p{Lu}/u.test(each.form) && each.upos !== "PRON"))
    return false;
  const plain = tokens.filter(({ form, upos }) => /^\p{L}/u.test(form) && !/^(?:PROPN|ADP|DET|CCONJ|PART|SCONJ)$/.test(upos));
  return plain.filter(({ form }) => /^\p{Ll}/u.test(form)).length >= 0.6 * plain.length;
};

/** Types of acts that are done by speaking. */
const voiced = new Set(["AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"]);

/** "discussed military planning": a gerund that is the object of another verb, with an adjective of its own. */
const isNoun = (tree: Tree, { head, type, match: { entry } }: Candidate): boolean =>
  entry.kind === "v" &&
  voiced.has(type) &&
  tree.token(head).xpos === "VBG" &&
  /^(?:obj|nsubj|obl|nmod)/.test(tree.token(head).deprel) &&
  tree.child(head, "amod", "det") !== undefined;

/** One person at both ends. */
const isOnSelf = ([actor, ...others]: Candidate["actors"], [recipient, ...more]: Candidate["recipients"]): boolean =>
  actor?.party.type === "person" && actor.party.id === recipient?.party.id && others.length + more.length === 0;

/** Why a candidate is not told by its sentence after all, though the lexicon knows its words; null if it stands. */
export function doubt(sentence: Sentence, candidate: Candidate, lexicon: Lexicon): string | null {
  const tree = treeOf(sentence);
  const { head, match, actors, recipients, speakers } = candidate;
  if (tree.lemma(head) === "let" && /^['’]?s$/i.test(sentence.tokens[head + 1]?.form ?? "")) return "an exhortation";
  if (
    actors.some(
      ({ token }) => token >= 0 && [token, token + 1].some((each) => sentence.tokens[each]?.form.includes("$") === true),
    )
  )
    return "a sum of money";
  if (
    actors.some(
      ({ token }) => token >= 0 && [token, ...tree.children(token, "det", "cc")].some((each) => nobody.has(tree.lemma(each))),
    )
  )
    return "nobody did it";
  if (isNameWord(tree, candidate)) return "a word of a name";
  if (isAsked(tree, head)) return "a question";
  if (isNoun(tree, candidate)) return "a noun, nobody is said to do it";
  if (isOnSelf(actors, recipients)) return "nobody does it to himself";
  if (forceful.has(candidate.type) && speakers.length === 0 && candidate.verdict.because === '"would"') return "only imagined";
  if (candidate.status === "hypothetical" && [...actors, ...recipients].every(({ party }) => party.code === ""))
    return "only thought of, of nobody in particular";
  if (match.entry.flags.has("calledoff") && isImagined(tree, head)) return "only imagined";
  if (complementDenied(tree, candidate)) return "what it is about is denied";
  if (onlyOwner(tree, candidate, lexicon)) return "a thing of theirs is no doer";
  if (candidate.type === "ACCUSE" && onlyVictims(tree, candidate)) return "whom it befell is not to blame";
  if (isOnlyTold(tree, candidate)) return "something told, nothing asked";
  if (onceForYears(tree, candidate)) return "history that is recalled";
  if (isStatistic(tree, head)) return "a figure, told of no occasion";
  if (isPrivateMatter(candidate)) return "private persons only";
  const otherwise = supposed(tree, candidate) ?? inGeneral(tree, candidate) ?? notSoMeant(tree, candidate, lexicon);
  if (otherwise !== null) return otherwise;
  const { flags } = match.entry;
  // "said the attack was criminal" blames whom the clause is about, or nobody.
  if (flags.has("blame") && flags.has("low")) {
    const clause = match.predicate.clause.ccomp;
    const subject = clause === undefined ? undefined : tree.children(clause, "nsubj")[0];
    const blamed = recipients[0]?.token;
    if (subject === undefined || blamed === undefined || blamed < 0 || !tree.isUnder(blamed, subject))
      return "nobody is said to be at fault";
  }
  if (
    flags.has("lethal") &&
    recipients.length > 0 &&
    recipients.every(
      ({ party, token }) =>
        token >= 0 &&
        isStateOrPlace(party) &&
        party.sector === undefined &&
        (places.has(tree.preposition(token)) ||
          (actors.length === 0 && !match.predicate.clause.passive && token === match.predicate.clause.object)),
    )
  )
    return "a place is no victim";
  return null;
}
