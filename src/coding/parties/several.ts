import type { Sentence } from "../../language/analysis.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isStateCode } from "./state-code.ts";

const numbers: ReadonlyMap<string, number> = new Map(
  ["three", "four", "five", "six", "seven", "eight", "nine", "ten"].map((word, at) => [word, at + 3]),
);

const groups: ReadonlyMap<string, number> = new Map([
  ["trio", 3],
  ["threesome", 3],
  ["quartet", 4],
]);

const counted = listed("several: counted");

/** How many a phrase points to, three or more, without saying who: "the four", "all three", "the three countries", "the trio"; 0 for others. */
export function countOfSeveral(tree: Tree, index: number): number {
  const { upos, deprel, xpos } = tree.token(index);
  const lemma = upos === "NUM" || upos === "NOUN" ? tree.lemma(index) : "";
  if (!numbers.has(lemma) && !groups.has(lemma) && !counted.has(lemma)) return 0;
  const definite = tree.children(index, "det", "det:predet").some((det) => /^(the|all|these|those)$/i.test(tree.token(det).form));
  if (!definite) return 0;
  if (upos === "NUM") return /^(nsubj|obj|iobj|obl|nmod|root|conj)/.test(deprel) ? (numbers.get(lemma) ?? 0) : 0;
  const group = groups.get(lemma);
  if (group !== undefined) return group;
  if (!xpos.endsWith("S") || !counted.has(lemma) || tree.children(index, "nmod", "amod", "compound").some(isOther(tree)))
    return 0;
  // "the four countries bordering Syria"
  if (tree.children(index, "acl").some((clause) => tree.child(clause, "mark") === undefined)) return 0;
  const number = tree.child(index, "nummod");
  return number === undefined ? 0 : (numbers.get(tree.lemma(number)) ?? 0);
}

/** What tells those counted from others: "the four Arab countries", as against "the four foreign ministers". */
const isOther =
  (tree: Tree) =>
  (index: number): boolean =>
    tree.token(index).upos === "PROPN" || !posts.has(tree.lemma(index));

const posts = listed("several: posts");

/** Whether a noun is of so many: "four journalists". */
const counts = (tree: Tree, index: number, count: number): boolean =>
  tree.token(index).upos === "NOUN" &&
  tree
    .children(index, "nummod")
    .some((each) => numbers.get(tree.lemma(each)) === count || tree.token(each).form === String(count));

/** Those who have been counted before, in the words that point to them. */
function one(phrases: PhraseReader, at: Sentence, first: number, sentence: Sentence, index: number): readonly Found[] {
  const words = phrases.scope.words(sentence.tokens[index]!);
  return phrases
    .list(at, first)
    .map(({ party }) => ({ token: index, party: { ...party, ...words, rule: "those counted before" } }));
}

/** So many of different states as the last sentences name side by side. */
export function severalBefore(phrases: PhraseReader, sentence: Sentence, index: number, count: number): readonly Found[] {
  const { scope } = phrases;
  for (let back = 0; back < 4; back++) {
    const at = scope.analysis.sentences[sentence.index - back];
    if (!at) return nobody;
    const tree = treeOf(at);
    for (let first = (back === 0 ? index : at.tokens.length) - 1; first >= 0; first--) {
      const { upos, deprel } = tree.token(first);
      // "captured four journalists … freed the four"
      if (counts(tree, first, count) && treeOf(sentence).token(index).upos === "NUM")
        return one(phrases, at, first, sentence, index);
      if ((upos !== "NOUN" && upos !== "PROPN") || /^(conj|compound|flat|appos|amod)/.test(deprel)) continue;
      if (tree.child(first, "conj", "nmod") === undefined || (back === 0 && tree.isUnder(index, first))) continue;
      const named = phrases.list(at, first).filter(({ party }) => isStateCode(party.code));
      if (named.length !== count || new Set(named.map(({ party }) => party.code)).size !== count) continue;
      const words = scope.words(treeOf(sentence).span(index, ["acl", "appos", "nmod", "conj"]));
      return named.map(({ party }) => ({
        token: index,
        party: { ...party, ...words, rule: `one of the ${count} named side by side` },
      }));
    }
  }
  return nobody;
}
