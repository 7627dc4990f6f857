import type { Sentence, Token } from "../analysis.ts";
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
  for (let i = 0; i < features.length; i++) {
    const f = features[i] as Feature;
    if (f.pronoun !== null) continue;
    const { sentence, head } = f;
    if (head.deprel === "appos") {
      const j = at(sentence.index, head.head);
      const other = j < 0 ? undefined : features[j];
      if (other !== undefined && fits(f, other) && !isList(sentence, head)) clusters.join(j, i);
      continue;
    }
    const subject = predicateOf(sentence, head);
    if (
      subject === undefined ||
      f.mention.kind !== "nominal" ||
      f.determiner === "indefinite" ||
      f.determiner === "demonstrative"
    )
      continue;
    const j = at(sentence.index, subject.index);
    const other = j < 0 ? undefined : features[j];
    if (
      other !== undefined &&
      other.mention.type === f.mention.type &&
      other.number === f.number &&
      clusters.compatible(i, j) &&
      !isDenied(sentence, head)
    )
      clusters.join(j, i);
  }
}

function fits(a: Feature, b: Feature): boolean {
  if (b.pronoun !== null || a.number !== b.number) return false;
  if (a.mention.kind === "name" && b.mention.kind === "name")
    return a.mention.type !== "place" && a.mention.type === b.mention.type && isAcronym(a, b);
  return a.mention.type === b.mention.type;
}

const isAcronym = (a: Feature, b: Feature): boolean =>
  (a.words.length === 1) !== (b.words.length === 1) && (a.words[0] ?? "").length < 8;

/** "A, B and C" is a list that the parser may take for appositions. */
const isList = (sentence: Sentence, head: Token): boolean =>
  dependents(sentence, head.index).some((t) => t.deprel === "conj") ||
  dependents(sentence, head.head).some((t) => t.deprel === "conj" || (t.deprel === "appos" && t.index !== head.index));

function predicateOf(sentence: Sentence, head: Token): Token | undefined {
  const near = dependents(sentence, head.index);
  if (!near.some((t) => t.deprel === "cop" && /^(be|become|remain)$/.test(t.lemma))) return undefined;
  return near.find((t) => t.deprel === "nsubj");
}

const isDenied = (sentence: Sentence, head: Token): boolean =>
  dependents(sentence, head.index).some((t) => /^(not|n't|n’t|never|would|could|may|might|should)$/i.test(t.form));
