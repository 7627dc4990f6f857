import type { Token } from "../analysis.ts";
import { finite, hasBelow, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "New Zealand, which paid for it, welcomed the accord, and Australia offered a ship": the subject of the first of two joined verbs is
 * hung on the second, which has its own behind the first. `second` is joined to a finite verb without a subject.
 */
export function subjectOfFirst(tokens: Token[], offset: number, second: Token): void {
  const first = tokens[second.head - offset];
  if (first === undefined || first.index > second.index || first.upos !== "VERB" || !finite.has(first.xpos)) return;
  const subjects = tokens.filter(({ head, deprel }) => head === second.index && deprel.startsWith("nsubj"));
  const [far, near] = subjects;
  if (subjects.length !== 2 || far!.index > first.index || near!.index < first.index || near!.index > second.index) return;
  if (hasBelow(tokens, first, /^(?:nsubj|csubj|expl)/)) return;
  exchange(tokens, offset, far!, { head: first.index, deprel: subjectOf(tokens, first) });
}
