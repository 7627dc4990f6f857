import type { Feature } from "./features.ts";

/** How much a mention stands out as what a pronoun so many sentences on may mean; `size`: how often it has been spoken of. */
export function salience(f: Feature, g: Feature, distance: number, size: number): number {
  let score = 100 / (1 + 0.55 * distance);
  if (g.role === "subject") score *= 1.7;
  else if (g.role === "object") score *= 1.15;
  else if (g.role === "possessor") score *= g.pronoun !== null ? 1.25 : 0.75;
  else score *= 0.7;
  if (f.role === g.role && f.role === "subject") score *= 1.15;
  if (g.role === "subject" && isMain(g)) score *= 1.15;
  if (g.pronoun !== null) score *= 1.15;
  score *= 1 + Math.min(0.25, 0.05 * (size - 1));
  // Words between marks and words outside speak of different things.
  if (f.quotation !== g.quotation) score *= f.quotation >= 0 && g.quotation >= 0 ? 0.8 : 0.9;
  // Within a sentence, the nearer subject of a clause that is still open.
  if (distance === 0) score *= 1 - Math.min(0.25, (f.mention.start - g.mention.end) / 800);
  return score;
}

export const isMain = (g: Feature): boolean => {
  const verb = g.sentence.tokens[g.head.head];
  return verb === undefined || verb.head < 0;
};
