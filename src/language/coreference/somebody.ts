import { dependents } from "../tree.ts";
import type { Feature } from "./features.ts";
import verbs from "./somebody.json" with { type: "json" };

const does = new Set(verbs.does.split(" "));
const things = new Set(verbs.things.split(" "));
const suffers = new Set(verbs.suffers.split(" "));

/** Verbs with two objects, the first of whom somebody is. */
const gives = new Set(verbs.gives.split(" "));

/** Whether "it" or "they" must be a thing, nobody: "react if they were imposed". */
export const isThing = (f: Feature): boolean =>
  f.head.deprel === "nsubj:pass" && things.has(f.sentence.tokens[f.head.head]?.lemma ?? "");

/** Whether "it" or "they" must be somebody, no thing, by what it does or what is done to it: "it accused", "blamed it for", "lent it money". */
export function isSomebody(f: Feature): boolean {
  const verb = f.sentence.tokens[f.head.head];
  if (verb === undefined || verb.upos !== "VERB") return false;
  if (f.head.deprel === "nsubj") return does.has(verb.lemma);
  if (f.head.deprel === "nsubj:pass") return suffers.has(verb.lemma);
  if (f.head.deprel === "iobj") return true;
  if (f.head.deprel !== "obj") return false;
  return (
    suffers.has(verb.lemma) ||
    (gives.has(verb.lemma) && dependents(f.sentence, verb.index).some((t) => t.deprel === "obj" && t.index > f.head.index))
  );
}
