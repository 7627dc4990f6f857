import type { Feature } from "./features.ts";

/** Whether a mention lies within the words of another. */
export const isNestedIn = (outer: Feature, inner: Feature): boolean =>
  outer.mention.sentence === inner.mention.sentence &&
  outer.mention.start <= inner.mention.start &&
  inner.mention.end <= outer.mention.end;
