import type { Sentence, Span, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import type { Attribution } from "./attribution.ts";

/** A cue that a stretch between marks hangs on. */
export interface Link {
  readonly sentence: Sentence;
  readonly attribution: Attribution | null;
  readonly speaker: number | null;
  /** Nothing but the speaker stands between cue and marks. */
  readonly immediate: boolean;
  readonly strong: boolean;
  readonly rule: string;
}

/** A token, if it stands outside a span. */
export const outside = (sentence: Sentence, index: number | null, span: Span): number | null => {
  const t = index === null ? undefined : sentence.tokens[index];
  return t !== undefined && (t.end <= span.start || t.start >= span.end) ? index : null;
};

/** The quotation's head hangs on the cue as what is said, or the cue hangs on it as an aside. */
export function isTreeLinked(sentence: Sentence, a: Attribution, span: Span): boolean {
  const inside = (t: Token | undefined) => t !== undefined && t.start >= span.start && t.end <= span.end;
  for (const c of dependents(sentence, a.at)) if (/^(ccomp|parataxis|obj|xcomp|advcl)/.test(c.deprel) && inside(c)) return true;
  const verb = sentence.tokens[a.at] as Token;
  return verb.deprel === "parataxis" && inside(sentence.tokens[verb.head]);
}
