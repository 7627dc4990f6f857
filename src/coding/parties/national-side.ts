import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import { phraseSpan } from "./noun-phrase.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isOneState } from "./state-code.ts";
import { nationalitiesOf } from "./whose.ts";

/** "The Algerian side", "the Chinese sides": the state, as communiques call it. Nobody where no one state's is said, or it is a border's. */
export function nationalSide({ scope }: PhraseReader, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { deprel, xpos } = tree.token(index);
  if (tree.lemma(index) !== "side" || xpos !== "NN" || !/^(?:nsubj|obl:agent|root|conj)/.test(deprel)) return nobody;
  if (tree.children(index, "nmod", "compound").length > 0) return nobody;
  const own = nationalitiesOf(scope, sentence, tree, index);
  if (own.length !== 1 || !isOneState(own[0]!.party.code)) return nobody;
  return [{ token: index, party: { ...own[0]!.party, ...scope.words(phraseSpan(tree, index)), rule: "side" } }];
}
