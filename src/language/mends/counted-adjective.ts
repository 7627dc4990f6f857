import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";

const called =
  /^(?:wounded|injured|dead|sick|missing|homeless|hungry|displaced|jobless|unemployed|elderly|disabled|poor|faithful)$/;

/** "treated 300 wounded", "buried forty dead": people called by what they are, with their number, taken for what the verb makes of somebody. */
export function countedAdjective(tokens: Token[], offset: number, noun: Token): void {
  const verb = tokens[noun.head - offset];
  if (!called.test(noun.form) || !/^(?:xcomp|advcl|advmod|amod)$/.test(noun.deprel)) return;
  if (verb?.upos !== "VERB" || verb.index > noun.index || hasBelow(tokens, verb, /^nsubj:pass$/)) return;
  const number = tokens[noun.index - offset - 1];
  if (number?.upos !== "NUM") return;
  const own = number.head === noun.index && number.deprel === "nummod";
  const object = tokens.find(({ head, deprel }) => head === verb.index && deprel === "obj");
  if (object === undefined ? !own : object.index !== number.index) return;
  exchange(tokens, offset, number, { head: noun.index, deprel: "nummod" });
  exchange(tokens, offset, noun, { upos: "NOUN", xpos: "NNS", lemma: noun.form, deprel: "obj" });
}
