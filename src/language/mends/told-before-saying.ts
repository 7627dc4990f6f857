import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/**
 * "Gunboats fired on fishermen, port officials said": what is said is taken for a participle of its subject, and that for a second one
 * of the saying. The participle is made the clause that is said, the noun its subject.
 */
export function tellBeforeSaying(tokens: Token[], offset: number, said: Token): void {
  if (!SAYING.has(said.lemma) || !/^VB[DZP]$/.test(said.xpos)) return;
  const below = tokens.filter(({ head }) => head === said.index);
  const [first, second] = below.filter(({ deprel, index }) => deprel === "nsubj" && index < said.index);
  if (first === undefined || second === undefined || !isNoun(first)) return;
  if (below.some(({ deprel }) => /^(ccomp|obj)/.test(deprel))) return;
  const told = tokens.find(
    ({ head, deprel, xpos, index }) =>
      head === first.index && deprel === "acl" && (xpos === "VBN" || xpos === "VBD") && index === first.index + 1,
  );
  if (told === undefined || told.index > second.index) return;
  const its = tokens.filter(({ head }) => head === told.index);
  if (its.some(({ deprel }) => /^(aux|obl:agent|mark)/.test(deprel))) return;
  const comma = tokens.find(({ form, index }) => form === "," && index > told.index && index < second.index);
  if (comma === undefined) return;
  exchange(tokens, offset, told, { head: said.index, deprel: "ccomp", xpos: "VBD" });
  exchange(tokens, offset, first, { head: told.index });
  for (const token of tokens)
    if (token.head === first.index && token.index > told.index && token.index < comma.index)
      exchange(tokens, offset, token, { head: told.index, deprel: token.deprel === "nmod" ? "obl" : token.deprel });
}
