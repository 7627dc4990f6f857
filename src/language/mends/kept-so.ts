import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

const keeping = /^(?:keep|hold|leave|have|get|find)$/;

/**
 * "Soldiers kept Mugabe confined to his home": whom somebody is kept so is taken for the subject of the participle. The name is the
 * verb's object. `participle` hangs on the verb before it as what is said of its object.
 */
export function keptSo(tokens: Token[], offset: number, participle: Token): void {
  const verb = tokens[participle.head - offset];
  if (
    verb === undefined ||
    verb.index > participle.index ||
    !keeping.test(verb.lemma) ||
    hasBelow(tokens, verb, /^(?:obj|iobj)$/)
  )
    return;
  const own = tokens.filter(({ head }) => head === participle.index);
  if (own.some(({ deprel, xpos }) => /^(?:aux|mark|cop|cc)/.test(deprel) || xpos.startsWith("W"))) return;
  if (participle.xpos === "VBD" && !participle.form.endsWith("ed")) return;
  const noun = own.find(({ deprel, index }) => deprel.startsWith("nsubj") && index > verb.index && index < participle.index);
  if (noun === undefined || !(isNoun(noun) || noun.upos === "PRON")) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
  exchange(tokens, offset, participle, { deprel: "xcomp", xpos: participle.xpos === "VBD" ? "VBN" : participle.xpos });
}
