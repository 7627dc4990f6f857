import type { Token } from "../analysis.ts";
import { finite, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

const ranks = new Set(["first", "last", "latest"]);
const attribute: Readonly<Record<string, string>> = { DET: "det", ADJ: "amod", NUM: "nummod", PRON: "nmod:poss" };

/**
 * "First to congratulate the winner was Mexico, officials said", "Among the first to ring was the king": who was first stands behind
 * "was", and is taken for something of the clause before it. It is made what the sentence tells, "first" its subject.
 */
export function firstTo(tokens: Token[], offset: number): void {
  const at = tokens.slice(0, 4).findIndex(({ form }) => ranks.has(form.toLowerCase()));
  const [rank, to, verb] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (at < 0 || rank === undefined || to?.form !== "to" || verb?.xpos !== "VB") return;
  const be = tokens.findIndex(({ form }, i) => i > at + 3 && /^(?:was|were)$/.test(form));
  if (be < 0 || tokens.slice(at + 3, be).some(({ xpos, form }) => finite.has(xpos) || form === ",")) return;
  let end = be + 1;
  while (tokens[end] && !/^(?:PUNCT|ADP|VERB|AUX|SCONJ|CCONJ)$/.test(tokens[end]!.upos)) end++;
  const who = tokens.slice(be + 1, end).findLast(isNoun);
  if (who === undefined || (rank.head === who.index && verb.deprel === "acl")) return;
  const last = who.index - offset;
  const within = (index: number): boolean => index >= offset && index <= who.index;
  const top = [rank, verb, who, ...tokens.slice(be, last)].find(({ head }) => !within(head));
  if (top === undefined) return;
  const { head, deprel } = top;
  for (const token of tokens.slice(be + 1, last))
    if (token.head <= be + offset || token.head > who.index || token === top)
      exchange(tokens, offset, token, { head: who.index, deprel: attribute[token.upos] ?? "compound" });
  for (const token of tokens.slice(at + 3, be))
    if (token.head < verb.index || token.head >= be + offset)
      exchange(tokens, offset, token, { head: verb.index, deprel: "obl" });
  for (const token of tokens.slice(last + 1))
    if (token.head >= offset && token.head < who.index) exchange(tokens, offset, token, { head: who.index });
  for (const token of tokens.slice(0, at)) if (token.deprel !== "case") exchange(tokens, offset, token, { head: rank.index });
  exchange(tokens, offset, tokens[be]!, { head: who.index, deprel: "cop" });
  exchange(tokens, offset, to, { head: verb.index, deprel: "mark" });
  exchange(tokens, offset, verb, { head: rank.index, deprel: "acl" });
  exchange(tokens, offset, rank, { upos: "ADJ", head: who.index, deprel: "nsubj" });
  exchange(tokens, offset, who, { head, deprel: deprel === "root" ? deprel : "ccomp" });
}
