import { readFileSync } from "node:fs";
import { documentFromText } from "../../src/intake/document-from-text.ts";
import { loadWorld } from "../../src/world/load.ts";
import { addDays } from "../../src/world/partial-date.ts";
import type { World } from "../../src/world/world.ts";
import { counts, type Figures, type Scorer } from "./figures.ts";
import { newsArticles, newsMissing } from "./news-corpus.ts";

/** Days that a corpus may be dated later or earlier than its articles say. */
const slack = 2;

/**
 * Dates of the example articles against examples/dates.tsv, and those of real news articles whose dates are withheld: right when the
 * date lies within the days that are true.
 */
export const score: Scorer = async () => {
  const world = await loadWorld();
  return [ofExamples(world), ...ofNews(world)];
};

type Tally = Record<"documents" | "right" | "wrong" | "unknown", number>;

/** Counts one more document of which the days from `earliest` to `latest` (ISO 8601) are true. */
function count(tally: Tally, date: string | null, earliest: string, latest: string): "right" | "wrong" | "unknown" {
  const [start = "", end = start] = (date ?? "").split("/");
  const fits = start.slice(0, 10) <= latest && `${end.slice(0, 10)}~` >= earliest;
  const verdict = date === null ? "unknown" : fits ? "right" : "wrong";
  tally.documents++;
  tally[verdict]++;
  return verdict;
}

const none = (): Tally => ({ documents: 0, right: 0, wrong: 0, unknown: 0 });

function ofNews(world: World): Figures[] {
  const articles = newsArticles();
  if (articles === null) return [{ set: "news articles", measure: "missing", values: { articles: newsMissing } }];
  return [false, true].map((held) => {
    const tally = none();
    for (const article of articles) {
      if (article.held !== held || !article.date) continue;
      const { date } = documentFromText(article.text, { title: article.title }, { world }).published;
      count(tally, date, addDays(article.date, -slack), addDays(article.date, slack));
    }
    return { set: `news articles${held ? ", held" : ""}`, measure: "date of the document, withheld", values: counts(tally) };
  });
}

function ofExamples(world: World): Figures {
  const examples = new URL("../../examples/", import.meta.url);
  const rows = readFileSync(new URL("dates.tsv", examples), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#") && !line.startsWith("article\t"))
    .map((line) => line.split("\t"));
  const tally = none();
  for (const [file = "", earliest = "", latest = ""] of rows) {
    const { date } = documentFromText(readFileSync(new URL(`articles/${file}`, examples), "utf8"), {}, { world }).published;
    const verdict = count(tally, date, earliest, latest);
    if (verdict === "wrong" && process.env.VERBOSE) console.error(file, date, earliest, latest);
  }
  return { set: "examples/dates.tsv", measure: "date of the document", values: counts(tally) };
}
