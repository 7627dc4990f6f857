import type { Token } from "../analysis.ts";
import { hasBelow, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

/**
 * "Hun Sen, asked about events in Yangon, said that …", "The court, set up in May, said …": the participle between commas is taken for
 * what is said. It is hung on the subject that it describes. Exchanges the token in place; `offset` is the index of the first.
 */
export function participleAside(tokens: Token[], offset: number, participle: Token): void {
  if (!/^VB[DN]$/.test(participle.xpos) || !/^(ccomp|advcl|parataxis)/.test(participle.deprel)) return;
  const at = participle.index - offset;
  const above = tokens[participle.head - offset];
  if (above === undefined || tokens[at - 1]?.form !== ",") return;
  if (hasBelow(tokens, participle, /^(nsubj|aux|mark|cop|expl)/)) return;
  if (above.index < participle.index) {
    behindSaying(tokens, offset, participle, above);
    return;
  }
  if (!SAYING.has(above.lemma) || tokens[above.index - offset - 1]?.form !== ",") return;
  const subject = tokens.findLast(
    ({ head, deprel, index }) => head === above.index && deprel === "nsubj" && index < participle.index,
  );
  if (subject !== undefined) exchange(tokens, offset, participle, { xpos: "VBN", head: subject.index, deprel: "acl" });
}

/** "He recalls that the accord, signed in May, holds", "said the operation, dubbed Sangaris, would last": the noun right before it does so. */
function behindSaying(tokens: Token[], offset: number, participle: Token, said: Token): void {
  const noun = tokens[participle.index - offset - 2];
  if (
    noun === undefined ||
    participle.deprel !== "ccomp" ||
    participle.xpos !== "VBN" ||
    !(SAYING.has(said.lemma) || said.lemma === "recall")
  )
    return;
  const verb = tokens.find(
    (token) => token.index > participle.index && token.upos === "VERB" && token.head === said.index && token.deprel === "ccomp",
  );
  if (verb === undefined) return;
  const first =
    tokens.find(({ head, deprel, index }) => head === verb.index && deprel.startsWith("aux") && index < verb.index) ?? verb;
  if (tokens[first.index - offset - 1]?.form !== ",") return;
  const subject = tokens.find(({ head, deprel }) => head === verb.index && /^(nsubj|expl)/.test(deprel));
  if (subject === undefined && noun.head === said.index && noun.deprel === "obj")
    exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  else if (subject?.index !== noun.index) return;
  exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
}
