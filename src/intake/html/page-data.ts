import type { PageDocument, PageElement } from "./node.ts";
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
  readonly published: readonly { readonly value: string; readonly where: string }[];
  readonly modified: readonly { readonly value: string; readonly where: string }[];
}

const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Statement|Speech|CreativeWork)$/;
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "date_published",
  "publishdate",
  "publish_date",
  "publish-date",
  "published_time",
  "publication_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "rnews:datepublished",
  "cxenseparse:recs:publishtime",
  "citation_publication_date",
  "citation_date",
  "bt:pubdate",
  "ptime",
  "date",
];
const MODIFIED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "revised",
];

/** Reads head and linked data of a page. */
export function pageData(page: ParsedPage): PageData {
  const meta = readMeta(page.document);
  const linked = readLinkedData(page.linkedData);
  const article = linked.article;
  const say = (...names: string[]) => {
    for (const name of names) {
      const found = meta.get(name);
      if (found !== undefined && found !== "") return found;
    }
    return undefined;
  };
  const published: { value: string; where: string }[] = [];
  const modified: { value: string; where: string }[] = [];
  const linkedDate = textOf(article?.datePublished) ?? textOf(article?.dateCreated);
  if (linkedDate) published.push({ value: linkedDate, where: "The page's linked data (datePublished)" });
  for (const name of PUBLISHED) {
    const value = meta.get(name);
    if (value) published.push({ value, where: `The page's head (${name})` });
  }
  for (const name of ["datepublished", "datecreated"]) {
    const value = itemprop(page.document, name);
    if (value)
      published.push({ value, where: `The page's markup (${name === "datepublished" ? "datePublished" : "dateCreated"})` });
  }
  const linkedChange = textOf(article?.dateModified);
  if (linkedChange) modified.push({ value: linkedChange, where: "The page's linked data (dateModified)" });
  for (const name of MODIFIED) {
    const value = meta.get(name);
    if (value) modified.push({ value, where: `The page's head (${name})` });
  }
  const site = say("og:site_name", "application-name") ?? nameOf(article?.publisher) ?? linked.site;
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
  );
  const section =
    sectionOf(article?.articleSection) ?? say("article:section", "section", "parsely-section", "og:section") ?? linked.crumb;
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
    ...(site ? { site } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language: language.replace("_", "-") } : {}),
    ...(description ? { description } : {}),
    ...(body && body.length >= 200 ? { body } : {}),
    published,
    modified,
  };
}

function readMeta(document: PageDocument): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.getElementsByTagName("meta")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("http-equiv") ?? "")
      .trim()
      .toLowerCase();
    const content = element.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (name !== "" && content !== undefined && content !== "" && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

type Thing = Readonly<Record<string, unknown>>;

/** The first article among the things that a page describes, and what stands beside it. */
function readLinkedData(scripts: readonly string[]): { article?: Thing; site?: string; crumb?: string } {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number) => {
    if (depth > 6 || things.length > 200) return;
    if (Array.isArray(value)) for (const each of value.slice(0, 100)) collect(each, depth + 1);
    else if (typeof value === "object" && value !== null) {
      const thing = value as Thing;
      things.push(thing);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
        if (typeof thing[key] === "object") collect(thing[key], depth + 1);
    }
  };
  for (const script of scripts) {
    try {
      collect(
        JSON.parse(
          script
            .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\]\]>|\/\*\]\]>\*\/)\s*$/g, "")
            .replace(/\s+/g, " "),
        ),
        0,
      );
    } catch {
      // Linked data is often broken; the page says the same elsewhere
    }
  }
  const kind = (thing: Thing) => [thing["@type"]].flat().filter((type): type is string => typeof type === "string");
  const articles = things.filter((thing) => kind(thing).some((type) => ARTICLE.test(type)));
  const rank = (thing: Thing) =>
    (typeof thing.articleBody === "string" ? 4 : 0) +
    (thing.headline ? 2 : 0) +
    (thing.datePublished ? 2 : 0) +
    (kind(thing).some((type) => /Article|Posting|Report/.test(type)) ? 3 : 0);
  const article = articles.sort((a, b) => rank(b) - rank(a))[0];
  const site = things.find((thing) => kind(thing).includes("WebSite"));
  const crumbs = things
    .filter((thing) => kind(thing).includes("ListItem") && typeof thing.name === "string")
    .map((thing) => thing.name as string);
  const crumb = crumbs.length > 1 ? crumbs.filter((name) => !/^home/i.test(name))[0] : undefined;
  const siteName = textOf(site?.name);
  return { ...(article ? { article } : {}), ...(siteName ? { site: siteName } : {}), ...(crumb ? { crumb } : {}) };
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "string") return one.trim() === "" ? undefined : one.trim();
  if (typeof one === "object" && one !== null && "@value" in one) return textOf((one as Thing)["@value"]);
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? textOf((one as Thing).name) : textOf(one);
}

