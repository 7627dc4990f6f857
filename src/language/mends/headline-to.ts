import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/**
 * "Iran to close strait if attacked, commander says", "Gas to be cut off if Kiev fails to pay, minister says": a headline's infinitive,
 * taken for an attribute of its subject, and that for a second subject of the saying. The infinitive is made the sentence's verb.
 */
export function headlineTo(tokens: Token[], offset: number, root: Token): void {
  const said = isNoun(root)
    ? tokens.find(({ head, deprel, lemma }) => head === root.index && deprel === "parataxis" && SAYING.has(lemma))
    : SAYING.has(root.lemma)
      ? root
      : undefined;
  if (said === undefined || !/^VB[DZP]$/.test(said.xpos)) return;
  const thing = said === root ? tokens.find(({ head, deprel }) => head === said.index && deprel === "nsubj") : root;
  if (thing === undefined || !isNoun(thing)) return;
  const told = tokens.find(
    ({ head, deprel, index }) => head === thing.index && deprel === "acl" && index > thing.index && index < said.index,
  );
  if (told === undefined) return;
  const to = tokens.find(({ head, xpos }) => head === told.index && xpos === "TO");
  const last = to && tokens[to.index - offset - 1];
  if (last === undefined || !isBelow(tokens, offset, last, thing) || hasBelow(tokens, thing, /^(det|nmod:poss)/)) return;
  const teller = tokens.find(({ head, deprel, index }) => head === said.index && deprel === "nsubj" && index > told.index);
  if (teller === undefined || !tokens.some(({ form, index }) => form === "," && index > told.index && index < teller.index))
    return;
  for (const token of tokens)
    if (token.head === thing.index && token.index > told.index && token.index < teller.index)
      exchange(tokens, offset, token, { head: told.index, deprel: token.deprel === "nmod" ? "obl" : token.deprel });
  exchange(tokens, offset, thing, { head: told.index, deprel: subjectOf(tokens, told) });
  exchange(tokens, offset, told, { head: -1, deprel: "root" });
  exchange(tokens, offset, said, { head: told.index, deprel: "parataxis" });
}
