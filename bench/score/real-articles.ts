import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventFinding, StatementFinding } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import { loadEngine } from "../../src/language/load-engine.ts";
import { loadWorld } from "../../src/world/load.ts";
import { areEnds, type EventCase, isTyped, stands } from "./event-cases.ts";
import { type Figures, percent, type Scorer } from "./figures.ts";
import { newsArticles, newsMissing } from "./news-corpus.ts";
import { readTreebank } from "./treebank.ts";

interface Article {
  readonly events: Omit<EventCase, "date" | "text">[];
  readonly statements: { readonly speaker: string; readonly start: number; readonly end: number }[];
}

/** The labels of a file under `data`, by document. */
function readLabels(file: string): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  const list = (values = ""): readonly string[] => values.split("|");
  for (const line of readFileSync(new URL(`data/${file}`, import.meta.url), "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [document = "", kind, first = "", second = "", third, fourth] = line.split("\t");
    const article = articles.get(document) ?? { events: [], statements: [] };
    articles.set(document, article);
    if (kind === "event")
      article.events.push({ types: list(first), status: list(second), actors: list(third), recipients: list(fourth) });
    else {
      const [start, end] = second.split("-").map(Number);
      article.statements.push({ speaker: first.toLowerCase(), start: start!, end: end! });
    }
  }
  return articles;
}

/** The labelled documents as they are read: a treebank's sentences in paragraphs, a press release under its title. */
function* documents(shared: string, asked: ReadonlyMap<string, Article>) {
  for (const bank of ["ewt-train", "gum-train", "gum-dev"])
    for (const { id, text } of readTreebank(join(shared, "ud", `${bank}.conllu`)))
      if (asked.has(id)) yield { id, text, date: null };
  for (const line of readFileSync(join(shared, "gold", "press.jsonl"), "utf8")
    .trim()
    .split("\n")) {
    const { id, text, title, date } = JSON.parse(line) as { id: string; text: string; title?: string; date?: string };
    if (asked.has(id)) yield { id, text, title: title ?? null, date: date ?? null };
  }
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= Math.min(a.end - a.start, b.end - b.start) / 2;

/**
 * Whole real articles: how many of the main events that a reader lists are found, with their ends and states; how many statements, with
 * the right speaker. `VERBOSE=1` shows misses, but of the news articles none.
 */
export const score: Scorer = async (shared) => {
  const real = readLabels("real-articles.tsv");
  const labels = readLabels("news-articles.tsv");
  const news = newsArticles()?.filter(({ id }) => labels.has(id));
  return [
    ...figuresOf("real articles", documents(shared, real), real, Boolean(process.env.VERBOSE)),
    ...(news
      ? figuresOf("news articles, held", news, labels, false)
      : [{ set: "news articles", measure: "missing", values: { articles: newsMissing } }]),
  ];
};

type Text = { readonly id: string; readonly text: string; readonly title?: string | null; readonly date: string | null };

function figuresOf(
  set: string,
  texts: Iterable<Text>,
  labels: ReadonlyMap<string, Article>,
  verbose: boolean,
): readonly Figures[] {
  const [engine, world] = [loadEngine(), loadWorld()];
  const sum = { articles: 0, events: 0, type: 0, ends: 0, status: 0, statements: 0, found: 0, speaker: 0 };
  for (const { id, text, date } of texts) {
    const published =
      date === null
        ? ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const)
        : ({ date, precision: "day", basis: "stated", because: [] } as const);
    const { findings } = readDocument({ id, text, language: "en", published }, engine, world);
    const events = findings.filter((finding): finding is EventFinding => finding.kind === "event");
    const said = findings.filter((finding): finding is StatementFinding => finding.kind === "statement");
    const article = labels.get(id)!;
    sum.articles++;
    for (const label of article.events) {
      const typed = events.filter((event) => isTyped(label, event));
      const ended = typed.filter((event) => areEnds(label, event));
      const standing = ended.some((event) => label.status.includes("*") || stands(label.status, event));
      sum.events++;
      if (typed.length > 0) sum.type++;
      if (ended.length > 0) sum.ends++;
      if (standing) sum.status++;
      if (verbose && !standing)
        console.error(`${id} event ${label.types.join("|")}.${label.status.join("|")} ${label.actors} -> ${label.recipients}`);
    }
    for (const label of article.statements) {
      const here = said.filter(({ evidence }) => overlaps(evidence, label));
      const byHim = here.some(({ speaker: { text: words, name } }) => `${words} ${name}`.toLowerCase().includes(label.speaker));
      sum.statements++;
      if (here.length > 0) sum.found++;
      if (byHim) sum.speaker++;
      if (verbose && !byHim)
        console.error(
          `${id} statement of ${label.speaker} (${here.map(({ speaker }) => speaker.text)}): ${text.slice(label.start, label.end)}`,
        );
    }
  }
  const events: Figures = {
    set,
    measure: "main events",
    values: {
      articles: sum.articles,
      events: sum.events,
      type: percent(sum.type, sum.events),
      "and ends": percent(sum.ends, sum.events),
      "and status": percent(sum.status, sum.events),
    },
  };
  const statements: Figures = {
    set,
    measure: "statements",
    values: {
      statements: sum.statements,
      found: percent(sum.found, sum.statements),
      "right speaker": percent(sum.speaker, sum.statements),
    },
  };
  return sum.statements === 0 ? [events] : [events, statements];
}
