import type { Sentence, Token } from "../../../language/analysis.ts";
import type { Reading } from "../reading.ts";

/** The subject of the main verb of the sentence before, of which a pronoun may speak; undefined where it has none. */
export function subjectBefore(
  { analysis }: Reading,
  { index }: Sentence,
): { readonly sentence: Sentence; readonly subject: Token } | undefined {
  const sentence = analysis.sentences[index - 1];
  const subject = sentence?.tokens.find(({ deprel, head }) => deprel.startsWith("nsubj") && sentence.tokens[head]?.head === -1);
  return sentence && subject && { sentence, subject };
}
