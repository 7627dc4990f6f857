import { ChanceryError } from "../world/errors.ts";
import type { World } from "../world/world.ts";
import { readWhole } from "./dating/document-date.ts";
import { isoOf } from "./dating/foreign-dates.ts";
import type { Document } from "./document.ts";
import { assemble, type Given, placesOf } from "./document-from-text.ts";
import { articleOf } from "./html/article.ts";
import { blocksOf } from "./html/blocks.ts";
import { stampsUnderHeadline } from "./html/headline-stamps.ts";
import { bylineUnder, markedByline } from "./html/marked-byline.ts";
import { pageData } from "./html/page-data.ts";
import { markedTimes } from "./html/page-dates.ts";
import { parsePage } from "./html/parse-page.ts";
import { LIMITS } from "./limits.ts";
import { cleanText } from "./text/clean.ts";

const CHANGED = /updat|modif|aktualis|actuali[sz]|atualiz|aggiorn/i;

/**
 * Reads the article on a page: its body without what stands around it, title, byline, section, dates, language.
 * Pure and bounded: whatever the markup, time is linear in its length. Throws E_READ_EMPTY (no article text in it)
 * and E_READ_TOO_LONG.
 */
export function documentFromHtml(html: string, given: Given = {}, options: { readonly world?: World } = {}): Document {
  if (html.length > LIMITS.file)
    throw new ChanceryError(
      "E_READ_TOO_LONG",
      `The page is ${(html.length / 1e6).toFixed(0)} million characters long.`,
      "Pages of up to 16 million characters are read.",
    );
  const page = parsePage(html);
  const data = pageData(page);
  const times = markedTimes(page.document.body, data.language);
  const marked = data.authors.length > 0 ? undefined : markedByline(page.document.body);
  const title = given.title ?? data.title;
  const blocks = blocksOf(page.document.body);
  const { description, body } = data;
  const paragraphs = articleOf(page, { title, description, body, blocks }, () => parsePage(html));
  const isPlace = options.world === undefined ? undefined : placesOf(options.world);
  const clean = cleanText(paragraphs.join("\n\n"), title, isPlace, data.authors);
  const text = clean.paragraphs.join("\n\n");
  if (text.trim() === "")
    throw new ChanceryError(
      "E_READ_EMPTY",
      "There is no article text on the page.",
      "If the page is built by scripts in the browser, save it from the browser and read that.",
    );
  const opening = paragraphs.find((paragraph) => paragraph.length >= 60) ?? paragraphs[0];
  const stamped = times
    .filter(({ around }) => !CHANGED.test(around) && !/comment/i.test(around))
    .map(({ value }) => ({ value, where: "A time marked on the page" }));
  const dated =
    [...data.published, ...stamped].some(({ value }) => readWhole(value)?.year !== undefined) ||
    clean.stamps.some((stamp) => stamp.published.some((date) => date.year !== undefined)) ||
    clean.datelineFound?.date?.year !== undefined;
  const onPage = dated ? [] : stampsUnderHeadline(parsePage(html).document, title, opening, data.language);
  const stamps = [...onPage, ...clean.stamps];
  const changed = stamps.flatMap((stamp) => stamp.modified).find((date) => date.year !== undefined && date.day !== undefined);
  const modified =
    data.modified[0]?.value ??
    times.find(({ around }) => CHANGED.test(around))?.value ??
    (changed === undefined ? undefined : isoOf(changed));
  const byline = clean.byline ?? marked ?? (data.authors.length > 0 ? undefined : bylineUnder(blocks, title, paragraphs[0]));
  const url = given.url ?? data.url;
  return assemble(
    text,
    {
      ...clean,
      stamps,
      ...(data.authors.length > 0 ? { byline: data.authors.join(", ") } : byline === undefined ? {} : { byline }),
      ...(data.section === undefined ? {} : { section: data.section }),
      ...(data.site === undefined ? {} : { source: data.site }),
    },
    {
      ...given,
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(modified === undefined ? {} : { modified }),
    },
    options.world,
    [...data.published, ...stamped.slice(0, 1), ...(stamps.length > 0 || clean.datelineFound ? [] : data.modified)],
    data.language,
  );
}
