import type { Sentence, Token } from "../analysis.ts";
import { isHonorific, nounType } from "../mentions/nouns.ts";
import { dependents } from "../tree.ts";
import type { Clusters } from "./clusters.ts";
import type { Feature } from "./features.ts";

/**
 * "X, president of Y", "Y's president, X", "X is the president of Y", "the OSCE (Organization for …)": what the sentence itself
 * says to be one. `at` finds the mention with a given head.
 */
export function joinAppositions(
  features: readonly Feature[],
  clusters: Clusters,
  at: (sentence: number, head: number) => number,
): void {
  const key = (sentence: number, to: number) => sentence * 65536 + to;
  const endingAt = new Map<number, number>();
  for (const f of features)
    if (f.mention.kind === "nominal" && f.mention.type === "person")
      endingAt.set(key(f.mention.sentence, f.mention.to), f.mention.id);
  // … also where the tree has torn "of Kazakhstan" or "of State" from the role.
  const roleBefore = (f: Feature): number | undefined => {
    const { tokens } = f.sentence;
    for (let k = f.mention.from - 1; k > 0 && k > f.mention.from - 9; k--) {
      const t = tokens[k] as Token;
      // "Secretary of State Jane Doe and Mr. Roe": the role is hers.
      const other = t.upos === "PROPN" ? at(f.mention.sentence, k) : -1;
      if (other >= 0 && features[other]?.mention.kind === "name" && features[other]?.mention.type === "person") return undefined;
      if (t.lemma === "of" || t.lemma === "for") {
        // "commander of | Forbin": what is right behind "of" is another.
        if (k === f.mention.from - 1) return undefined;
        // "spokeswoman for | Prime Minister Jane Doe": who has a title of his own is another.
        if (f.titles.some((title) => nounType(title) === "person" && !isHonorific(title))) return undefined;
        const role = at(f.mention.sentence, k - 1);
        const isRole = role >= 0 && features[role]?.mention.type === "person" && features[role]?.mention.kind === "nominal";
        if (isRole) return role;
      } else if (!/^(PROPN|NOUN|DET|ADJ|CCONJ|ADP)$/.test(t.upos)) break;
    }
    return undefined;
  };
  // "political scientist Bolat Ishanov": a description that ends with the name.
  const around = (f: Feature): number | undefined => {
    const outer = features[f.mention.id - 1];
    const whole =
      outer !== undefined &&
      outer.mention.kind === "nominal" &&
      outer.mention.type === "person" &&
      outer.mention.sentence === f.mention.sentence;
    return whole && outer.mention.to === f.mention.to && /^(flat|appos|compound|nmod:desc)/.test(f.head.deprel)
      ? outer.mention.id
      : undefined;
  };
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    if (f.pronoun !== null) continue;
    const { sentence, head } = f;
    // "the President of Kazakhstan Nursultan Nazarbayev": a role right before a person's name is that person.
    if (f.mention.kind === "name" && f.mention.type === "person") {
      const before = features[endingAt.get(key(f.mention.sentence, f.mention.from)) ?? around(f) ?? roleBefore(f) ?? -1];
      if (before !== undefined && before.number === "sing" && before.mention.id !== i) clusters.join(before.mention.id, i);
    }
    if (head.deprel === "appos") {
      const j = at(sentence.index, head.head);
      const other = j < 0 ? undefined : features[j];
      if (other !== undefined && fits(f, other) && !isList(f)) clusters.join(j, i);
      continue;
    }
    const subject = predicateOf(sentence, head);
    if (subject === undefined || f.mention.kind !== "nominal" || f.determiner === "demonstrative") continue;
    const j = at(sentence.index, subject.index);
    const other = j < 0 ? undefined : features[j];
    if (
      other !== undefined &&
      other.mention.type === f.mention.type &&
      other.number === f.number &&
      (f.determiner !== "indefinite" || other.mention.kind === "name" || isPerson(other)) &&
      clusters.compatible(i, j) &&
      !isDenied(sentence, head)
    )
      clusters.join(j, i);
  }
}

/** "He is a businessman": whoever he is. */
const isPerson = (f: Feature): boolean => f.pronoun !== null && f.number === "sing" && /^(he|she|i)$/i.test(f.head.form);

function fits(a: Feature, b: Feature): boolean {
  if (b.pronoun !== null || a.number !== b.number) return false;
  const alike = a.mention.type === b.mention.type || a.mention.type === "other" || b.mention.type === "other";
  if (a.mention.kind === "name" && b.mention.kind === "name") return a.mention.type !== "place" && alike && isAcronym(a, b);
  return alike;
}

const isAcronym = (a: Feature, b: Feature): boolean =>
  (a.words.length === 1) !== (b.words.length === 1) && (a.words[0] ?? "").length < 8;

/** "A, B and C" is a list that the parser may take for appositions. */
const isList = (f: Feature): boolean => {
  const { sentence, head, mention } = f;
  const outside = (t: Token) => t.index < mention.from || t.index >= mention.to;
  return (
    dependents(sentence, head.index).some((t) => t.deprel === "conj" && outside(t)) ||
    dependents(sentence, head.head).some(
      (t) => (t.deprel === "conj" || t.deprel === "appos") && outside(t) && t.index !== head.index,
    )
  );
};

function predicateOf(sentence: Sentence, head: Token): Token | undefined {
  const near = dependents(sentence, head.index);
  if (!near.some((t) => t.deprel === "cop" && /^(be|become|remain)$/.test(t.lemma))) return undefined;
  return near.find((t) => t.deprel === "nsubj");
}

const isDenied = (sentence: Sentence, head: Token): boolean =>
  dependents(sentence, head.index).some((t) => /^(not|n't|n’t|never|would|could|may|might|should)$/i.test(t.form));
