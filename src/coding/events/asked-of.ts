import type { Sentence } from "../../language/analysis.ts";
import { isOf } from "../lexicon/lexicon.ts";
import type { Found } from "../parties/read-parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Reading } from "./reading.ts";

/** Whether a noun names a measure that weighs on whom it is "of" or "on": a blockade, an embargo. */
export const isMeasure = ({ lexicon }: Reading, tree: Tree, noun: number): boolean => isOf(lexicon, tree.lemma(noun), "ECONBAN");

/**
 * Of whom it is asked that something be done, by what must be: the party that the noun phrase names, else whose it is ("an end to Chad's
 * raids"); not one it only mentions, nor on whom a measure weighs.
 */
export function askedOf(reading: Reading, sentence: Sentence, token: number): readonly Found[] {
  const direct = reading.parties.list(sentence, token);
  if (direct.length > 0) return direct;
  const tree = treeOf(sentence);
  const whose = reading.parties.modifiers(sentence, token);
  if (isMeasure(reading, tree, token)) return whose.filter(({ token: at }) => tree.token(at)?.deprel === "nmod:poss");
  if (whose.length > 0) return whose;
  const inner = (preposition: string): number | undefined =>
    tree.children(token, "nmod").find((each) => tree.preposition(each) === preposition);
  const ended = isOf(reading.lexicon, tree.lemma(token), "HOSTILITYEND") ? (inner("to") ?? inner("of")) : undefined;
  if (ended !== undefined && reading.parties.list(sentence, ended).length === 0) return askedOf(reading, sentence, ended);
  const of = inner("of");
  return of === undefined ? [] : reading.parties.list(sentence, of);
}
