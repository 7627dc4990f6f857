import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs that want an object, and stretches of time that are none. */
const wanting: ReadonlySet<string> = new Set(words.wanting);
const spans: ReadonlySet<string> = new Set([...words.spans, "day", "week", "month", "year", "night", "time"]);

/**
 * "ratified without debate on Thursday the treaty", "have relaxed for the month a ban on rallies": a long object behind the phrases of its
 * verb, taken for another name of the last of them, for one more phrase, or for who does what its participle says.
 */
export function heavyObject(tokens: Token[], offset: number, verb: Token): void {
  const at = verb.index - offset;
  if (!wanting.has(verb.lemma) && !wanting.has(verb.form.toLowerCase().replace(/e?d$/, ""))) return;
  const next = tokens[at + 1];
  if (next?.upos !== "ADP" || next.deprel !== "case" || hasBelow(tokens, verb, /^(?:obj|xcomp|ccomp|aux:pass|nsubj:pass)$/))
    return;
  for (let i = at + 3; i < tokens.length && tokens[i]!.form !== "," && tokens[i]!.form !== "."; i++) {
    const noun = tokens[i]!;
    if (!isNoun(noun) || spans.has(noun.lemma) || hasBelow(tokens, noun, /^case$/)) continue;
    const first = tokens.find(({ head, deprel }) => head === noun.index && /^(?:det|nmod:poss)$/.test(deprel));
    const before = first && tokens[first.index - offset - 1];
    if (first === undefined || first.index > noun.index || before === undefined || !isNoun(before)) continue;
    const above = tokens[noun.head - offset];
    const participle =
      above?.xpos === "VBG" && above.index === noun.index + 1 && noun.deprel === "nsubj" && above.head === verb.index;
    const beside = noun.deprel === "appos" && above !== undefined && above.index > verb.index && above.head === verb.index;
    const loose = noun.head === verb.index && /^(?:obl|nmod|conj)/.test(noun.deprel);
    if (!participle && !beside && !loose) continue;
    exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
    if (participle) exchange(tokens, offset, above, { head: noun.index, deprel: "acl" });
    if (verb.upos !== "VERB") exchange(tokens, offset, tokens[at]!, { upos: "VERB", xpos: "VBN", lemma: lemmaOf(verb) });
    return;
  }
}

/** "relaxed", taken for an adjective: the verb that it is of. */
const lemmaOf = ({ form, lemma }: Token): string => (wanting.has(lemma) ? lemma : form.toLowerCase().replace(/ed$/, ""));
