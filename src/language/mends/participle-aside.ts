import type { Token } from "../analysis.ts";
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
  const said = above !== undefined && above.index < participle.index ? behind(tokens, offset, participle) : above;
  if (said === undefined || said.index < participle.index || (said === above && !SAYING.has(said.lemma))) return;
  if (tokens[at - 1]?.form !== "," || tokens[said.index - offset - 1]?.form !== ",") return;
  const subject = tokens.findLast(
    ({ head, deprel, index }) => head === said.index && deprel === "nsubj" && index < participle.index,
  );
  if (subject === undefined) return;
  if (tokens.some(({ head, deprel }) => head === participle.index && /^(nsubj|aux|mark|cop|expl)/.test(deprel))) return;
  exchange(tokens, offset, participle, { xpos: "VBN", head: subject.index, deprel: "acl" });
}

/** "He recalls that the accord, signed in May, holds": the verb behind the aside, whose subject stands right before it. */
const behind = (tokens: readonly Token[], offset: number, participle: Token): Token | undefined =>
  participle.deprel === "ccomp" && participle.xpos === "VBN"
    ? tokens.find(
        (verb) =>
          verb.index > participle.index &&
          verb.upos === "VERB" &&
          verb.head === participle.head &&
          tokens[verb.index - offset - 1]?.form === "," &&
          tokens.some(({ head, deprel, index }) => head === verb.index && deprel === "nsubj" && index === participle.index - 2),
      )
    : undefined;
