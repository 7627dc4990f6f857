import { decodeHTML } from "entities";
import { lettersOf } from "../text/letters.ts";

const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Statement|Speech|CreativeWork)$/;
/** One thing that linked data describes, its properties as written. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page is known by before its linked data is read: its headings and titles, its addresses. */
export interface Known {
  readonly titles: readonly string[];
  readonly urls: readonly string[];
}

/**
 * The article among the things that a page describes, and what stands beside it. Of several articles it is the one with the page's
 * title or address; where none has either, the page is a list of others, and none is taken.
 */
export function readLinkedData(scripts: readonly string[], known: Known): { article?: Thing; site?: string; crumb?: string } {
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
  const titles = new Set(known.titles.map(lettersOf));
  const urls = new Set(known.urls.map(plainUrl));
  const isThisPage = (thing: Thing) =>
    [thing.headline, thing.name].some((name) => titles.has(lettersOf(textOf(name) ?? ""))) ||
    [thing.url, thing["@id"], thing.mainEntityOfPage, (thing.mainEntityOfPage as Thing | undefined)?.["@id"]].some(
      (url) => typeof url === "string" && urls.has(plainUrl(url)),
    );
  const rank = (thing: Thing) =>
    (isThisPage(thing) ? 4 : 0) +
    (typeof thing.articleBody === "string" ? 4 : 0) +
    (thing.headline ? 2 : 0) +
    (thing.datePublished ? 2 : 0) +
    (kind(thing).some((type) => /Article|Posting|Report/.test(type)) ? 3 : 0);
  const best = articles.sort((a, b) => rank(b) - rank(a))[0];
  const told = new Set(articles.map((thing) => textOf(thing.headline)).filter((headline) => headline !== undefined));
  const article = told.size > 2 && !articles.some(isThisPage) ? undefined : best;
  const site = things.find((thing) => kind(thing).includes("WebSite"));
  const crumbs = things
    .filter((thing) => kind(thing).includes("ListItem") && typeof thing.name === "string")
    .map((thing) => thing.name as string);
  const crumb = crumbs.length > 1 ? crumbs.filter((name) => !/^home/i.test(name) && !titles.has(lettersOf(name)))[0] : undefined;
  const siteName = textOf(site?.name);
  return { ...(article ? { article } : {}), ...(siteName ? { site: siteName } : {}), ...(crumb ? { crumb } : {}) };
}

/** A property as text: the first of several, the value of a marked one. */
export function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "string") return one.trim() === "" ? undefined : unescaped(one.trim());
  if (typeof one === "object" && one !== null && "@value" in one) return textOf((one as Thing)["@value"]);
  return undefined;
}

/** The name of a person or organisation, however it is given. */
export function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? textOf((one as Thing).name) : textOf(one);
}

/** Sites at times write entities out twice ("DLP&amp;#8217;s"). */
export function unescaped(text: string): string {
  return text.length < 1000 && /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/i.test(text) ? decodeHTML(text) : text;
}

function plainUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, "")
    .replace(/\/+$/, "");
}
