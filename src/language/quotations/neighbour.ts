import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { extent } from "../tree.ts";

/** The noun phrase next to a cue, where the tree gives it no subject: right after it ("said X"), else right before ("X said"). */
export function neighbourOf(sentence: Sentence, cue: number, side: "before" | "after"): number | null {
  const { tokens } = sentence;
  const step = side === "after" ? 1 : -1;
  let head: number | null = null;
  for (let k = cue + step, n = 0; k >= 0 && k < tokens.length && n < 8; k += step, n++) {
    const t = tokens[k] as Token;
    if (/^(NOUN|PROPN|PRON)$/.test(t.upos)) {
      if (side === "before") return phraseTop(sentence, k);
      head = k;
      const next = tokens[k + 1];
      if (next === undefined || !/^(NOUN|PROPN)$/.test(next.upos)) return phraseTop(sentence, head);
    } else if (!/^(DET|ADJ|ADV|AUX|PART|NUM)$/.test(t.upos)) break;
  }
  return head;
}

/** Up from a word inside a noun phrase to its head. */
export function phraseTop(sentence: Sentence, index: number): number {
  let at = index;
  for (let k = 0; k < 6; k++) {
    const t = sentence.tokens[at] as Token;
    const above = sentence.tokens[t.head];
    if (above === undefined || !/^(compound|flat|nmod|amod|appos)/.test(t.deprel) || !/^(NOUN|PROPN)$/.test(above.upos)) break;
    // "… of mass destruction Nazarbayev said": a name belongs to no common noun but a role.
    if (t.upos === "PROPN" && above.upos === "NOUN" && nounType(above.lemma) !== "person" && caseOf(sentence, t.index) === "")
      break;
    // A person's name in apposition is the speaker's name.
    if (t.deprel === "appos" && t.upos === "PROPN" && nounType(t.lemma) !== "person") break;
    const { from, to } = extent(sentence, above.index);
    if (index < from || index >= to) break;
    at = above.index;
  }
  return at;
}

/** Back from the last word of a name to its first. */
export function nameTop({ tokens }: Sentence, last: number): number {
  let at = last;
  while ((tokens[at] as Token).deprel === "flat" && (tokens[at] as Token).head < at) at = (tokens[at] as Token).head;
  return at;
}
