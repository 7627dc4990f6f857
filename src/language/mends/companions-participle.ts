import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "listed traders, along with banks and firms financing the rebels": what those do who are named besides is taken for what the subject does. */
export function companionsParticiple(tokens: Token[], offset: number, participle: Token): void {
  const verb = tokens[participle.head - offset];
  const noun = tokens[participle.index - offset - 1];
  if (verb === undefined || noun === undefined || verb.index > participle.index || !isNoun(noun)) return;
  let first: Token | undefined = noun;
  for (let steps = 0; first?.deprel === "conj" && steps < 6; steps++) first = tokens[first.head - offset];
  if (first === undefined || !/^(?:obl|nmod)$/.test(first.deprel) || first.head !== verb.index) return;
  const led = tokens.some(
    ({ head, deprel, form }) => head === first.index && deprel === "case" && /^(?:along|together|including)$/i.test(form),
  );
  if (led) exchange(tokens, offset, participle, { head: noun.index, deprel: "acl" });
}
