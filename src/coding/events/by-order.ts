import type { Sentence, Token } from "../../language/analysis.ts";
import { linearClause } from "../arguments/linear-clause.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Candidate } from "./candidate.ts";
import { candidateOf } from "./candidate-of.ts";
import { isJoint, mutual } from "./ends/sides.ts";
import { mayBeFinite } from "./finite-verb.ts";
import { matchPredicate } from "./match.ts";
import type { Reading } from "./reading.ts";
import { verbEntries } from "./verb-entries.ts";

/** "They include 200 guards trained for war": a participle behind a noun that is no subject. */
const isSaidOfNoun = (tree: Tree, { xpos, deprel, head }: Token): boolean =>
  xpos === "VBN" && deprel === "acl" && head >= 0 && /^(?:obj|obl|conj)/.test(tree.token(head).deprel);

/** "called the president a fool": by the order of words alone nothing tells a name from a call. */
const isNaming = (tree: Tree, verb: number): boolean =>
  tree.lemma(verb) === "call" && !/^(?:ADP|ADV|PART)$/.test(tree.sentence.tokens[verb + 1]?.upos ?? "");

/** Nothing by the tree: the first verb that makes an event by the order of words alone, with a doer and another. */
export function byOrder(reading: Reading, sentence: Sentence, tree: Tree): readonly Candidate[] {
  for (const token of sentence.tokens) {
    if (!mayBeFinite(tree, token.index) || isSaidOfNoun(tree, token)) continue;
    const known = isNaming(tree, token.index) ? undefined : verbEntries(reading.lexicon, tree, token);
    if (!known) continue;
    for (const match of matchPredicate(reading.room, sentence, token.index, known, linearClause(tree, token.index)).take(4)) {
      if (match.entry.flags.has("low")) continue;
      const result = candidateOf(reading, sentence, tree, match);
      if (typeof result === "string" || result.actors.length === 0) continue;
      if (
        result.recipients.length > 0 ||
        result.type === "PROTEST" ||
        result.type === "MOBILIZE" ||
        (mutual.has(result.type) && isJoint(result.actors))
      )
        return [{ ...result, weak: true, because: [...result.because, "by the order of words"] }];
    }
  }
  return [];
}
