import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

/** "agreed to hand over power to civilians": the particle of "hand", taken for a preposition before what is handed over. */
export function handedOver(tokens: Token[], offset: number, over: Token): void {
  const verb = tokens[over.index - offset - 1];
  const handed = tokens[over.head - offset];
  if (verb?.lemma !== "hand" || handed === undefined || handed.index < over.index) return;
  const infinitive = verb.deprel === "xcomp" && tokens[verb.index - offset - 1]?.form === "to";
  if (verb.upos !== "VERB" && !infinitive) return;
  if (handed.head !== verb.index || !/^(?:obl|obj)$/.test(handed.deprel)) return;
  if (verb.upos !== "VERB") exchange(tokens, offset, verb, { upos: "VERB", xpos: "VB" });
  exchange(tokens, offset, over, { head: verb.index, deprel: "compound:prt" });
  if (!hasBelow(tokens, verb, /^(?:obj|nsubj:pass)$/)) exchange(tokens, offset, handed, { deprel: "obj" });
}
