import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { listed } from "./listed.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isStateCode } from "./state-code.ts";
import { pairTold, twoSides } from "./two-sides.ts";
import { possessorsOf } from "./whose.ts";

/**
 * Who "the parties" or "the sides" are. The parties are the two before who deal with each other, else, where they do something, the pair
 * of whom the text tells, else those by the land where they are; sides are only that pair. Nobody where the word means neither.
 */
export function dealingSides(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const lemma = tree.lemma(index);
  const acting = tree.token(index).deprel === "nsubj";
  if (!(lemma === "party" || (lemma === "side" && acting)) || !isSides(tree, index)) return nobody;
  const two = twoSides(phrases, sentence, index);
  const told = acting && two.length === 0 ? pairTold(phrases, tree, index) : nobody;
  if (told.length > 0 || lemma === "side") return told;
  return two.length > 0 ? two : partiesThere(phrases, sentence, tree, index);
}

const sideWords = listed("dealing sides: side words");
const politics = listed("dealing sides: politics");

/** "all parties", "the warring parties", "the parties to the conflict": those who deal or fight with each other, no party of politics. */
function isSides(tree: Tree, index: number): boolean {
  if (!tree.token(index).xpos.endsWith("S")) return false;
  const own = tree.children(index).map((child) => tree.token(child));
  if (own.some(({ lemma }) => politics.has(lemma.toLowerCase()))) return false;
  return (
    own.some(({ lemma }) => sideWords.has(lemma.toLowerCase())) ||
    tree.children(index, "nmod").some((child) => tree.preposition(child) === "to") ||
    tree
      .children(index, "det", "amod", "compound", "nmod", "nmod:poss", "nummod")
      .every((child) => /^the$/i.test(tree.token(child).form))
  );
}

/** The sides by the land where they are, or of nobody known. */
function partiesThere(phrases: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { scope } = phrases;
  const words = scope.words(phraseSpan(tree, index));
  const code = possessorsOf(phrases, sentence, tree, index).find(({ party }) => isStateCode(party.code))?.party.code ?? "";
  const id = `group:${slug(`${code} parties`.trim())}`;
  return [
    {
      token: index,
      party: { ...words, id, name: words.text.replace(/^the\s+/i, ""), code, sector: "PTY", type: "group", rule: "sides" },
    },
  ];
}
