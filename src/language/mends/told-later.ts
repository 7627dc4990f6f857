import type { Token } from "../analysis.ts";
import { finite as finiteTags, isNoun, isReduced, rootOf, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** What makes a verb one of another clause than the sentence's, or gives it a doer of its own. */
const ownClause = /^(mark|nsubj|cc|csubj|expl)/;

const times = new Set(["when", "while", "where", "once", "as"]);

/** Guises: "posing as waiters", which are no doers. */
const guises = new Set(words.guises);

/**
 * "Diplomats seized a week ago have been freed", "newspapers close to the court heaped scorn": what only describes the subject is
 * taken for what the sentence tells, and the verb behind it for a clause below. The later verb is made the root.
 */
export function tellLaterVerb(tokens: Token[], offset: number): void {
  const root = rootOf(tokens);
  if (root === undefined) return;
  if (root.upos === "NOUN") {
    tellGuise(tokens, offset, root);
    return;
  }
  if (root.upos !== "VERB" && root.upos !== "ADJ") return;
  const below = tokens.filter(({ head }) => head === root.index);
  const subject = below.find(({ deprel, index }) => deprel.startsWith("nsubj") && index < root.index);
  if (subject === undefined || !isNoun(subject)) return;
  if (root.upos === "VERB" ? !/^VB[ND]$/.test(root.xpos) || !/(ed|t|n|d|g|k)$/.test(root.form) : root.index !== subject.index + 1)
    return;
  if (below.some(({ deprel, index }) => /^(aux|cop|obj|ccomp|expl)/.test(deprel) || (deprel === "punct" && index < root.index)))
    return;
  const told = below.find(
    ({ upos, deprel, index }) => upos === "VERB" && index > root.index + 1 && /^(parataxis|advcl|xcomp|ccomp|conj)$/.test(deprel),
  );
  if (told === undefined) return;
  const its = tokens.filter(({ head }) => head === told.index);
  if (its.some(({ deprel, lemma, index }) => (ownClause.test(deprel) || times.has(lemma)) && index < told.index)) return;
  const auxiliary = its.find(({ deprel, index }) => /^aux/.test(deprel) && index < told.index);
  const first = auxiliary ?? told;
  const reduced = isReduced(tokens, root);
  if (
    auxiliary === undefined &&
    !reduced &&
    tokens.some(({ upos, index }) => upos === "CCONJ" && index > root.index && index < told.index)
  )
    return;
  const finite =
    auxiliary === undefined
      ? told.xpos === "VBD" || (told.xpos === "VBN" && root.upos === "VERB") || (reduced && finiteTags.has(told.xpos))
      : auxiliary.xpos !== "VB" && auxiliary.xpos !== "VBG";
  const last = tokens[first.index - offset - 1];
  if (!finite || last === undefined || last.upos === "PUNCT" || last.upos === "CCONJ" || last.form === "to") return;
  for (const token of below)
    if (token.deprel === "punct" || token.index > told.index || (token.deprel === "obl:unmarked" && token.index > told.index))
      exchange(tokens, offset, token, { head: told.index });
  exchange(tokens, offset, told, { head: -1, deprel: "root", xpos: auxiliary === undefined && !reduced ? "VBD" : told.xpos });
  exchange(tokens, offset, subject, { head: told.index, deprel: subjectOf(tokens, told) });
  exchange(tokens, offset, root, {
    head: subject.index,
    deprel: root.upos === "ADJ" ? "amod" : "acl",
    xpos: root.upos === "ADJ" ? root.xpos : "VBN",
  });
}

/** "Rebels posing as waiters burst in": the noun after "as" is what they posed as, no doer. */
function tellGuise(tokens: Token[], offset: number, root: Token): void {
  const guise = tokens.find(({ head, deprel, lemma }) => head === root.index && deprel === "acl" && guises.has(lemma));
  const told =
    guise &&
    tokens.find(
      ({ head, upos, xpos, deprel }) => head === guise.index && upos === "VERB" && xpos === "VBD" && deprel === "advcl",
    );
  if (guise === undefined || told === undefined) return;
  const as = tokens.find(({ head, deprel, lemma }) => head === told.index && deprel === "mark" && lemma === "as");
  const noun = tokens.find(({ head, deprel, index }) => head === told.index && deprel === "nsubj" && index < told.index);
  if (as === undefined || noun === undefined || as.index !== guise.index + 1) return;
  exchange(tokens, offset, as, { upos: "ADP", head: noun.index, deprel: "case" });
  exchange(tokens, offset, noun, { head: guise.index, deprel: "obl" });
  exchange(tokens, offset, told, { head: -1, deprel: "root" });
  for (const token of tokens)
    if (token.head === root.index && token.deprel === "punct" && token.index > told.index)
      exchange(tokens, offset, token, { head: told.index });
  exchange(tokens, offset, root, { head: told.index, deprel: "nsubj" });
}
