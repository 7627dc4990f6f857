import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependents } from "../tree.ts";
import type { Cue } from "./cues.ts";
import { neighbourOf } from "./neighbour.ts";

export function addresseeOf(sentence: Sentence, verb: Token, cue: Cue): number | null {
  const children = dependents(sentence, verb.index);
  if (cue.frames.includes("o")) {
    const object = children.find(
      (c) => (c.deprel === "iobj" || c.deprel === "obj") && c.upos !== "VERB" && !/^(self|himself|herself|itself)$/.test(c.lemma),
    );
    if (
      object !== undefined &&
      (object.upos !== "NOUN" || couldSpeak(object)) &&
      sentence.tokens[verb.index + 1]?.lemma !== "that"
    )
      return object.index;
    // "told Trump that …", where the tree has lost the object.
    const next = sentence.tokens[verb.index + 1];
    const near =
      next !== undefined && /^(PROPN|NOUN|DET|PRON)$/.test(next.upos) && !/^(that|this|what|which|it)$/i.test(next.form)
        ? neighbourOf(sentence, verb.index, "after")
        : null;
    const after = near === null ? undefined : sentence.tokens[near + 1];
    const isObject = near !== null && !sentence.tokens[near]?.deprel.startsWith("nsubj");
    if (isObject && (next?.upos === "PROPN" || /^(that|to|:|,)$/.test(after?.form ?? ""))) return near;
  }
  for (const c of children) {
    if (!c.deprel.startsWith("obl") || c.deprel === "obl:agent") continue;
    const preposition = caseOf(sentence, c.index);
    if (
      preposition === "to" ||
      (preposition === "on" && verb.lemma === "call") ||
      (preposition === "with" && verb.lemma === "plead")
    )
      return c.index;
  }
  return null;
}

export const couldSpeak = (t: Token): boolean =>
  t.upos === "PROPN" || (t.upos === "PRON" && !/^(it|this|that|there|which)$/i.test(t.form)) || nounType(t.lemma) !== undefined;
