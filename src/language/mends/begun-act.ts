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
]);

/** "began massing troops": what somebody began to do, taken for an attribute of its object. */
export function begunAct(tokens: Token[], offset: number, gerund: Token): void {
  const verb = tokens[gerund.index - offset - 1];
  const thing = tokens[gerund.head - offset];
  if (verb === undefined || thing === undefined || !aspectual.has(verb.lemma) || verb.upos !== "VERB") return;
  if (!isNoun(thing) || thing.deprel !== "obj" || thing.head !== verb.index) return;
  if (thing.xpos === "NN" && !mass.has(thing.lemma)) return;
  exchange(tokens, offset, gerund, { head: verb.index, deprel: "xcomp" });
  exchange(tokens, offset, thing, { head: gerund.index });
}
