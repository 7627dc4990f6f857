import type { Token } from "../analysis.ts";
import { rootOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { tells } from "./told-verb.ts";

/**
 * "Jane Doe, head of the agency, called the demand absurd": a name with its description between commas, taken for the root, and what it
 * does for an aside. The verb is made the root, the name its subject. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function tellAside(tokens: Token[], offset: number): void {
  const root = rootOf(tokens);
  if (root?.upos !== "PROPN") return;
  const below = tokens.filter(({ head }) => head === root.index);
  const aside = below.find(({ deprel, upos }) => deprel === "appos" && upos === "NOUN");
  if (aside === undefined) return;
  if (below.some(({ deprel, index }) => /^(cop|aux|nsubj|case|det|nmod:poss)/.test(deprel) && index < root.index)) return;
  const told =
    below.find(({ deprel, xpos }) => deprel === "parataxis" && /^VB[DZ]$/.test(xpos)) ??
    // "Britain, the former power, called for elections": taken for what is told of the description.
    tokens.find(
      (token) =>
        token.head === aside.index &&
        /^acl$|^parataxis/.test(token.deprel) &&
        /^VB[DN]$/.test(token.xpos) &&
        tells(tokens, token),
    );
  if (told === undefined || tokens[told.index - offset - 1]?.form !== ",") return;
  const its = tokens.filter(({ head }) => head === told.index);
  if (its.some(({ deprel, index }) => /^(nsubj|csubj|expl|aux|mark|cc)/.test(deprel) && index < told.index)) return;
  for (const token of below)
    if (token !== told && (token.index > told.index || (token.deprel === "punct" && token.index === told.index - 1)))
      exchange(tokens, offset, token, { head: told.index });
  exchange(tokens, offset, told, { head: -1, deprel: "root", xpos: told.xpos === "VBN" ? "VBD" : told.xpos });
  exchange(tokens, offset, root, { head: told.index, deprel: "nsubj" });
}
