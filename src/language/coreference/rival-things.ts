import type { Sentence, Token } from "../analysis.ts";
import { clauseOf } from "./binding.ts";
import { type Feature, isCounter } from "./features.ts";
import known from "./somebody.json" with { type: "json" };

/** What only measures. */
const measures = new Set(known.measures.split(" "));

/** How much the most salient common noun that is nobody stands out, for "it" or plural "they". */
export function rivalThing(f: Feature, sentences: readonly Sentence[]): number {
  let best = 0;
  for (let distance = 0; distance <= 1; distance++) {
    const s = sentences[f.mention.sentence - distance];
    if (s === undefined) break;
    for (const t of s.tokens) {
      if (distance === 0 && t.index >= f.head.index) break;
      if (
        t.upos !== "NOUN" ||
        !/^(nsubj|obj|root|obl|nmod|conj)/.test(t.deprel) ||
        /^(nmod:poss|nmod:desc|nmod:unmarked|obl:unmarked)$/.test(t.deprel)
      )
        continue;
      if ((t.xpos === "NNS") !== (f.number === "plur")) continue;
      if (typed(s, t) || isCounter(t) || measures.has(t.lemma)) continue;
      let score = 100 / (1 + 0.55 * distance);
      score *= t.deprel.startsWith("nsubj") ? 1.7 : t.deprel === "obj" ? 1.15 : 0.6;
      if (t.deprel.startsWith("nsubj") && f.role === "subject") score *= 1.15;
      if (
        distance === 0 &&
        t.deprel.startsWith("nsubj") &&
        clauseOf(s, t) === clauseOf(f.sentence, f.head) &&
        f.role !== "possessor"
      )
        score = 0;
      if (score > best) best = score;
    }
  }
  return best;
}

/** Subject of "is a …", "is clear": a predicate without a verb. */
export const isCopular = (f: Feature): boolean => {
  const predicate = f.sentence.tokens[f.head.head];
  return predicate !== undefined && predicate.upos !== "VERB";
};

const documents = new Set(known.documents.split(" "));

/** What documents do as people do. */
const says = new Set(known.says.split(" "));

/** "It says that …" after "read out the joint statement": a document speaks. */
export function speaksFor(f: Feature, sentences: readonly Sentence[]): boolean {
  const verb = f.sentence.tokens[f.head.head];
  if (f.role !== "subject" || verb === undefined || !says.has(verb.lemma)) return false;
  const before = sentences[f.mention.sentence - 1];
  return before?.tokens.some((t) => documents.has(t.lemma) && /^(nsubj|obj|root|obl)/.test(t.deprel)) === true;
}

const typedCache = new WeakMap<Sentence, ReadonlySet<number>>();
/** Heads of mentions, noted sentence by sentence before pronouns are read. */
export function noteHeads(features: readonly Feature[]): void {
  const heads = new Map<Sentence, Set<number>>();
  for (const f of features) {
    const set = heads.get(f.sentence) ?? new Set<number>();
    set.add(f.mention.head);
    heads.set(f.sentence, set);
  }
  for (const [s, set] of heads) typedCache.set(s, set);
}
const typed = (s: Sentence, t: Token): boolean => typedCache.get(s)?.has(t.index) === true;
