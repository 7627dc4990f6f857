import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

const times = new Set(["after", "before", "since", "until", "as", "once", "when", "while"]);

/**
 * "Days after Brazil accused Egypt of lying, Sudan expelled three envoys": behind a fronted clause of time the subject of the sentence is
 * taken for one more thing of that clause, or its verb for what is said in it. The verb behind the comma is the sentence's own.
 */
export function frontedClause(tokens: Token[], offset: number): void {
  const conjunction = tokens.slice(0, 4).findIndex(({ lemma }) => times.has(lemma));
  if (conjunction < 0) return;
  const comma = tokens.findIndex(({ form }, at) => at > conjunction + 2 && form === ",");
  if (comma < 0) return;
  let at = comma + 1;
  while (tokens[at] && /^(?:DET|ADJ|PROPN|NOUN|NUM|PRON)$/.test(tokens[at]!.upos)) at++;
  if (at === comma + 1 || at > comma + 8) return;
  const noun = tokens.slice(comma + 1, at).findLast((token) => isNoun(token) || token.upos === "PRON");
  while (tokens[at] && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at++;
  const verb = tokens[at];
  if (!noun || verb?.upos !== "VERB") return;
  const own = tokens.filter(({ head }) => head === verb.index);
  if (!finite.has(verb.xpos) && !own.some(({ upos, index }) => upos === "AUX" && index > noun.index)) return;
  const told = tokens.slice(conjunction + 1, comma).find(({ upos, xpos }) => upos === "VERB" && finite.has(xpos));
  if (!told || own.some(({ deprel, index }) => deprel.startsWith("nsubj") && index !== noun.index && index > told.index)) return;
  const below = verb.head === told.index && /^(?:ccomp|parataxis|conj|advcl)/.test(verb.deprel) && told.head < 0;
  const above = verb.head < 0 && told.head === verb.index;
  if (!below && !above) return;
  if (below) {
    for (const token of tokens)
      if (token.head === told.index && (token.index > verb.index || token.index === comma + offset))
        exchange(tokens, offset, token, { head: verb.index });
    exchange(tokens, offset, verb, { head: -1, deprel: "root" });
    exchange(tokens, offset, told, { head: verb.index, deprel: "advcl" });
  }
  const head = tokens
    .slice(comma + 1, noun.index - offset + 1)
    .find((token) => token.head <= comma + offset || token.head === verb.index);
  if (head && isNoun(head)) exchange(tokens, offset, head, { head: verb.index, deprel: subjectOf(tokens, verb) });
  ownSubject(tokens, offset, conjunction, told);
}

/** The subject of the fronted clause itself, hung on what stands before it: "Days after [Saudi Arabia] signed the pact". */
function ownSubject(tokens: Token[], offset: number, conjunction: number, told: Token): void {
  if (hasBelow(tokens, told, /^(?:nsubj|csubj|expl|aux:pass)/)) return;
  const between = tokens.slice(conjunction + 1, told.index - offset);
  if (between.length === 0 || between.some(({ upos }) => /^(?:PUNCT|VERB|ADP)$/.test(upos))) return;
  const inside = (index: number): boolean => index > conjunction + offset && index < told.index;
  const noun = between.find((token) => isNoun(token) && !inside(token.head));
  if (!noun) return;
  exchange(tokens, offset, noun, { head: told.index, deprel: "nsubj" });
  const word = tokens[conjunction]!;
  if (word.head === noun.index) exchange(tokens, offset, word, { head: told.index, deprel: "mark" });
}
