import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "Obama called Netanyahu and assured him": who is called, where nobody is called something, is the object. */
export function calledSomebody(tokens: Token[], offset: number, token: Token): void {
  if (token.deprel !== "xcomp" || token.upos !== "PROPN") return;
  const verb = tokens[token.head - offset];
  if (verb?.lemma !== "call" || verb.index > token.index) return;
  const below = tokens.filter(({ head }) => head === verb.index);
  if (!below.some(({ deprel }) => deprel === "nsubj") || below.some(({ deprel }) => /^(obj|iobj|aux:pass)/.test(deprel))) return;
  if (tokens.some(({ head, deprel }) => head === token.index && (deprel === "case" || deprel === "det"))) return;
  exchange(tokens, offset, token, { deprel: "obj" });
}
