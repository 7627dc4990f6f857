import type { Token } from "../analysis.ts";
import { finite, isNoun, isReduced, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Israel bombed Gaza and Hamas fired rockets": the subject of a second clause is taken for one more thing of the first. Where the only
 * "and" before a verb leads in the noun right before it, the noun is the verb's subject and the "and" joins the clauses.
 */
export function secondClause(tokens: Token[], offset: number, verb: Token): void {
  const first = tokens[verb.head - offset];
  if (first === undefined || first.index > verb.index || first.upos !== "VERB" || isReduced(tokens, first)) return;
  const own = tokens.filter(({ head }) => head === verb.index);
  if (!finite.has(verb.xpos) && !own.some(({ upos, index }) => upos === "AUX" && index < verb.index)) return;
  if (own.some(({ deprel }) => /^(?:nsubj|csubj|expl|mark)/.test(deprel))) return;
  // "Iran criticised Peru and Chad expelled": a clause of its own has a past form, and no passive.
  if (verb.deprel === "advcl" && verb.xpos !== "VBD") return;
  let before = verb.index - offset - 1;
  while (tokens[before]?.head === verb.index && /^(?:ADV|AUX|PART)$/.test(tokens[before]!.upos)) before--;
  let noun = tokens[before];
  for (let steps = 0; noun !== undefined && noun.deprel !== "conj" && steps < 6; steps++) noun = tokens[noun.head - offset];
  if (noun === undefined || !isNoun(noun) || noun.index > verb.index) return;
  const beside = tokens[noun.head - offset];
  if (beside === undefined || beside.index < first.index || noun.head > noun.index) return;
  if (!isNoun(beside) && (beside.upos !== "VERB" || beside.index === first.index)) return;
  const { index } = noun;
  const joins = ({ deprel }: Token): boolean => deprel === "cc";
  const [ofNoun, ofVerb] = [tokens.find((each) => joins(each) && each.head === index), own.find(joins)];
  if (ofNoun !== undefined && ofVerb !== undefined) return;
  const and = ofNoun ?? ofVerb;
  if (and === undefined || and.index < noun.head || and.index > index || /^(?:or|nor)$/i.test(and.form)) return;
  if (tokens.slice(and.index - offset, before + 1).some(({ upos, form }) => upos === "PUNCT" && form !== "-")) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, and, { head: verb.index });
  if (verb.deprel !== "conj") exchange(tokens, offset, verb, { deprel: "conj" });
}
