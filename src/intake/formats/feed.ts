import { ChanceryError } from "../../world/errors.ts";
import type { Given } from "../document-from-text.ts";
import { textOfFragment } from "../html/fragment.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";
import { textOf } from "./text.ts";
import { readXml } from "./xml.ts";

/** One entry of a feed, before it is a document. */
export interface FeedEntry {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
  readonly byline?: string;
  readonly section?: string;
  /** The longest body that the entry gives, as markup or text. */
  readonly body?: string;
}

/** A feed: RSS 0.9 to 2.0, RSS 1.0 (RDF) or Atom. */
export interface Feed {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
}

/** Entries of one feed that are read; a feed has dozens. */
const MOST_ENTRIES = 5000;

type Field = "id" | "title" | "url" | "date" | "byline" | "section";
const FIELDS: Readonly<Record<string, Field>> = {
  guid: "id",
  id: "id",
  title: "title",
  link: "url",
  pubdate: "date",
  published: "date",
  issued: "date",
  "dc:date": "date",
  "dcterms:created": "date",
  updated: "date",
  "dc:creator": "byline",
  author: "byline",
  name: "byline",
  category: "section",
};
const BODIES = new Set(["content:encoded", "content", "description", "summary", "fulltext", "yandex:full-text", "turbo:content"]);

/** Reads the XML of a feed. Throws E_READ_XML where it is none. */
export function parseFeed(xml: string): Feed {
  const entries: FeedEntry[] = [];
  let isFeed = false;
  let feed: { title?: string; url?: string; language?: string } = {};
  let entry: Record<string, string> | null = null;
  let text: string | null = null;
  let taking = "";
  let inside = 0;
  let inAuthor = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "rss" || name === "feed" || name === "rdf:rdf" || name === "channel") isFeed = true;
      if (name === "feed" && attributes["xml:lang"]) feed.language = attributes["xml:lang"];
      if (text !== null) {
        // Markup written out inside Atom content
        inside += 1;
        text += `<${name}${attributes.href === undefined ? "" : ` href="${attributes.href.replaceAll('"', "&quot;")}"`}>`;
        return;
      }
      if (name === "item" || name === "entry") entry = {};
      else if (name === "author") inAuthor = true;
      if (name === "link" && attributes.href !== undefined) {
        const alternate = (attributes.rel ?? "alternate") === "alternate";
        if (entry !== null && alternate) entry.url ??= attributes.href;
        else if (entry === null && alternate) feed.url ??= attributes.href;
        return;
      }
      if (name === "category" && attributes.term !== undefined && entry !== null)
        entry.section ??= attributes.label ?? attributes.term;
      if (name === "author" && entry !== null && attributes.name === undefined) {
        taking = name;
        return;
      }
      if (FIELDS[name] !== undefined || BODIES.has(name) || name === "language") {
        text = "";
        taking = name;
        inside = 0;
      }
    },
    text(said) {
      if (text !== null && text.length < 4_000_000) text += inside > 0 ? said.replaceAll("<", "&lt;") : said;
      else if (text === null && taking === "author" && entry !== null && /\S/.test(said)) entry.byline ??= said.trim();
    },
    close(name) {
      if (text !== null && inside > 0) {
        inside -= 1;
        text += `</${name}>`;
        return;
      }
      if (text !== null && name === taking) {
        const said = text.trim();
        text = null;
        taking = "";
        if (said === "") return;
        if (entry === null) {
          if (name === "title") feed = { ...feed, title: feed.title ?? said };
          else if (name === "link") feed.url ??= said;
          else if (name === "language") feed.language ??= said;
          return;
        }
        if (BODIES.has(name)) {
          if (said.length > (entry.body?.length ?? 0)) entry.body = said;
          return;
        }
        const field = FIELDS[name]!;
        if (field === "byline" && name === "name" && !inAuthor) return;
        if (name === "updated" && entry.date !== undefined) return;
        if (field === "date" && name !== "updated") entry.date = said;
        else entry[field] ??= said;
        return;
      }
      if (name === "author") {
        inAuthor = false;
        taking = "";
      }
      if ((name === "item" || name === "entry") && entry !== null) {
        if (entries.length < MOST_ENTRIES) entries.push(entry);
        entry = null;
      }
    },
  });
  if (!isFeed)
    throw new ChanceryError(
      "E_READ_XML",
      "It is XML, but neither RSS nor Atom.",
      "Of XML files, feeds are read; convert others to JSONL.",
    );
  return { ...feed, entries };
}

/** A feed in a file or an answer: each entry that gives its text becomes a document. */
export async function* readFeed(source: Source, limits: Limits): AsyncIterable<Found> {
  const { text } = await textOf(source, limits);
  const feed = parseFeed(text);
  for (const [index, entry] of feed.entries.entries()) yield entryInput(feed, entry, `${source.name}#${index + 1}`);
}

/** The document of a feed's entry, or why there is none. */
export function entryInput(feed: Pick<Feed, "title" | "language">, entry: FeedEntry, name: string): Found {
  const where = entry.url ?? name;
  const body = entry.body === undefined ? "" : textOfFragment(entry.body, entry.title);
  if (body === "")
    return {
      refusal: {
        input: where,
        code: "E_READ_EMPTY",
        reason: "The feed's entry has no text.",
        hint: "Read the page that it links to.",
      },
    };
  const given: { -readonly [K in keyof Given]: Given[K] } = {};
  if (entry.title !== undefined) given.title = textOfFragment(entry.title);
  if (entry.url !== undefined) given.url = entry.url;
  if (entry.date !== undefined) given.date = entry.date;
  if (entry.byline !== undefined) given.byline = textOfFragment(entry.byline).replace(/^\S+@\S+\s*\((.+)\)$/, "$1");
  if (entry.section !== undefined) given.section = entry.section;
  if (feed.title !== undefined) given.source = feed.title;
  if (feed.language !== undefined) given.language = feed.language.toLowerCase().split(/[-_]/)[0]!;
  return { name: where, input: { text: body, given } };
}
