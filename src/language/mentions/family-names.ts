import type { Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import data from "./data/family-names.json" with { type: "json" };
import { isHonorific, nounType } from "./nouns.ts";
import type { NameSpan } from "./read-mentions.ts";

/** Family names that stand first: "Xi Jinping", "Kim Jong Un". */
const first = new Set(data.first.split(" "));

/** Those that are no other word. */
const only = new Set(data.only.split(" "));

const standing = /^(nsubj|obj|iobj|obl|nmod|conj|root)/;

/**
 * Names, with the family names of persons named in full before that are common words too, where they stand alone: "Moon will visit
 * China", "Rice told reporters", after "Moon Jae-in", "Condoleezza Rice"; and those that only ever stand first, behind a title or alone: "Mr Li",
 * "President Xi", "Xi". Linear in the number of words.
 */
export function withFamilyNames(sentences: readonly Sentence[], names: readonly NameSpan[]): readonly NameSpan[] {
  const families = new Set<string>();
  const added: NameSpan[] = [];
  let k = 0;
  for (const sentence of sentences) {
    const start = k;
    while (k < names.length && names[k]!.sentence === sentence.index) k++;
    const own = names.slice(start, k);
    if (families.size > 0 || sentence.tokens.some(({ form }) => first.has(form)))
      for (const token of sentence.tokens) {
        const titled = first.has(token.form) && isTitled(sentence, token);
        if (!titled && !families.has(token.form)) continue;
        if ((token.upos !== "NOUN" && token.upos !== "PROPN") || !(standing.test(token.deprel) || token.deprel === "nmod:poss"))
          continue;
        if (own.some(({ from, to }) => from <= token.index && token.index < to)) continue;
        if (
          !titled &&
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
        : tokens.length > 1 && first.has(tokens[0]!.form)
          ? tokens[0]
          : tokens.at(-1);
      if (family && /^\p{Lu}\p{Ll}+$/u.test(family.form) && (family.form.length > 2 || first.has(family.form)))
        families.add(family.form);
    }
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a name stands alone behind a title or an honorific, or is no other word. */
const isTitled = ({ tokens }: Sentence, { index, form }: Token): boolean => {
  if (tokens[index + 1]?.upos === "PROPN" && tokens[index + 1]?.deprel.startsWith("flat")) return false;
  const before = tokens[index - 1];
  return (
    only.has(form) ||
    (before !== undefined && (isHonorific(before.form) || (before.upos === "PROPN" && nounType(before.lemma) === "person")))
  );
};
