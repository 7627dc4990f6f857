import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Two pilots Ukraine captured in March were freed": the doer in a relative clause that nothing leads in, taken for another name of the
 * noun before it, or for the subject of the sentence. No comma stands before it.
 */
export function doerBeforeRelative(tokens: Token[], offset: number, doer: Token): void {
  const at = doer.index - offset;
  const verb = tokens[at + 1];
  if (verb === undefined || !/^acl/.test(verb.deprel) || !/^VB[DN]$/.test(verb.xpos) || verb.head > doer.index) return;
  const noun = tokens[verb.head - offset];
  if (noun === undefined || !isNoun(noun) || noun.upos === "PROPN") return;
  const named = doer.deprel === "appos" && doer.head === noun.index;
  const taken = noun.xpos === "NNS" && noun.deprel === "compound" && noun.head === doer.index;
  if (!named && !taken) return;
  if (hasBelow(tokens, verb, /^(?:nsubj|obj|aux|obl:agent)/)) return;
  if (tokens.slice(noun.index - offset + 1, at).some(({ head }) => head !== doer.index)) return;
  if (tokens.some(({ form, head }) => form === "by" && tokens[head - offset]?.head === verb.index)) return;
  if (taken) exchange(tokens, offset, noun, { head: doer.head, deprel: doer.deprel });
  exchange(tokens, offset, verb, { xpos: "VBD", deprel: "acl:relcl" });
  exchange(tokens, offset, doer, { head: verb.index, deprel: "nsubj" });
}
