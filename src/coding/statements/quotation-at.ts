import type { Analysis, Quotation } from "../../language/analysis.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quotation: number;
}

const stretches = new WeakMap<Analysis, readonly Stretch[]>();

const stretchesOf = (analysis: Analysis): readonly Stretch[] => {
  let known = stretches.get(analysis);
  if (!known) {
    known = analysis.quotations
      .flatMap((quotation, index) =>
        quotation.form === "scare" ? [] : quotation.content.map(({ start, end }) => ({ start, end, quotation: index })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end);
    stretches.set(analysis, known);
  }
  return known;
};

/** Index of the innermost quotation within whose words an offset lies, -1 if it is the text's own word. */
export const quotationAt = (analysis: Analysis, offset: number): number => {
  const all = stretchesOf(analysis);
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  // Quotations nest a few deep at most; 64 back is beyond any text that people write.
  for (let i = low - 1, steps = 0; i >= 0 && steps < 64; i--, steps++) if (all[i]!.end > offset) return all[i]!.quotation;
  return -1;
};

/** The quotations around an offset, outermost first. */
export const quotationsAround = (analysis: Analysis, offset: number): readonly Quotation[] => {
  const around: Quotation[] = [];
  for (let at = quotationAt(analysis, offset); at >= 0 && around.length < 16; at = analysis.quotations[at]!.within)
    around.unshift(analysis.quotations[at]!);
  return around;
};
