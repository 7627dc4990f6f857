import { createHash } from "node:crypto";
import { isStateOrPlace } from "../world/actor.ts";
import type { World } from "../world/world.ts";
import { dateDocument } from "./dating/document-date.ts";
import type { Document } from "./document.ts";
import { identifyLanguage } from "./language.ts";
import { type CleanText, cleanText } from "./text/clean.ts";

/** What the caller knows of a text; it goes before what the text says of itself. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly section?: string;
  /** ISO 8601, reduced where less is known, or any form a news page writes. */
  readonly date?: string;
  readonly source?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The file's last change, ISO 8601; used only when nothing else dates the text. */
  readonly fileDate?: string;
  /** The last change that the page states, as it states it; kept where it is ISO 8601. */
  readonly modified?: string;
}

/** How a text becomes a document. */
export interface TextOptions {
  /** The facts by which a text without a date is dated, and by which places are known. */
  readonly world?: World;
  /**
   * paragraphs (the default): `text` is new, its paragraphs parted by blank lines, surroundings left out.
   * as-is-if-clean: the caller's very text, offset by offset, unless lines of boilerplate had to go.
   * as-is: always the caller's very text.
   */
  readonly layout?: "paragraphs" | "as-is-if-clean" | "as-is";
}

/**
 * Makes a document of a plain text as the web leaves it: headline, byline, dateline and section go to their fields,
 * boilerplate goes away, the date is the caller's, the text's own, or inferred from what it says.
 */
export function documentFromText(raw: string, given: Given = {}, options: TextOptions = {}): Document {
  const { world, layout = "paragraphs" } = options;
  const clean = cleanText(raw, given.title, world === undefined ? undefined : placesOf(world));
  const text = layout === "as-is" || (layout === "as-is-if-clean" && !clean.dropped) ? raw : clean.paragraphs.join("\n\n");
  return assemble(text, clean, given, world);
}

/** Puts a document together from a clean text and what is known of it. */
export function assemble(
  text: string,
  clean: Omit<CleanText, "paragraphs" | "dropped">,
  given: Given,
  world?: World,
  structured: readonly { value: string; where: string }[] = [],
  saidLanguage?: string,
): Document {
  const title = oneLine(given.title) ?? clean.title;
  const byline = oneLine(given.byline) ?? clean.byline;
  const section = oneLine(given.section) ?? clean.section;
  const source = oneLine(given.source) ?? clean.source;
  const published = dateDocument(
    {
      text,
      structured,
      stamps: clean.stamps,
      ...(title === undefined ? {} : { title }),
      ...(given.date === undefined ? {} : { given: given.date }),
      ...(given.url === undefined ? {} : { url: given.url }),
      ...(clean.datelineFound === undefined ? {} : { dateline: clean.datelineFound }),
      ...(given.fileDate === undefined ? {} : { file: given.fileDate }),
    },
    world,
  );
  const modified = given.modified === undefined ? null : inUtc(given.modified);
  return {
    id: given.id ?? contentId(given.url, title, text),
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(section === undefined ? {} : { section }),
    ...(source === undefined ? {} : { source }),
    ...(given.url === undefined ? {} : { url: given.url }),
    ...(clean.dateline === undefined ? {} : { dateline: clean.dateline }),
    published,
    ...(modified === null ? {} : { modified }),
    language: given.language ?? identifyLanguage(title === undefined ? text : `${title}\n${text}`, saidLanguage),
    text,
  };
}

/** A field on one line, without what a terminal or a page would take for a command; undefined where nothing is left. */
const oneLine = (text: string | undefined): string | undefined => text?.replace(/[\s\p{Cc}]+/gu, " ").trim() || undefined;

/** An ISO 8601 day or time in UTC, without fractions of a second; null if it is neither. */
function inUtc(value: string): string | null {
  const found = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value.trim());
  if (!found) return null;
  const time = Date.parse(found[0].length > 10 && !found[1] ? `${found[0].replace(" ", "T")}Z` : found[0]);
  if (!Number.isFinite(time)) return null;
  return found[0].length > 10 ? `${new Date(time).toISOString().slice(0, 19)}Z` : found[0];
}

/** An id from the content: the same words from the same address are the same document, whenever they are read. */
function contentId(url: string | undefined, title: string | undefined, text: string): string {
  return `doc-${createHash("sha256")
    .update(`${url ?? ""}\0${title ?? ""}\0${text}`)
    .digest("hex")
    .slice(0, 16)}`;
}

export function placesOf(world: World): (name: string) => boolean {
  return (name) => {
    const found = world.scan(name.trim())[0];
    if (found === undefined || found.start > 0 || found.end < name.trim().length) return false;
    return found.senses.some((sense) => isStateOrPlace(sense.actor));
  };
}
