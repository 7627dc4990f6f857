import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** What stands before a noun and never before a verb. */
const before = /^(det|nmod:poss|compound)$/;

/** What is used for what its participle says: "drinking water", "fishing boats". */
const used: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.used));

/** "drinking water": a participle before what it is said of, taken for a verb with its object; "their border crossing": a noun in "-ing" taken for one. */
export function gerundBeforeNoun(tokens: Token[], offset: number, gerund: Token): void {
  const governor = tokens[gerund.head - offset];
  if (gerund.deprel === "acl" && governor !== undefined) countedOf(tokens, offset, gerund, governor);
  if (governor === undefined || governor.upos !== "VERB" || governor.index >= gerund.index) return;
  if (!/^(xcomp|advcl|ccomp)$/.test(gerund.deprel)) return;
  const next = tokens[gerund.index - offset + 1];
  if (next !== undefined && next.head === gerund.index && next.deprel === "obj" && isSaidOf(governor, gerund, next)) {
    exchange(tokens, offset, next, { head: governor.index });
    exchange(tokens, offset, gerund, { head: next.index, deprel: "amod" });
    for (const token of tokens)
      if (token.head === gerund.index)
        exchange(tokens, offset, token, { head: token.index > next.index ? governor.index : next.index });
    return;
  }
  const last = tokens[gerund.index - offset - 1];
  if (last === undefined || last.head !== gerund.index || !before.test(last.deprel)) return;
  if (
    tokens.some(
      ({ head, deprel }) =>
        (head === gerund.index && /^(obj|nsubj|mark|aux)/.test(deprel)) || (head === governor.index && deprel === "obj"),
    )
  )
    return;
  exchange(tokens, offset, gerund, { upos: "NOUN", xpos: "NN", lemma: gerund.form.toLowerCase(), deprel: "obj" });
  for (const token of tokens)
    if (token.head === gerund.index && token.deprel.startsWith("obl")) exchange(tokens, offset, token, { deprel: "nmod" });
}

/** Participles that say of what is felt or done how it goes on, and never what somebody does to it: "faces mounting unrest". */
const growing: ReadonlySet<string> = new Set(words.growing);

const isSaidOf = (governor: Token, { form, index }: Token, { lemma, xpos }: Token): boolean =>
  used.get(form)?.includes(lemma) === true || (growing.has(form) && index === governor.index + 1 && /^NNS?$/.test(xpos));

/** "twenty tonnes of drinking water": what is counted, taken for what the count does. */
function countedOf(tokens: Token[], offset: number, gerund: Token, count: Token): void {
  const at = gerund.index - offset;
  const [of, next] = [tokens[at - 1], tokens[at + 1]];
  if (of?.form !== "of" || of.head !== gerund.index || next?.head !== gerund.index || next.deprel !== "obj") return;
  if (!used.get(gerund.form)?.includes(next.lemma)) return;
  exchange(tokens, offset, next, { head: count.index, deprel: "nmod" });
  exchange(tokens, offset, of, { upos: "ADP", head: next.index, deprel: "case" });
  exchange(tokens, offset, gerund, { head: next.index, deprel: "amod" });
}

/** "bent on invading northern Syria": a gerund that a preposition leads in, taken for an attribute of its object. */
export function gerundAfterPreposition(tokens: Token[], offset: number, gerund: Token): void {
  const noun = tokens[gerund.head - offset];
  if (noun === undefined || noun.index < gerund.index || noun.head < 0) return;
  const mark = tokens.find(({ head, deprel, index }) => head === gerund.index && deprel === "mark" && index < gerund.index);
  if (mark === undefined || mark.index !== gerund.index - 1 || hasBelow(tokens, noun, /^case$/)) return;
  exchange(tokens, offset, gerund, { head: noun.head, deprel: "advcl" });
  exchange(tokens, offset, noun, { head: gerund.index, deprel: "obj" });
}
