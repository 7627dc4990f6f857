import type { Token } from "../analysis.ts";
import { hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "declared ten diplomats unwelcome": whom the verb is done to is taken for the subject of what he is called. He is the verb's object. */
export function calledSo(tokens: Token[], offset: number, noun: Token): void {
  const called = tokens[noun.head - offset];
  if (called?.deprel !== "xcomp" || called.upos !== "ADJ" || called.index < noun.index || !isNoun(noun)) return;
  const verb = tokens[called.head - offset];
  if (verb?.upos !== "VERB" || verb.index > noun.index) return;
  if (hasBelow(tokens, called, /^(?:cop|aux|mark)/)) return;
  if (hasBelow(tokens, verb, /^obj$/)) return;
  exchange(tokens, offset, noun, { head: verb.index, deprel: "obj" });
}
