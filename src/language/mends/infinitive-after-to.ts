import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Verbs and adjectives that ask for an infinitive, and hardly for "to" with a noun. */
const asking = new Set(words.asking);

/** Verbs of coming together or away, whose purpose follows with "to". */
const moving = new Set(words.moving);

/** Words that are verbs as often as adjectives or nouns, where a noun follows that they may act upon. */
const doing = new Set(words.doing);

/** Verbs of voicing, which make a purpose of whatever stands before them: "choked the streets to vent anger". */
const voicing = new Set(words.voicing);

/** Nouns of an act to come, which the infinitive spells out: "a threat to axe aid". */
const announcing = new Set(words.announcing);

/** Nouns that are called free or open, and the words that call them so: "agreed to free elections". */
const described = new Set(words.described);
const freeing = new Set(words.freeing);

/**
 * "intends to free political prisoners", "leaned out to bang saucepans": an infinitive before its object, which is taken for an
 * adjective or noun with a preposition. Where a determiner stands between, it is one.
 */
export function infinitiveAfterTo(tokens: Token[], offset: number, to: Token): void {
  if (to.form !== "to") return;
  const at = to.index - offset;
  const verb = tokens[at + 1];
  if (verb !== undefined && actsUpon(tokens, offset, to, verb)) return;
  const noun = tokens[(verb !== undefined && to.head === verb.index ? verb.head : to.head) - offset];
  if (verb === undefined || noun === undefined || verb.head !== noun.index || noun.index <= verb.index) return;
  if (!/^(amod|compound)$/.test(verb.deprel) || !["ADJ", "NOUN", "VERB"].includes(verb.upos) || !doing.has(verb.form)) return;
  if (verb.form !== verb.lemma || (freeing.has(verb.form) && described.has(noun.lemma)) || noun.head < 0) return;
  const governor = tokens[noun.head - offset];
  if (governor === undefined || governor.index >= to.index) return;
  const deprel = relationUnder(governor, verb, to);
  if (deprel === undefined) return;
  exchange(tokens, offset, to, { upos: "PART", xpos: "TO", head: verb.index, deprel: "mark" });
  exchange(tokens, offset, verb, {
    upos: "VERB",
    xpos: "VB",
    lemma: verb.form,
    head: governor.index,
    deprel,
  });
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
}

/** "urged Tashkent to free prisoners": the infinitive taken for what somebody is to be, its object for one more of the verb above. */
function actsUpon(tokens: Token[], offset: number, to: Token, verb: Token): boolean {
  if (verb.upos !== "ADJ" || verb.deprel !== "xcomp" || to.head !== verb.index || to.deprel !== "mark" || !doing.has(verb.form))
    return false;
  const noun = tokens.find(({ head, deprel, index }) => head === verb.head && deprel === "obj" && index > verb.index);
  if (noun === undefined || (freeing.has(verb.form) && described.has(noun.lemma))) return false;
  exchange(tokens, offset, verb, { upos: "VERB", xpos: "VB", lemma: verb.form });
  exchange(tokens, offset, noun, { head: verb.index });
  return true;
}

function relationUnder(governor: Token, verb: Token, to: Token): string | undefined {
  if (governor.upos === "NOUN") return governor.index === to.index - 1 && announcing.has(governor.lemma) ? "acl" : undefined;
  if (asking.has(governor.lemma)) return "xcomp";
  return moving.has(governor.lemma) || (governor.upos === "VERB" && voicing.has(verb.form)) ? "advcl" : undefined;
}
