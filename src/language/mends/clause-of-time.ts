import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

const times = new Set(["after", "before", "since", "until", "till", "as", "once"]);

/** "hours after President Aristide flew into exile", "as Chad and Libya shelled it": a clause of time, whose subject is taken for a phrase. */
export function clauseOfTime(tokens: Token[], offset: number, word: Token): void {
  if (!times.has(word.lemma)) return;
  const marked = tokens[word.head - offset];
  if (word.deprel === "mark") {
    if (marked?.upos === "VERB" && marked.index > word.index) subjectBetween(tokens, offset, word, marked);
    return;
  }
  const noun = marked;
  if (noun !== undefined && isNoun(noun) && noun.deprel === "nsubj" && noun.head > noun.index)
    takenForSubject(tokens, offset, word, noun);
  if (noun !== undefined && isNoun(noun) && noun.deprel === "obl" && noun.head > noun.index)
    takenForPhrase(tokens, offset, word, noun);
  if (noun === undefined || !isNoun(noun) || !/^(?:obl|nmod)$/.test(noun.deprel) || noun.head > noun.index) return;
  let last = noun;
  for (const token of tokens)
    if (token.head === noun.index && /^(flat|appos|conj)$/.test(token.deprel) && isNoun(token) && token.index > last.index)
      last = token;
  const verb = tokens[last.index - offset + 1];
  if (verb === undefined || verb.upos !== "VERB" || verb.xpos !== "VBD") return;
  const above = tokens[verb.head - offset];
  // "after a raid that killed six": what only describes the noun stays below it.
  if (above === undefined || isBelow(tokens, offset, above, noun)) return;
  if (above.index > noun.index ? verb.deprel !== "advcl" : !isBelow(tokens, offset, noun, above)) return;
  if (!/^(advcl|acl|conj|parataxis|ccomp)$/.test(verb.deprel)) return;
  if (tokens.some(({ head, deprel, index }) => head === verb.index && /^(nsubj|mark|cc|aux)/.test(deprel) && index < verb.index))
    return;
  exchange(tokens, offset, word, { upos: "SCONJ", head: verb.index, deprel: "mark" });
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, verb, { deprel: "advcl" });
}

/** "Days after South Korea invaded Turkey, Japan fell": the clause's subject taken for the sentence's, and its verb for a participle. */
function takenForSubject(tokens: Token[], offset: number, word: Token, noun: Token): void {
  const verb = tokens[noun.index - offset + 1];
  const above = tokens[noun.head - offset];
  if (verb?.deprel !== "acl" || verb.head !== noun.index || !/^VB[DN]$/.test(verb.xpos) || above?.upos !== "VERB") return;
  if (!hasBelow(tokens, verb, /^obj$/)) return;
  exchange(tokens, offset, word, { upos: "SCONJ", head: verb.index, deprel: "mark" });
  exchange(tokens, offset, noun, { head: verb.index });
  exchange(tokens, offset, verb, { xpos: "VBD", head: above.index, deprel: "advcl" });
}

/** "speaking hours after a blast tore a hole": the clause's subject taken for a phrase of its own verb. */
function takenForPhrase(tokens: Token[], offset: number, word: Token, noun: Token): void {
  const verb = tokens[noun.head - offset];
  if (verb?.xpos !== "VBD" || verb.deprel !== "advcl" || hasBelow(tokens, verb, /^(?:nsubj|csubj|expl|mark|aux)/)) return;
  if (tokens.slice(noun.index - offset + 1, verb.index - offset).some((each) => !isBelow(tokens, offset, each, noun))) return;
  exchange(tokens, offset, word, { upos: "SCONJ", head: verb.index, deprel: "mark" });
  exchange(tokens, offset, noun, { head: verb.index, deprel: "nsubj" });
}

/** "after Ukraine sent aid": the noun between the word of time and its verb, hung on what stands before both. */
function subjectBetween(tokens: Token[], offset: number, word: Token, verb: Token): void {
  if (verb.xpos !== "VBD" && verb.xpos !== "VBZ") return;
  if (hasBelow(tokens, verb, /^(?:nsubj|csubj|expl|aux:pass)/)) return;
  const between = tokens.slice(word.index - offset + 1, verb.index - offset);
  const noun = between.find(
    (token) => isNoun(token) && token.head < word.index && /^(?:obl|nmod|obj|appos|dep)/.test(token.deprel),
  );
  if (noun === undefined || between.some(({ upos }) => upos === "PUNCT" || upos === "ADP")) return;
  // "after raids claimed six": the verb itself taken for what describes the noun.
  if (verb.head === noun.index) exchange(tokens, offset, verb, { head: noun.head, deprel: "advcl" });
  else if (isBelow(tokens, offset, verb, noun)) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "nsubj" });
}
