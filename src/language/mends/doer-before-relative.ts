import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Two pilots Ukraine captured in March were freed": the doer in a relative clause that nothing leads in, taken for another name of the
 * noun before it. No comma stands before it.
 */
export function doerBeforeRelative(tokens: Token[], offset: number, doer: Token): void {
  const verb = tokens[doer.index - offset + 1];
  const noun = tokens[doer.head - offset];
  if (verb?.deprel !== "acl:relcl" || verb.head !== doer.head || verb.xpos !== "VBD" || noun === undefined) return;
  if (!isNoun(noun) || noun.upos === "PROPN" || doer.upos !== "PROPN") return;
  if (tokens.some(({ head, deprel }) => head === verb.index && /^(?:nsubj|obj|aux)/.test(deprel))) return;
  if (tokens.slice(noun.index - offset + 1, doer.index - offset).some(({ head }) => head !== doer.index)) return;
  exchange(tokens, offset, doer, { head: verb.index, deprel: "nsubj" });
}
