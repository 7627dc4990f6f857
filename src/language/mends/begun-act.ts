import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";

const aspectual = new Set(["begin", "start", "stop", "continue", "resume", "cease", "keep", "finish", "avoid"]);

/** What is lent, sent and fired, and has no plural. */
const mass = new Set([
  "money",
  "aid",
  "food",
  "fire",
  "oil",
  "gas",
  "fuel",
  "support",
  "help",
  "cash",
  "equipment",
  "ammunition",
  "rice",
  "grain",
  "wheat",
  "flour",
  "water",
  "relief",
  "medicine",
]);

/** "began massing troops": what somebody began to do, taken for an attribute of its object, or its object for that of the verb before. */
export function begunAct(tokens: Token[], offset: number, gerund: Token): void {
  const verb = tokens[gerund.index - offset - 1];
  const thing = tokens[gerund.head - offset];
  if (verb === undefined || thing === undefined || !aspectual.has(verb.lemma) || verb.upos !== "VERB") return;
  if (gerund.deprel === "xcomp") {
    if (gerund.head === verb.index) ownObject(tokens, offset, verb, gerund);
    return;
  }
  if (!isNoun(thing) || thing.deprel !== "obj" || thing.head !== verb.index) return;
  if (thing.xpos === "NN" && !mass.has(thing.lemma)) return;
  exchange(tokens, offset, gerund, { head: verb.index, deprel: "xcomp" });
  exchange(tokens, offset, thing, { head: gerund.index });
}

/** "resumed shipping | grain to the north": what hangs on the first verb behind both is the gerund's. */
function ownObject(tokens: Token[], offset: number, verb: Token, gerund: Token): void {
  const object = tokens.find(({ head, deprel, index }) => head === verb.index && deprel === "obj" && index > gerund.index);
  if (object === undefined || tokens.some(({ head, deprel }) => head === gerund.index && /^(?:obj|obl|case|mark)/.test(deprel)))
    return;
  for (const token of tokens)
    if (
      token === object ||
      (token.head === verb.index && token.deprel === "obl" && token.index > object.index && !/day$/.test(token.form))
    )
      exchange(tokens, offset, token, { head: gerund.index });
}
