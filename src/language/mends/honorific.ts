import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** How far behind it the name or title may end that an honorific stands before. */
const reach = 12;

/**
 * "HE Jane Doe met HH the Emir": His or Her Excellency is taken for a pronoun, and who is called so for an aside. The name or title takes
 * its place in the sentence; the honorific describes it.
 */
export function honorific(tokens: Token[], offset: number, called: Token): void {
  const at = called.index - offset;
  const next = tokens[at + 1];
  // "HE SAID": a text all in capitals.
  if (next === undefined || !/\p{Ll}/u.test(next.form) || !(/^the$/.test(next.form) || /^\p{Lu}/u.test(next.form))) return;
  if (called.head > called.index && /^(?:nmod:(?:poss|desc)|compound|det|amod)$/.test(called.deprel)) {
    exchange(tokens, offset, called, { upos: "X", xpos: "FW", deprel: "discourse" });
    return;
  }
  const bearer = tokens
    .slice(at + 1, at + reach)
    .find(({ head, deprel }) => head === called.index || (head === called.head && deprel === called.deprel));
  if (bearer === undefined || (bearer.upos !== "PROPN" && bearer.upos !== "NOUN")) return;
  for (const token of tokens) if (token.head === called.index) exchange(tokens, offset, token, { head: bearer.index });
  exchange(tokens, offset, bearer, { head: called.head, deprel: called.deprel });
  exchange(tokens, offset, called, { upos: "X", xpos: "FW", head: bearer.index, deprel: "discourse" });
}
