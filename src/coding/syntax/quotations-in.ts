import type { Analysis, Quotation, Sentence } from "../../language/analysis.ts";

const indexes = new WeakMap<Analysis, ReadonlyMap<number, readonly Quotation[]>>();
const noQuotations: readonly Quotation[] = [];

/** The quotations whose content reaches into a sentence; sorted into sentences once a document. */
export function quotationsIn(analysis: Analysis, sentence: Sentence): readonly Quotation[] {
  let index = indexes.get(analysis);
  if (!index) {
    const made = new Map<number, Quotation[]>();
    for (const quotation of analysis.quotations)
      for (const each of sentencesOver(analysis.sentences, quotation)) {
        const list = made.get(each);
        if (list) list.push(quotation);
        else made.set(each, [quotation]);
      }
    index = made;
    indexes.set(analysis, index);
  }
  return index.get(sentence.index) ?? noQuotations;
}

/** Indexes of the sentences that a stretch of text touches. */
function sentencesOver(sentences: readonly Sentence[], span: { readonly start: number; readonly end: number }): number[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < sentences.length && sentences[i]!.start < span.end; i++) found.push(i);
  return found;
}
