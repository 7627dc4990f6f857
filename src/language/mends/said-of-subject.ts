import type { Token } from "../analysis.ts";
import { hasBelow, isBelow, subjectOf } from "./clause.ts";
import { exchange } from "./exchange.ts";

/**
 * "Police said a truck driven by two Chechens rammed the base": the subject of what is said, described by a participle, taken for the object
 * of saying, while its verb stands without a subject.
 */
export function saidOfSubject(tokens: Token[], offset: number, noun: Token): void {
  const said = tokens[noun.head - offset];
  if (said?.lemma !== "say" || said.index > noun.index) return;
  const last = lastBelow(tokens, offset, noun);
  const participle = tokens[noun.index - offset + 1];
  if (participle === undefined || !/^VB[NG]$/.test(participle.xpos) || hasBelow(tokens, participle, /^(?:nsubj|aux)/)) return;
  const beside = participle.head === said.index && participle.deprel === "ccomp";
  if (!beside && participle.head !== noun.index) return;
  const from = beside ? lastBelow(tokens, offset, participle) : last;
  const verb = tokens[from - offset + 1];
  if (verb === undefined || verb.upos !== "VERB" || !/^VB[DZP]$/.test(verb.xpos)) return;
  if (verb.head !== said.index || verb.deprel !== "ccomp" || hasBelow(tokens, verb, /^(?:nsubj|csubj|expl|mark|cc)/)) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: subjectOf(tokens, verb) });
  if (beside) exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
}

/** The last word of the run behind a word that stands below it. */
function lastBelow(tokens: readonly Token[], offset: number, above: Token): number {
  let at = above.index - offset;
  while (at + 1 < tokens.length && isBelow(tokens, offset, tokens[at + 1]!, above)) at++;
  return at + offset;
}
