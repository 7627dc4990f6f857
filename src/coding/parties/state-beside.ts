import type { Sentence } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const callings = listed("what a state is to others");

/** "neighbour Uganda", "former ruler Belgium": the state whose name stands right behind what it is to others; undefined elsewhere. */
export function stateBeside({ scope }: PhraseReader, sentence: Sentence, tree: Tree, index: number): Found | undefined {
  if (!callings.has(tree.lemma(index)) || /S$/.test(tree.token(index).xpos)) return undefined;
  const next = sentence.tokens[index + 1];
  const match = next?.upos === "PROPN" ? scope.names.at(sentence.index, index + 1) : undefined;
  const actor = match?.senses[0]?.actor;
  // "producer Jordan Horowitz"
  const isForename = sentence.tokens.some(
    ({ start, upos }) => upos === "PROPN" && match !== undefined && start === match.end + 1,
  );
  return match !== undefined && match.start === next!.start && actor?.type === "state" && !isForename
    ? { token: index, party: scope.party(actor, match, "name") }
    : undefined;
}
