import { titleOf } from "./headline.ts";
import { nameOf, readLinkedData, type Thing, textOf, unescaped } from "./linked-data.ts";
import type { PageDocument } from "./node.ts";
import { datesOf, type StatedDate } from "./page-dates.ts";
import type { ParsedPage } from "./parse-page.ts";

/** What a page says of itself in its head and in linked data, before its text is looked at. */
export interface PageData {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly section?: string;
  readonly site?: string;
  readonly url?: string;
  readonly language?: string;
  readonly description?: string;
  /** The body as given in linked data. */
  readonly body?: string;
  /** Dates of publication, surest first, with where each stands. */
  readonly published: readonly StatedDate[];
  readonly modified: readonly StatedDate[];
}

/** Reads head and linked data of a page. */
export function pageData(page: ParsedPage): PageData {
  const meta = readMeta(page.document);
  const headings = page.document.getElementsByTagName("h1").map((each) => each.textContent);
  const names = ["og:title", "twitter:title"].map((name) => meta.get(name) ?? "");
  const urls = [meta.get("og:url") ?? "", canonical(page.document) ?? ""].filter((url) => url !== "");
  const linked = readLinkedData(page.linkedData, { titles: [...headings, ...names].filter((name) => name !== ""), urls });
  const article = linked.article;
  const say = (...names: string[]) => {
    for (const name of names) {
      const found = meta.get(name);
      if (found !== undefined && found !== "") return found;
    }
    return undefined;
  };
  const site = siteName(say("og:site_name", "application-name") ?? nameOf(article?.publisher) ?? linked.site);
  const title = titleOf(
    page.document,
    [
      textOf(article?.headline),
      say("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "citation_title"),
      textOf(article?.name),
    ],
    site,
  );
  const authors = authorsOf(
    article,
    say(
      "author",
      "article:author_name",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "citation_author",
      "article:author",
    ),
    site,
  );
  const section =
    textOf(article?.articleSection) ?? say("article:section", "section", "parsely-section", "og:section") ?? linked.crumb;
  const url = say("og:url") ?? canonical(page.document);
  const language =
    page.document.documentElement.getAttribute("lang") ??
    say("content-language", "og:locale", "language", "dc.language", "dcterms.language") ??
    textOf(article?.inLanguage);
  const description = say("og:description", "description", "twitter:description");
  const body = textOf(article?.articleBody) ?? textOf(article?.text);
  return {
    ...(title ? { title } : {}),
    authors,
    ...(section ? { section } : {}),
    ...(site && site !== title ? { site } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language: language.replace("_", "-") } : {}),
    ...(description ? { description } : {}),
    ...(body && body.length >= 200 ? { body } : {}),
    ...datesOf(page.document, article, meta),
  };
}

function readMeta(document: PageDocument): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.getElementsByTagName("meta")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("http-equiv") ?? "")
      .trim()
      .toLowerCase();
    const content = element.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (name !== "" && content !== undefined && content !== "" && !meta.has(name)) meta.set(name, unescaped(content));
  }
  return meta;
}

function canonical(document: PageDocument): string | undefined {
  const link = document.getElementsByTagName("link").find((each) => each.getAttribute("rel") === "canonical");
  return link?.getAttribute("href") ?? undefined;
}

/** A site's name without what it says of itself behind a stroke ("The Herald | News, Weather, Sports"), or its address. */
function siteName(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const [name = ""] = said.replace(/^https?:\/\/(?:www\.)?/i, "").split(/\s+[|»]\s+/);
  return name.trim() === "" ? undefined : name.trim();
}

/** Who wrote it, as linked data or else the head says: no addresses, and not the site itself unless that is a person. */
function authorsOf(article: Thing | undefined, meta: string | undefined, site: string | undefined): string[] {
  const isSite = (author: unknown) => nameOf(author) === site && (author as Thing | undefined)?.["@type"] !== "Person";
  const linked = [article?.author ?? article?.creator]
    .flat()
    .filter((author) => !isSite(author))
    .map(nameOf)
    .filter((name): name is string => name !== undefined);
  const names = linked.length > 0 ? linked : meta === undefined || meta === site ? [] : [meta];
  const clean = names
    .map((name) => name.replace(/^by\s+/i, "").trim())
    .filter(
      (name) =>
        name !== "" && name.length < 120 && !/https?:|www\.|@|\.(?:com|org|net)\b|\b(?:19|20)\d\d\b|^no author$/i.test(name),
    );
  return [...new Set(clean)];
}
