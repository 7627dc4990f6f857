import type { Sentence, Token } from "../analysis.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { dependent, dependents } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { cueNoun } from "./cues.ts";

/** "X's claim that …", "a warning from X that …" */
export function nominal(sentence: Sentence, noun: Token): Attribution | null {
  if (noun.upos !== "NOUN") return null;
  const cue = cueNoun(noun.lemma);
  if (cue === undefined) return null;
  const children = dependents(sentence, noun.index);
  const clause = children.find(
    (c) =>
      (c.deprel.startsWith("acl") || c.deprel === "ccomp") &&
      c.deprel !== "acl:relcl" &&
      dependent(sentence, c.index, "mark")?.lemma === "that",
  );
  if (clause === undefined) return null;
  const owner =
    children.find((c) => c.deprel === "nmod:poss") ??
    children.find((c) => c.deprel === "nmod" && /^(by|from|of)$/.test(caseOf(sentence, c.index)));
  if (owner === undefined) return null;
  return {
    sentence,
    cue,
    at: noun.index,
    from: noun.index,
    to: noun.index + 1,
    speaker: owner.index,
    addressee: null,
    rule: "noun",
    unsaid: false,
    passive: false,
  };
}
