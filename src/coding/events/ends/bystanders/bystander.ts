import type { Found } from "../../../parties/read-parties.ts";
import type { Tree } from "../../../syntax/tree.ts";
import type { Match } from "../../match.ts";
import type { Reading } from "../../reading.ts";

/** An act with its doers, in which somebody may be no recipient. */
export interface Act {
  readonly reading: Reading;
  readonly match: Match;
  readonly tree: Tree;
  readonly actors: readonly Found[];
  /** Whether the doers are of two states or more. */
  readonly joint: boolean;
}

/** Who, of certain acts, only stands where a recipient would. */
export interface Bystander {
  readonly of: (entry: Match["entry"], joint: boolean) => boolean;
  readonly is: (each: Found, act: Act) => boolean;
}

/** Acts with another, not with oneself at home. */
export const withOthers: ReadonlySet<string> = new Set(["SUPPORT", "AGREE", "COOPERATE", "CONSULT", "AID", "REQUEST"]);

/** The lemma of the word that somebody's word hangs on; "" where it hangs on none. */
export const lemmaAbove = (tree: Tree, token: number): string => {
  const above = token < 0 ? -1 : tree.token(token).head;
  return above < 0 ? "" : tree.lemma(above);
};
