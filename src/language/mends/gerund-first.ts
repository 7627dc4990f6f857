import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Gerunds that are taken for names, nouns or adjectives where they open a sentence, with their verbs. */
const opening: ReadonlyMap<string, string> = new Map(Object.entries(words.opening));

/**
 * "Voicing regret over the deaths, the navy's chief promised an inquiry": the gerund that opens a sentence, taken for an attribute of
 * its object, and that for a second subject. The gerund is a clause beside the verb behind the comma, whose subject stands before it.
 */
export function gerundFirst(tokens: Token[], offset: number): void {
  const first = tokens[0];
  if (first === undefined || !/^\p{Lu}\p{Ll}+ing$/u.test(first.form)) return;
  const form = first.form.toLowerCase();
  const lemma = first.xpos === "VBG" ? first.lemma.toLowerCase() : opening.get(form);
  const comma = tokens.findIndex(({ form: each }) => each === ",");
  if (lemma === undefined || comma < 2) return;
  const noun = tokens
    .slice(1, comma)
    .find((token) => isNoun(token) && (token.head >= comma + offset || token.head < 0 || first.head === token.index));
  const object =
    noun ?? (first.deprel.startsWith("nsubj") ? tokens.slice(1, comma).find(({ head }) => head === first.index) : undefined);
  if (object === undefined || hasBelow(tokens, object, /^(?:case|conj|appos)$/)) return;
  const verb = tokens[(first.head > comma + offset ? first : object).head - offset];
  if (verb === undefined || verb.index < comma + offset || verb.upos !== "VERB") return;
  if (isBelow(tokens, offset, verb, object) || isBelow(tokens, offset, verb, first)) return;
  const subject = tokens.findLast(
    ({ head, deprel, index }) => head === verb.index && deprel.startsWith("nsubj") && index < verb.index,
  );
  if (subject === undefined || subject.index < comma + offset) return;
  exchange(tokens, offset, first, { upos: "VERB", xpos: "VBG", lemma, head: verb.index, deprel: "advcl" });
  exchange(tokens, offset, object, { head: first.index, deprel: "obj" });
}
