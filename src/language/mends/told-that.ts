import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs of telling somebody something. */
const hearing: ReadonlySet<string> = new Set(words.hearing);

/** What a noun is to the one that is told, where it stands in its phrase. */
const inPhrase = /^(?:nmod|appos|conj|flat|compound)/;

/**
 * "told the committee that the agency expects it", "assured supporters of his party that he was ready": what somebody is told, taken for a
 * clause that describes him. With a subject of its own behind "that" it is what the verb says. Exchanges the token in place; `offset` is
 * the index of the first.
 */
export function toldThat(tokens: Token[], offset: number, clause: Token): void {
  let at = tokens[clause.head - offset];
  for (let steps = 0; at && at.head >= 0 && inPhrase.test(at.deprel) && steps < 4; steps++) at = tokens[at.head - offset];
  const verb = at && /^i?obj/.test(at.deprel) ? tokens[at.head - offset] : undefined;
  if (!at || !verb || verb.index > at.index || at.index > clause.index || !hearing.has(verb.lemma)) return;
  const its = tokens.filter(({ head }) => head === clause.index);
  const mark = its.find(({ deprel, lemma, index }) => deprel === "mark" && lemma === "that" && index < clause.index);
  if (!mark || !its.some(({ deprel, index }) => deprel.startsWith("nsubj") && index > mark.index)) return;
  // "told the man that they had arrested to leave"
  if (!its.some(({ deprel }) => /^(?:obj|iobj|xcomp|ccomp|cop|aux:pass)$/.test(deprel))) return;
  if (hasBelow(tokens, verb, /^ccomp$/)) return;
  exchange(tokens, offset, clause, { head: verb.index, deprel: "ccomp" });
}
