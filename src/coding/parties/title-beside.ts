import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { isGuessed } from "./from-context.ts";
import { nameBeside } from "./named-beside.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isTitleNoun, roleOf } from "./role-nouns.ts";
import { nationalitiesOf, possessorsOf } from "./whose.ts";

/** Furthest that a title stands from the name beside it, in tokens. */
const reach = 10;

/**
 * Whose the title is that stands beside a name, parted by a comma: "its deputy foreign minister, | Jane Doe", "the Indian Minister of
 * Civil Aviation, | John Roe", "Jane Doe | , spokeswoman for the Prime Minister". Nobody where no title stands there, or it has no owner.
 */
export function ownersOfTitleBeside(phrases: PhraseReader, sentence: Sentence, tree: Tree, name: number): readonly Found[] {
  const { tokens } = sentence;
  // "Uruguay's deputy foreign minister | Jane Doe", a subject of its own in the tree.
  const { head, deprel } = tree.token(name);
  // "Iran's presidential adviser | Jane Doe", in apposition without a comma.
  const joined = deprel === "appos" && head === name - 1 && isTitleNoun(tree.lemma(head)) ? head : undefined;
  const before = joined ?? titleBefore(tree, name);
  if (before !== undefined) {
    const coded = possessorsOf(phrases, sentence, tree, before).filter(({ party }) => party.code !== "");
    if (coded.length > 0) return coded;
  }
  const from = Math.max(0, name - reach);
  const to = Math.min(tokens.length - 1, name + reach);
  for (let at = from; at <= to; at++) {
    if (at === name || !/^(NOUN|PROPN)$/.test(tokens[at]!.upos)) continue;
    const role = roleOf(pairLemma(tree, at)) ?? roleOf(tree.lemma(at));
    if (role?.kind !== "person" || nameBeside(phrases.scope, sentence, tree, at) !== name) continue;
    const own = nationalitiesOf(phrases.scope, sentence, tree, at);
    const found = own.length > 0 ? own : possessorsOf(phrases, sentence, tree, at);
    const coded = found.filter(({ party }) => party.code !== "" && !isGuessed(party));
    if (coded.length > 0) return coded;
  }
  return nobody;
}
