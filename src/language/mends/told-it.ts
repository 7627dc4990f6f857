import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/**
 * "It warned that the move would end the talks": "it" before a verb of saying in the active is whoever says so, where the parser takes it
 * for the empty one of "it is said that". Exchanges the token in place; `offset` is the index of the first.
 */
export function toldIt(tokens: Token[], offset: number, it: Token): void {
  const verb = tokens[it.head - offset];
  if (verb === undefined || !SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos) || it.index > verb.index) return;
  if (tokens.some(({ head, deprel }) => head === verb.index && (deprel === "aux:pass" || deprel.startsWith("nsubj")))) return;
  exchange(tokens, offset, it, { deprel: "nsubj" });
}
