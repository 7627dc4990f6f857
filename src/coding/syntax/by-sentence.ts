import type { Amount, Analysis, Mention, TimeExpression } from "../../language/analysis.ts";

/** What the analysis found in each sentence, in order of the text. */
export interface SentenceContents {
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly amounts: readonly Amount[];
}

const EMPTY: SentenceContents = { mentions: [], times: [], amounts: [] };
const indexes = new WeakMap<Analysis, readonly SentenceContents[]>();

/** The mentions, times and amounts of a sentence, by its index; sorted into sentences once a document. */
export const inSentence = (analysis: Analysis, sentence: number): SentenceContents => {
  let index = indexes.get(analysis);
  if (!index) {
    const made = analysis.sentences.map(() => ({
      mentions: [] as Mention[],
      times: [] as TimeExpression[],
      amounts: [] as Amount[],
    }));
    for (const mention of analysis.mentions) made[mention.sentence]?.mentions.push(mention);
    for (const time of analysis.times) made[time.sentence]?.times.push(time);
    for (const amount of analysis.amounts) made[amount.sentence]?.amounts.push(amount);
    index = made;
    indexes.set(analysis, index);
  }
  return index[sentence] ?? EMPTY;
};
