import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/** "Gunboats fired on fishermen, officials said": what is said before the saying has a finite verb, no participle without an auxiliary. */
export function saidInPast(tokens: Token[], offset: number, verb: Token): void {
  const said = tokens[verb.head - offset];
  if (said === undefined || said.index < verb.index || !SAYING.has(said.lemma)) return;
  const own = tokens.filter(({ head }) => head === verb.index);
  if (own.some(({ deprel }) => /^(?:aux|cop|mark|obl:agent)/.test(deprel))) return;
  if (
    own.some(({ index, deprel }) => deprel.startsWith("obl") && tokens.some(({ head, form }) => head === index && form === "by"))
  )
    return;
  const subject = own.find(({ deprel, index }) => deprel.startsWith("nsubj") && index < verb.index);
  if (subject === undefined) return;
  exchange(tokens, offset, verb, { xpos: "VBD" });
  exchange(tokens, offset, subject, { deprel: "nsubj" });
}
