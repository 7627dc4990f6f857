import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

/** What is done in words: who says the rest of the sentence may well do it. */
const spoken = new Set(["REQUEST", "REJECT", "ACCUSE", "THREATEN", "AGREE", "SUPPORT"]);

const tenses = new Set(["VBD", "VBZ"]);

/**
 * "Benin's minister said that flour had run out and begged Togo to open the border", "…, the minister said, urging Togo to yield": who
 * says what stands before does it, where the tree joins its verb to what is said and nobody is the subject of that.
 */
export function sayerBefore({ parties }: Reading, { entry, predicate: { sentence, tree, clause } }: Match): readonly Found[] {
  if (entry.kind !== "v" || !spoken.has(entry.type)) return [];
  const saying = sayingBefore(tree, clause.head);
  const sayer = saying === undefined ? undefined : tree.child(saying, "nsubj");
  return sayer === undefined ? [] : parties.list(sentence, sayer);
}

function sayingBefore(tree: Tree, verb: number): number | undefined {
  const { deprel, head, xpos } = tree.token(verb);
  if (head < 0 || head > verb || tree.child(verb, "nsubj", "nsubj:pass", "aux") !== undefined) return undefined;
  if (deprel.startsWith("ccomp"))
    return xpos === "VBG" && tree.sentence.tokens[verb - 1]?.form === "," && tree.child(verb, "mark") === undefined
      ? head
      : undefined;
  if (!deprel.startsWith("conj") || !tenses.has(xpos) || !tree.token(head).deprel.startsWith("ccomp")) return undefined;
  const saying = tree.token(head).head;
  return saying >= 0 && saying < head && tree.token(saying).xpos === xpos ? saying : undefined;
}
