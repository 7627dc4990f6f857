import { readWhole } from "../dating/document-date.ts";
import { datesInLine, isoOf } from "../dating/foreign-dates.ts";
import { classWords } from "./class-words.ts";
import { type Thing, textOf } from "./linked-data.ts";
import type { PageDocument, PageElement } from "./node.ts";

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
  "govuk:first-published-at",
  "first-published-at",
  "dcterms.available",
  "article:published",
  "article.created",
  "datecreated",
  "created",
  "release_date",
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
  "govuk:updated-at",
  "article:modified",
  "article.updated",
  "updated",
  "last_modified",
  "revised",
];

/** A date as a page writes it, and where it stands. */
export interface StatedDate {
  readonly value: string;
  readonly where: string;
}

/** The dates that linked data, head and markup give, surest first. */
export function datesOf(
  document: PageDocument,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): { readonly published: readonly StatedDate[]; readonly modified: readonly StatedDate[] } {
  const published: StatedDate[] = [];
  const modified: StatedDate[] = [];
  const linked = textOf(article?.datePublished) ?? textOf(article?.dateCreated);
  if (linked) published.push({ value: linked, where: "The page's linked data (datePublished)" });
  published.push(...inHead(meta, PUBLISHED));
  for (const name of ["datePublished", "dateCreated"]) {
    const value = itemprop(document, name.toLowerCase());
    if (value) published.push({ value, where: `The page's markup (${name})` });
  }
  const written = inMarkup(document);
  if (written) published.push({ value: written, where: "The page's markup (date)" });
  const changed = textOf(article?.dateModified);
  if (changed) modified.push({ value: changed, where: "The page's linked data (dateModified)" });
  modified.push(...inHead(meta, MODIFIED));
  return { published, modified };
}

function inHead(meta: ReadonlyMap<string, string>, names: readonly string[]): StatedDate[] {
  return names.flatMap((name) => {
    const value = meta.get(name);
    return value ? [{ value, where: `The page's head (${name})` }] : [];
  });
}

const WRITTEN =
  /(?:^|\s)(?:dc:date|dc:created|dcterms:created|dcterms:issued|(?:schema:)?datePublished|article:published_time)(?:\s|$)/i;

/** The date that RDFa gives in the body, as Drupal writes it. */
function inMarkup(document: PageDocument): string | undefined {
  for (const element of document.body.descendants()) {
    const property = element.getAttribute("property");
    if (property === null || !WRITTEN.test(property) || isOfSomethingElse(element)) continue;
    const value = element.getAttribute("content") ?? element.getAttribute("datetime");
    if (value !== null && value.length < 80) return value.trim();
  }
  return undefined;
}

function itemprop(document: PageDocument, name: string): string | undefined {
  for (const element of [...document.head.getElementsByTagName("meta"), ...document.body.descendants()]) {
    if (element.getAttribute("itemprop")?.toLowerCase() !== name || isOfSomethingElse(element)) continue;
    const value = element.getAttribute("content") ?? element.getAttribute("datetime") ?? element.textContent;
    if (value.trim() !== "" && value.length < 80) return value.trim();
  }
  return undefined;
}

const ELSEWHERE = new Set(
  "comment comments reply related recommended recommendations recirc sidebar trending mostread popular latest teaser teasers promo newsletter widget footer nav menu".split(
    " ",
  ),
);

/** Does the element stand in a comment, a teaser of another article, or a list of them? */
function isOfSomethingElse(element: PageElement): boolean {
  for (let node: PageElement | null = element; node !== null && node.localName !== "body"; node = node.parentNode) {
    const name = node.localName;
    if (name === "nav" || name === "aside" || name === "footer") return true;
    if (name === "article" || name === "main") return false;
    if (/\b(?:User)?Comments?$/.test(node.getAttribute("itemtype") ?? "") || node.getAttribute("itemprop") === "comment")
      return true;
    if (classWords(node).some((word) => ELSEWHERE.has(word))) return true;
  }
  return false;
}

/** Times marked on the page: `<time datetime>` in the order of the page, with the words around each. */
export function markedTimes(root: PageElement, language?: string): { value: string; around: string }[] {
  return root
    .getElementsByTagName("time")
    .slice(0, 40)
    .filter((each) => !isOfSomethingElse(each))
    .slice(0, 20)
    .map((each) => ({
      value: wholeDate((each.getAttribute("datetime") ?? each.textContent).trim(), language),
      around: `${each.parentNode?.textContent.slice(0, 80) ?? ""} ${each.className}`,
    }))
    .filter((each) => each.value !== "" && each.value.length < 60);
}

/** A date that says its year, in a form that is read everywhere; nothing of any other. */
function wholeDate(value: string, language: string | undefined): string {
  if (value.length >= 60 || readWhole(value)?.year !== undefined) return value;
  const date = datesInLine(value, language)[0];
  return date === undefined || date.orderUnknown === true ? "" : isoOf(date);
}
