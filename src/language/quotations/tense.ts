import type { Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";

/** Whether a verb has a tense, if only by standing alone where a tagger takes "told" for a participle. */
export const hasTense = (sentence: Sentence, verb: Token): boolean =>
  /^(VBD|VBZ|VBP)$/.test(verb.xpos) ||
  (verb.xpos === "VBN" &&
    /^(root|parataxis)$/.test(verb.deprel) &&
    !dependents(sentence, verb.index).some((t) => t.deprel.startsWith("aux")));
