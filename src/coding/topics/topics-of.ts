import type { Analysis, Span } from "../../language/analysis.ts";
import { PhraseTrie } from "./phrase-trie.ts";
import { phraseWordsOf } from "./sentence-words.ts";
import { type Topic, topics } from "./topic.ts";

interface Hit extends Span {
  readonly topic: Topic;
  readonly phrase: string;
  readonly weight: number;
}

let trie: PhraseTrie<{ topic: Topic; weight: number }> | undefined;

const keywordTrie = (): PhraseTrie<{ topic: Topic; weight: number }> => {
  if (!trie) {
    trie = new PhraseTrie();
    for (const topic of topics()) for (const { phrase, weight } of topic.keywords) trie.add(phrase, { topic, weight });
  }
  return trie;
};

const hitsByAnalysis = new WeakMap<Analysis, readonly Hit[]>();

const covers = (topic: Topic, date: string | null): boolean =>
  date === null ||
  ((topic.from === null || date >= topic.from.slice(0, date.length)) && (topic.to === null || date <= `${topic.to}~`));

const hitsOf = (analysis: Analysis): readonly Hit[] => {
  const known = hitsByAnalysis.get(analysis);
  if (known) return known;
  const date = analysis.document.published.date?.slice(0, 10) ?? null;
  const hits: Hit[] = [];
  for (const sentence of analysis.sentences) {
    const words = phraseWordsOf(sentence);
    for (const match of keywordTrie().matches(words))
      for (const { topic, weight } of match.values)
        if (covers(topic, date))
          hits.push({ topic, weight, phrase: match.phrase, start: words[match.from]!.start, end: words[match.to - 1]!.end });
  }
  hitsByAnalysis.set(analysis, hits);
  return hits;
};

/**
 * The issues a stretch of the text speaks of, weightiest first: ids of `topics()`.
 * The keywords of a document are looked up once, whatever the number of spans asked for.
 */
export const topicsOf = (span: Span, analysis: Analysis): string[] => {
  const hits = hitsOf(analysis);
  let low = 0;
  for (let high = hits.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const scores = new Map<Topic, number>();
  const seen = new Set<string>();
  for (let i = low; i < hits.length && hits[i]!.start < span.end; i++) {
    const hit = hits[i]!;
    const key = `${hit.topic.id}\t${hit.phrase}`;
    if (hit.end > span.end || seen.has(key)) continue;
    seen.add(key);
    scores.set(hit.topic, (scores.get(hit.topic) ?? 0) + hit.weight);
  }
  return [...scores]
    .filter(([, score]) => score >= 1)
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .map(([topic]) => topic.id);
};
