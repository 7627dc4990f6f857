import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "premier-designate", "president-elect": the office before the hyphen is who is spoken of, the word behind it says of what kind. */
export function officeToCome(tokens: Token[], offset: number, kind: Token): void {
  const hyphen = tokens[kind.index - offset - 1];
  const office = tokens[kind.index - offset - 2];
  if (hyphen?.form !== "-" || office === undefined || office.head !== kind.index || !isNoun(office)) return;
  const above = tokens[kind.head - offset];
  const subject =
    above !== undefined && above.upos === "VERB" && above.index > kind.index && !/^(nsubj|obj|obl)/.test(kind.deprel);
  exchange(tokens, offset, office, { head: kind.head, deprel: subject ? "nsubj" : kind.deprel });
  exchange(tokens, offset, kind, { upos: "ADJ", xpos: "JJ", head: office.index, deprel: "amod" });
  for (const token of tokens)
    if (token.head === kind.index && token.index !== office.index) exchange(tokens, offset, token, { head: office.index });
}
