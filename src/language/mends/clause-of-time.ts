import type { Token } from "../analysis.ts";
import { isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

const times = new Set(["after", "before", "since", "until", "till", "as", "once"]);

/** "hours after President Aristide flew into exile": a clause of time, whose subject is taken for a phrase. */
export function clauseOfTime(tokens: Token[], offset: number, word: Token): void {
  const noun = tokens[word.head - offset];
  if (!times.has(word.lemma) || noun === undefined || !isNoun(noun) || noun.deprel !== "obl" || noun.head > noun.index) return;
  let last = noun;
  for (const token of tokens)
    if (token.head === noun.index && /^(flat|appos)$/.test(token.deprel) && token.index > last.index) last = token;
  const verb = tokens[last.index - offset + 1];
  if (verb === undefined || verb.upos !== "VERB" || verb.xpos !== "VBD" || verb.head !== noun.head) return;
  if (!/^(advcl|conj|parataxis|ccomp)$/.test(verb.deprel)) return;
  if (tokens.some(({ head, deprel, index }) => head === verb.index && /^(nsubj|mark|cc|aux)/.test(deprel) && index < verb.index))
    return;
  exchange(tokens, offset, word, { upos: "SCONJ", head: verb.index, deprel: "mark" });
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, verb, { deprel: "advcl" });
}
