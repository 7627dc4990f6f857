import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/** "urged Tashkent to free prisoners": what stands right behind the infinitive is its object, not that of the verb before whoever is asked. */
export function objectOfInfinitive(tokens: Token[], offset: number, noun: Token): void {
  const verb = tokens[noun.head - offset];
  if (verb === undefined || verb.upos !== "VERB" || verb.index > noun.index) return;
  let before = noun.index - offset - 1;
  while (tokens[before]?.head === noun.index) before--;
  const infinitive = tokens[before];
  if (infinitive?.xpos !== "VB" || infinitive.head !== verb.index || infinitive.deprel !== "xcomp") return;
  const bidden = tokens.some(
    ({ head, deprel, index }) => head === verb.index && (deprel === "iobj" || deprel === "obj") && index < infinitive.index,
  );
  if (bidden) exchange(tokens, offset, noun, { head: infinitive.index });
}
