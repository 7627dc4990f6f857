import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "Troops killed at least nine villagers, officials said": the verb behind a subject is taken for a passive though it has an object and
 * no auxiliary; or its subject for another of the verb of saying at the end. It is active, and has its subject.
 */
export function activeBeforeSaying(tokens: Token[], offset: number, subject: Token): void {
  const verb = tokens[subject.index - offset + 1];
  if (verb?.upos !== "VERB" || !/^VB[DN]$/.test(verb.xpos)) return;
  const below = tokens.filter(({ head }) => head === verb.index);
  const object = below.find(({ deprel, index }) => deprel === "obj" && index > verb.index);
  if (object === undefined || below.some(({ deprel }) => deprel.startsWith("aux"))) return;
  if (subject.deprel === "nsubj:pass") {
    if (subject.head !== verb.index) return;
  } else {
    const saying = subject.head;
    if (verb.deprel !== "ccomp" || verb.head !== saying || below.some(({ deprel }) => deprel.startsWith("nsubj"))) return;
    if (!tokens.some(({ head, deprel, index }) => head === saying && deprel === "nsubj" && index > object.index)) return;
  }
  exchange(tokens, offset, subject, { deprel: "nsubj", head: verb.index });
  exchange(tokens, offset, verb, { xpos: "VBD" });
}
