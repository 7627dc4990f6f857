import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

const open = /^(?:clear|plain|known)$/;

/**
 * "No one will be freed, one of the generals who rule the country declared": the verb of saying behind a relative clause is taken for
 * what that clause says, and who says it for something of the sentence before the comma. It is said beside that sentence, by him.
 */
export function sayerWithRelative(tokens: Token[], offset: number, said: Token): void {
  if (!/^VB[DZ]$/.test(said.xpos) || !/^(?:ccomp|xcomp|parataxis|conj)$/.test(said.deprel)) return;
  const plain = said.lemma === "make" && tokens.some(({ head, form }) => head === said.index && open.test(form));
  if (!plain && !SAYING.has(said.lemma) && said.lemma !== "declare") return;
  if (hasBelow(tokens, said, /^(?:nsubj|csubj|mark|aux|ccomp|obj)/)) return;
  const relative = tokens[said.head - offset];
  if (relative?.deprel !== "acl:relcl" || relative.index > said.index) return;
  let top = tokens[relative.head - offset];
  while (top?.deprel === "nmod") top = tokens[top.head - offset];
  const told = top && tokens[top.head - offset];
  if (!top || !told || told.index > top.index || !(isNoun(top) || top.upos === "NUM" || top.upos === "PRON")) return;
  if (told.upos !== "VERB" && told.upos !== "AUX" && !isNoun(told)) return;
  const first = tokens.find(
    ({ index, head, upos }) => index === top.index || (head === top.index && index > told.index && upos !== "PUNCT"),
  );
  if (tokens[(first ?? top).index - offset - 1]?.form !== ",") return;
  for (const token of tokens)
    if (token.index > said.index && token.head === relative.index) exchange(tokens, offset, token, { head: said.index });
  exchange(tokens, offset, top, { head: said.index, deprel: "nsubj" });
  exchange(tokens, offset, said, { head: told.index, deprel: "parataxis" });
}
