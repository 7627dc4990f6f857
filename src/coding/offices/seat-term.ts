import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { dateOf } from "../statements/said-on.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Tree } from "../syntax/tree.ts";
import { isAside } from "./aside-clause.ts";

/** A seat as a sentence tells it, by token. */
export interface Seat {
  readonly head: number;
  readonly seat: string;
  readonly body: Party;
  readonly state: Party;
  readonly rule: string;
  /** Token under whose clause dates are looked for. */
  readonly clause: number;
}

/** The term as far as the sentence says it: "for 2017-2018", "in January"; a presidency dated by a month is that month. */
export const termOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  seat: Seat,
): { from: string | null; to: string | null } => {
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.kind !== "date") continue;
    let under = false;
    for (let i = time.from; i < time.to && !under; i++) under = tree.isUnder(i, seat.clause);
    if (under && isAside(tree, time.from, seat.clause, seat.head)) continue;
    const date = under ? dateOf(analysis, time) : null;
    if (!date) continue;
    const before = time.from > 0 ? sentence.tokens[time.from - 1]!.form.toLowerCase() : "";
    if (before === "since" || before === "from") return { from: date.start, to: null };
    if (before === "until") return { from: null, to: date.end };
    if (seat.seat === "president" && !["month", "year"].includes(date.precision)) continue;
    if (seat.seat === "president")
      return date.precision === "month" || date.precision === "year"
        ? // A month is the whole of a presidency of the Security Council, and the beginning of one elsewhere.
          { from: date.start, to: date.precision === "month" && seat.body.id !== "org:un-security-council" ? null : date.end }
        : { from: null, to: null };
    if (["year", "unknown"].includes(date.precision) || date.start?.slice(0, 4) !== date.end?.slice(0, 4))
      return { from: date.start, to: date.end };
  }
  return { from: null, to: null };
};
