import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "The leader known as Timochenko signed a pact": a participle that gives a name is taken for the sentence's verb, and the verb for a clause
 * of its own with that name as its subject. The participle describes the noun, which is the verb's subject.
 */
export function knownAs(tokens: Token[], offset: number, participle: Token): void {
  const at = participle.index - offset;
  const [noun, as, name] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!noun || !isNoun(noun) || as?.lemma !== "as" || name?.upos !== "PROPN") return;
  if (hasBelow(tokens, participle, /^(?:aux|mark|cc)/)) return;
  const subject = tokens.find(({ head, deprel }) => head === participle.index && deprel.startsWith("nsubj"));
  const verb = tokens[as.head - offset];
  if (subject === undefined || subject.index > noun.index || verb?.upos !== "VERB" || verb.head !== participle.index) return;
  const own = tokens.filter(({ head }) => head === verb.index);
  const past = verb.xpos === "VBN" && own.some(({ deprel }) => deprel === "obj") && own.every(({ upos }) => upos !== "AUX");
  if (!past && !finite.has(verb.xpos) && own.every(({ xpos }) => !finite.has(xpos))) return;
  const named = tokens.find(
    ({ head, deprel, index }) =>
      index > as.index &&
      index < verb.index &&
      ((head === verb.index && deprel.startsWith("nsubj")) || (head === participle.index && deprel === "obl")),
  );
  if (named === undefined) return;
  for (const token of tokens)
    if (token.head === participle.index && token !== verb && token.index !== subject.index && token.index > verb.index)
      exchange(tokens, offset, token, { head: verb.index });
  exchange(tokens, offset, verb, { head: participle.head, deprel: participle.deprel, xpos: past ? "VBD" : verb.xpos });
  exchange(tokens, offset, subject, { head: verb.index, deprel: subjectOf(tokens, verb) });
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
  exchange(tokens, offset, named, { head: participle.index, deprel: "obl" });
  exchange(tokens, offset, as, { head: named.index, deprel: "case" });
}
