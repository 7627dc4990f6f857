import type { Tree } from "../syntax/tree.ts";

/** A judgement found in one sentence, all by token index. */
export interface Judgement {
  /** The word that judges. */
  readonly trigger: number;
  /** Head of what is judged. */
  readonly target: number;
  /** Last token of what is judged (inclusive), where its words are not those under its head. */
  readonly targetTo?: number;
  /** Who judges: a token, or null = whoever's words the trigger is. */
  readonly holder: number | null;
  /** By nobody in particular ("was widely hailed as a success"): the text's own report of it. */
  readonly unnamed?: boolean;
  readonly polarity: 1 | -1;
  readonly strong: boolean;
  /** Token under which the judging words stand. */
  readonly predicate: number;
  /** Token whose clause is the evidence. */
  readonly clause: number;
  readonly rule: string;
}

/** Finds the judgement of one grammatical kind at a token, if it is there. */
export type JudgementRule = (tree: Tree, index: number) => Judgement | null;

/** A judgement by a word, of whoever's words it stands in; what is not said of its place is that of the word. */
export const judgedBy = (
  { polarity, strong }: Pick<Judgement, "polarity" | "strong">,
  at: Pick<Judgement, "rule" | "trigger" | "target" | "targetTo"> & Partial<Pick<Judgement, "predicate" | "clause">>,
): Judgement => ({ holder: null, polarity, strong, predicate: at.trigger, clause: at.trigger, ...at });
