import type { Sentence } from "../analysis.ts";
import { dependents } from "../tree.ts";
import type { Attribution } from "./attribution.ts";

/**
 * "This was stated by the minister.", "He said this on Monday.": a sentence that says nothing but whose words the sentence before
 * it was.
 */
export function isFloating(sentence: Sentence, a: Attribution): boolean {
  if (a.speaker === null || a.unsaid || !a.cue.frames.includes("t") || a.cue.frames.includes("m")) return false;
  if (!/^(say|state|tell|announce|report|declare|note|write|add|stress|emphasi[sz]e|explain|inform|confirm)$/.test(a.cue.lemma))
    return false;
  const verb = sentence.tokens[a.at];
  if (verb === undefined || (verb.head >= 0 && !/^(conj|parataxis)/.test(verb.deprel))) return false;
  const children = dependents(sentence, a.at);
  if (children.some((c) => /^(ccomp|xcomp)/.test(c.deprel))) return false;
  const points = (relation: RegExp) =>
    children.some((c) => relation.test(c.deprel) && /^(this|it|that|so)$/i.test(c.form) && c.index < 3 + a.to);
  return a.passive ? points(/^(nsubj|expl)/) : points(/^obj$/);
}
