import type { Standing } from "./governors.ts";

/** How an act stands, with the words that say so. */
export interface Verdict {
  readonly status: Standing;
  readonly because: string;
  /** "will" or "would" of the clause itself, for refusals ("will not attend"). */
  readonly volition: boolean;
  /** "must" or "should": said of somebody by somebody. */
  readonly obliged: boolean;
}

/** A verdict of one's own words. */
export const is = (status: Standing, because: string, volition = false, obliged = false): Verdict => ({
  status,
  because,
  volition,
  obliged,
});
