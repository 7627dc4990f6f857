import type { Party } from "../finding.ts";

/** A party with where in the tree it was found; token -1 where no word stands for it. */
export interface Found {
  readonly party: Party;
  readonly token: number;
}

export const nobody: readonly Found[] = [];