function sectionOf(value: unknown): string | undefined {
  return textOf(value);
}

function authorsOf(article: Thing | undefined, meta: string | undefined): string[] {
  const linked = [article?.author ?? article?.creator]
    .flat()
    .map(nameOf)
    .filter((name): name is string => name !== undefined);
  const names = linked.length > 0 ? linked : meta === undefined ? [] : [meta];
  const clean = names
    .map((name) => name.replace(/^by\s+/i, "").trim())
    .filter((name) => name !== "" && name.length < 120 && !/^https?:|^www\.|@/.test(name));
  return [...new Set(clean)];
}

/** The headline: what linked data, Open Graph and `<title>` agree on, with the site's name off. */
function titleOf(document: PageDocument, said: readonly (string | undefined)[], site: string | undefined): string | undefined {
  const headings = document.getElementsByTagName("h1").map((each) => each.textContent.replace(/\s+/g, " ").trim());
  const named = said
    .filter((each): each is string => each !== undefined)
    .map((each) => withoutSite(each.replace(/\s+/g, " ").trim(), site));
  const whole = document.title === "" ? undefined : document.title;
  const isSite = (text: string) => site !== undefined && same(text, site);
  // A heading in the title is the headline, unless it is the part after the separator: the site's name
  const inTitle = (text: string) =>
    whole?.includes(text) === true && (whole.startsWith(text) || text.length > whole.length * 0.5);
  const heading = headings.find(
    (each) => each.length >= 8 && !isSite(each) && (named.some((name) => same(name, each)) || inTitle(each)),
  );
  if (heading !== undefined) return heading;
  const stated = named.find(
    (each) => !isSite(each) && !(whole !== undefined && whole.length > each.length * 2 && !whole.startsWith(each)),
  );
  if (stated !== undefined) return stated;
  const lone = headings.filter((each) => each.length >= 8);
  if (whole !== undefined) {
    const stripped = withoutSite(whole, site);
    if (lone.length === 1 && overlap(lone[0]!, stripped) > 0.5) return lone[0];
    return stripped;
  }
  return lone[0] ?? named[0];
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(a) === plain(b);
}

function overlap(a: string, b: string): number {
  const [one, other] = [new Set(a.toLowerCase().split(/\W+/)), new Set(b.toLowerCase().split(/\W+/))];
  return [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
}

/** "Headline | Site" → "Headline": the site's name where known, else a short last part after a separator. */
function withoutSite(title: string, site: string | undefined): string {
  if (site !== undefined && site.length > 1) {
    for (const separator of [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", ": "]) {
      if (title.toLowerCase().endsWith(`${separator}${site}`.toLowerCase()))
        return title.slice(0, title.length - separator.length - site.length).trim();
      if (separator !== ": " && title.toLowerCase().startsWith(`${site}${separator}`.toLowerCase()))
        return title.slice(site.length + separator.length).trim();
    }
  }
  const parts = title.split(/\s+(?:\||»|::|·)\s+/);
  if (parts.length > 1) return parts.reduce((best, part) => (part.length > best.length ? part : best)).trim();
  const dash = /^(.{15,}\S)\s+[-–—]\s+(\S.{1,35})$/u.exec(title);
  return dash !== null && dash[2]!.split(" ").length <= 4 && dash[1]!.split(" ").length >= 4 && /^\p{Lu}/u.test(dash[2]!)
    ? dash[1]!
    : title;
}

function canonical(document: PageDocument): string | undefined {
  const link = document.getElementsByTagName("link").find((each) => each.getAttribute("rel") === "canonical");
  return link?.getAttribute("href") ?? undefined;
}

function itemprop(document: PageDocument, name: string): string | undefined {
  for (const element of document.body.descendants()) {
    if (element.getAttribute("itemprop")?.toLowerCase() !== name) continue;
    const value = element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent;
    if (value.trim() !== "" && value.length < 80) return value.trim();
  }
  return undefined;
}

/** Times marked on the page: `<time datetime>` in the order of the page, with the words around each. */
export function markedTimes(root: PageElement): { value: string; around: string }[] {
  return root
    .getElementsByTagName("time")
    .slice(0, 20)
    .map((each) => ({
      value: (each.getAttribute("datetime") ?? each.textContent).trim(),
      around: `${each.parentNode?.textContent.slice(0, 80) ?? ""} ${each.className}`,
    }))
    .filter((each) => each.value !== "" && each.value.length < 60);
}
