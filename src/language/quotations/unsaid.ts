import type { Sentence, Token } from "../analysis.ts";
import { childrenOf, dependents } from "../tree.ts";
import { isWithheld } from "./cues.ts";
import words from "./words.json" with { type: "json" };

/** What somebody is who has not said it yet: "ready to urge them". */
const yetTo = new Set(words.yetTo);

/** Negated ("did not say"), refused ("declined to say"), conditional ("if he says"), possible or still to come ("may", "will announce"). */
export function isUnsaid(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence)[verb.index] ?? [];
  // "said" has no "would" before it, whatever the tree says.
  const finite = /^(VBD|VBZ)$/.test(verb.xpos);
  for (const k of children) {
    const c = sentence.tokens[k] as Token;
    if (c.deprel.startsWith("advmod") && /^(not|n't|n’t|never)$/i.test(c.form)) return true;
    if (
      !finite &&
      c.deprel === "aux" &&
      /^(will|would|may|might|could|should|can|must|shall|'ll|’ll|'d|wo|ca)$/i.test(c.form) &&
      c.index < verb.index
    )
      return true;
    if (c.deprel === "mark" && /^(if|unless|whether)$/i.test(c.form)) return true;
  }
  const above = sentence.tokens[verb.head];
  // "encouraged citizens to ask": not said by them yet, nor by who encourages them.
  if (
    above !== undefined &&
    verb.xpos === "VB" &&
    /^(xcomp|advcl)/.test(verb.deprel) &&
    hasObject(sentence, above.index) &&
    !/^(prompt|lead|cause|drive|push|provoke)$/.test(above.lemma)
  )
    return true;
  // "refrained from criticising", "stopped short of condemning"
  if (above !== undefined && verb.xpos === "VBG" && /^advcl/.test(verb.deprel) && isWithheld(above.lemma))
    return children.some((k) => /^(from|of)$/.test((sentence.tokens[k] as Token).form));
  if (above !== undefined && verb.deprel === "xcomp") {
    if (isWithheld(above.lemma) || (above.upos === "ADJ" && verb.xpos === "VB" && yetTo.has(above.lemma))) return true;
    return isUnsaid(sentence, above);
  }
  if (verb.deprel === "conj" && above !== undefined && verb.xpos === "VB") return isUnsaid(sentence, above);
  return false;
}

const hasObject = (sentence: Sentence, index: number): boolean =>
  dependents(sentence, index).some((c) => c.deprel === "obj" || c.deprel === "iobj");
