import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "will stay until the junta frees its captives, ends the siege and holds talks": what the subject of a clause does besides is hung on
 * the bare verb above the clause. A form with a tense goes with the verb of the clause that has the same; so does one that is hung on the object of that verb.
 */
export function joinedTooHigh(tokens: Token[], offset: number, verb: Token): void {
  const above = tokens[verb.head - offset];
  if (verb.deprel === "conj" && verb.xpos === "VB" && above !== undefined) joinedInfinitive(tokens, offset, verb, above);
  if (verb.deprel === "conj" && verb.xpos === "VBG" && above !== undefined) joinedGerund(tokens, offset, verb, above);
  if (verb.deprel !== "conj" || !/^VB[DZP]$/.test(verb.xpos) || above === undefined || above.index > verb.index) return;
  if (above.deprel === "obj" && above.upos === "NOUN") {
    const beside = tokens[above.head - offset];
    if (beside?.xpos === verb.xpos && beside.index < above.index && !hasBelow(tokens, verb, /^(?:nsubj|mark)/))
      exchange(tokens, offset, verb, { head: beside.index });
    return;
  }
  if (above.xpos !== "VB") return;
  if (!tokens.some(({ head, xpos }) => head === above.index && xpos === "MD")) return;
  if (hasBelow(tokens, verb, /^(?:nsubj|aux|mark)/)) return;
  const within = tokens.findLast(
    (token) =>
      token.index > above.index &&
      token.index < verb.index &&
      token.xpos === verb.xpos &&
      token.upos === "VERB" &&
      /^(?:advcl|ccomp|acl:relcl)$/.test(token.deprel) &&
      hasBelow(tokens, token, /^nsubj/),
  );
  if (within !== undefined) exchange(tokens, offset, verb, { head: within.index });
}

/** "helping them to clear the land and | return it": a bare verb hung on one with a tense or a participle goes with the infinitive between. */
function joinedInfinitive(tokens: Token[], offset: number, verb: Token, above: Token): void {
  if (above.index > verb.index || above.xpos === "VB" || above.upos !== "VERB") return;
  if (hasBelow(tokens, verb, /^(?:nsubj|aux|mark)/) || hasBelow(tokens, above, /^aux$/)) return;
  const infinitive = tokens.find(
    ({ head, deprel, xpos, index }) =>
      head === above.index && /^(?:xcomp|advcl)$/.test(deprel) && xpos === "VB" && index > above.index && index < verb.index,
  );
  if (infinitive?.deprel === "advcl" && !hasBelow(tokens, infinitive, /^mark$/)) return;
  if (infinitive !== undefined) exchange(tokens, offset, verb, { head: infinitive.index });
}

/** "cleared two men of robbing and | killing a tourist": a gerund hung on a verb with a tense goes with the gerund that "of" leads in before it. */
function joinedGerund(tokens: Token[], offset: number, verb: Token, above: Token): void {
  if (!/^VB[DZP]$/.test(above.xpos) || hasBelow(tokens, verb, /^(?:nsubj|aux|mark)/)) return;
  const at = verb.index - offset;
  const first = tokens[at - 2];
  if (!/^(?:and|or)$/.test(tokens[at - 1]?.form ?? "") || !first?.form.endsWith("ing") || tokens[at - 3]?.form !== "of") return;
  if (first.index > above.index) exchange(tokens, offset, verb, { head: first.index });
}
