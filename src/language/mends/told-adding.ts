import type { Token } from "../analysis.ts";
import { isBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Participles that go on telling what the verb before them says, by form: "adding", "warning". */
const ADDING: ReadonlyMap<string, string> = new Map(Object.entries(words.adding));

/**
 * "…, police said, adding that three men had been arrested": the participle is taken for a part of the clause that it tells. It is hung
 * on the verb before it, and the clause on it. Exchanges such tokens in place; `offset` is the index of the first.
 */
export function tellAdding(tokens: Token[], offset: number, adding: Token): void {
  const lemma = ADDING.get(adding.form);
  const at = adding.index - offset;
  if (lemma === undefined || tokens[at - 1]?.form !== ",") return;
  const that = tokens[at + 1]?.form === "out" ? tokens[at + 2] : tokens[at + 1];
  if (that?.form !== "that" || that.deprel !== "mark") return;
  const clause = tokens[that.head - offset];
  if (clause === undefined || clause.index <= adding.index || clause.head < 0) return;
  let said: Token | undefined;
  for (let k = at - 2; k >= 0 && at - k < 30; k--) {
    const token = tokens[k]!;
    if (/^VB[DZ]$/.test(token.xpos) && token.upos === "VERB" && !token.deprel.startsWith("acl")) {
      said = token;
      break;
    }
  }
  if (said === undefined || isBelow(tokens, offset, said, clause) || isBelow(tokens, offset, said, adding)) return;
  if (clause.head === adding.index && adding.head === said.index && adding.xpos === "VBG") return;
  exchange(tokens, offset, adding, { upos: "VERB", xpos: "VBG", lemma, head: said.index, deprel: "advcl" });
  exchange(tokens, offset, clause, { head: adding.index, deprel: "ccomp" });
}
