import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Dutch police, working hand in hand with Belgian customs men, seized a ton": what the subject does besides, between commas, is taken for
 * an attribute of a noun listed beside it. The participle is said of the subject, and the noun is the participle's.
 */
export function workingAside(tokens: Token[], offset: number, participle: Token): void {
  const at = participle.index - offset;
  const noun = tokens[participle.head - offset];
  if (tokens[at - 1]?.form !== "," || noun === undefined || noun.index < participle.index || noun.deprel !== "conj") return;
  const subject = tokens[noun.head - offset];
  if (subject?.deprel !== "nsubj" || subject.index > participle.index || hasBelow(tokens, noun, /^cc$/)) return;
  const verb = tokens[subject.head - offset];
  if (verb === undefined || verb.index < noun.index || verb.upos !== "VERB") return;
  const first =
    tokens.find(({ head, deprel, index }) => head === verb.index && deprel.startsWith("aux") && index > noun.index) ?? verb;
  if (
    tokens[first.index - offset - 1]?.form !== "," ||
    tokens.some(({ head, deprel }) => head === subject.index && deprel === "cc")
  )
    return;
  exchange(tokens, offset, participle, { upos: "VERB", deprel: "acl", head: subject.index });
  exchange(tokens, offset, noun, { deprel: "obj", head: participle.index });
  for (const token of tokens)
    if (token.index > noun.index && token.index < first.index && token.head === subject.index)
      exchange(tokens, offset, token, {
        head: token.deprel === "punct" ? subject.index : participle.index,
        deprel: token.deprel.startsWith("nmod") ? "obl" : token.deprel,
      });
}
