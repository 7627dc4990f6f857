import type { Sentence } from "../analysis.ts";
import { dependents } from "../tree.ts";
import type { NameSpan } from "./read-mentions.ts";

const standing = /^(nsubj|obj|iobj|obl|nmod|conj|root)/;

/**
 * Names, with the family names of persons named in full before that are common words too, where they stand alone: "Moon will visit
 * China", "Rice told reporters", after "Moon Jae-in", "Condoleezza Rice". Linear in the number of words.
 */
export function withFamilyNames(sentences: readonly Sentence[], names: readonly NameSpan[]): readonly NameSpan[] {
  const families = new Set<string>();
  const added: NameSpan[] = [];
  let k = 0;
  for (const sentence of sentences) {
    const first = k;
    while (k < names.length && names[k]!.sentence === sentence.index) k++;
    const own = names.slice(first, k);
    if (families.size > 0)
      for (const token of sentence.tokens) {
        if (!families.has(token.form) || (token.upos !== "NOUN" && token.upos !== "PROPN") || !standing.test(token.deprel))
          continue;
        if (own.some(({ from, to }) => from <= token.index && token.index < to)) continue;
        if (
          dependents(sentence, token.index).some(
            ({ deprel, index }) => index < token.index && /^(det|amod|compound)/.test(deprel),
          )
        )
          continue;
        const { index, start, end } = token;
        added.push({ sentence: sentence.index, from: index, to: index + 1, start, end, type: "person" });
      }
    for (const name of own) {
      if (name.type !== "person" || name.to - name.from < 2) continue;
      const tokens = sentence.tokens.slice(name.from, name.to).filter(({ upos }) => upos === "PROPN");
      const eastern = sentence.tokens.slice(name.from, name.to).some(({ form }) => form === "-");
      const family = eastern
        ? tokens.find(({ form }, i) => tokens[i + 1] !== undefined && /^\p{Lu}\p{Ll}+$/u.test(form))
        : tokens.at(-1);
      if (family && /^\p{Lu}\p{Ll}{2,}$/u.test(family.form)) families.add(family.form);
    }
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}
