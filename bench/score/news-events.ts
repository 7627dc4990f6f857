import type { EventFinding } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import type { Scorer } from "./figures.ts";
import { type Coded, figuresOf, readLabels } from "./labelled-sentences.ts";
import { newsArticles, newsMissing } from "./news-corpus.ts";

/**
 * Events of 300 sentences of real news of 2016 and 2017, read in their articles, against what a careful reader wrote down of each. The
 * articles are of the fifth that nobody reads while rules are written, and the misses are never shown.
 */
export const score: Scorer = async () => {
  const articles = newsArticles();
  if (articles === null) return [{ set: "news sentences", measure: "missing", values: { articles: newsMissing } }];
  const [engine, world] = [loadEngine(), loadWorld()];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const read = new Map<string, readonly EventFinding[]>();
  const coded = readLabels("news-events.tsv").map((each): Coded => {
    const [number, from, to] = each.sentence.split(/[:-]/);
    const [start, end] = [Number(from), Number(to)];
    const { id, text, date } = byId.get(`news-${number}`)!;
    let events = read.get(id);
    if (!events) {
      const published = { date, precision: "day", basis: "stated", because: [] } as const;
      events = readDocument({ id, text, language: "en", published }, engine, world).findings.filter(
        (finding): finding is EventFinding => finding.kind === "event",
      );
      read.set(id, events);
    }
    return {
      ...each,
      text: text.slice(start, end),
      events: events.filter(({ trace: { trigger } }) => trigger.start >= start && trigger.start < end),
    };
  });
  return [{ set: "news sentences, held", measure: "all", values: figuresOf(coded) }];
};
