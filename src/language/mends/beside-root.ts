import type { Token } from "../analysis.ts";
import { rootOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "He rejected its charge that the vote was rigged and accused Britain", "He said there was no coup and accused the army", "Abe said he
 * would wait, and asked Moon for help": a verb that cannot go with the one below goes with the sentence's own.
 */
export function besideRoot(tokens: Token[], offset: number): void {
  const root = rootOf(tokens);
  if (root === undefined || root.upos !== "VERB" || root.xpos !== "VBD") return;
  if (!tokens.some(({ head, deprel, index }) => head === root.index && deprel === "nsubj" && index < root.index)) return;
  for (let at = root.index - offset + 3; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.deprel !== "conj" || token.upos !== "VERB" || !/^VB[DN]$/.test(token.xpos)) continue;
    const above = tokens[token.head - offset];
    if (above === undefined || above === root || above.deprel === "conj" || !/^(VERB|AUX|NOUN|ADJ)$/.test(above.upos)) continue;
    if (!isBelow(tokens, offset, above, root)) continue;
    const own = tokens.filter(({ head }) => head === token.index);
    const lead = own.find(({ deprel, index }) => deprel === "cc" && index < token.index);
    if (lead === undefined || !/^(and|but)$/.test(lead.form)) continue;
    if (own.some(({ deprel, index }) => index < token.index && /^(nsubj|aux|mark|expl)/.test(deprel))) continue;
    const hasObject = own.some(({ deprel, index }) => deprel === "obj" && index > token.index);
    const its = tokens.filter(({ head }) => head === above.index);
    const passive = its.some(({ deprel }) => deprel === "aux:pass") && hasObject;
    const existential = its.some(({ deprel }) => deprel === "expl") && hasObject;
    const ahead =
      tokens[lead.index - offset - 1]?.form === "," &&
      its.some(({ deprel, form }) => deprel === "aux" && /^(would|could|will|might|should|'d)$/i.test(form)) &&
      !its.some(({ deprel, index }) => deprel === "conj" && index < token.index);
    if (passive || existential || ahead) exchange(tokens, offset, token, { head: root.index, xpos: "VBD" });
  }
}

function isBelow(tokens: readonly Token[], offset: number, token: Token, root: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    if (at.head === root.index) return /^(ccomp|obj|advcl|obl)/.test(at.deprel);
    at = tokens[at.head - offset];
  }
  return false;
}
