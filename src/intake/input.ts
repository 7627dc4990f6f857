import { z } from "zod";
import { ChanceryError } from "../world/errors.ts";
import type { Given, TextOptions } from "./document-from-text.ts";

const text = z.string();
const optional = z.string().nullish();

/** One document on a line of JSON, as `code`, `annotate`, `extract` and `read` take it. NGEC's names are taken too. */
export const documentLine = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish().describe("The caller's id; without one it is derived from the content"),
  text: text.nullish().describe("The report as plain text"),
  html: text.nullish().describe("Or the page it stands on"),
  date: optional.describe("When it was published, ISO 8601 (YYYY, YYYY-MM, YYYY-MM-DD, with a time if known)"),
  published: z
    .union([z.string(), z.object({ date: optional })])
    .nullish()
    .describe('The same, as documents are printed: {"date"}, or the date alone'),
  title: optional,
  source: optional,
  url: optional,
  language: optional.describe("BCP 47"),
  story_id: z.union([z.string(), z.number()]).nullish().describe("NGEC's id"),
  event_text: optional.describe("NGEC's text"),
  pub_date: optional.describe("NGEC's date"),
  headline: optional.describe("NGEC's title"),
  publisher: optional.describe("NGEC's source"),
});

/** Something to make a document of: a text or a page, and what the caller knows of it. Plain data, so threads can share it out. */
export interface DocumentInput {
  readonly text?: string;
  readonly html?: string;
  readonly given: Given;
  /** How `text` is laid out; see TextOptions. */
  readonly layout?: TextOptions["layout"];
}

/**
 * Reads one line of JSONL; `where` ("stdin:12") goes into the errors.
 * Throws ChanceryError E_INPUT_JSON (no JSON), E_INPUT_SHAPE (a field of the wrong kind), E_INPUT_EMPTY (no text, no html).
 */
export function readDocumentLine(line: string, where: string): DocumentInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ChanceryError(
      "E_INPUT_JSON",
      `${where}: the line is not JSON (${(error as Error).message.slice(0, 120)}).`,
      'Write one object a line, for example {"id":"1","text":"…"}.',
    );
  }
  return readDocumentObject(value, where);
}

/** The same for a value already parsed. */
export function readDocumentObject(value: unknown, where: string): DocumentInput {
  const parsed = documentLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const field = issue.path.join(".");
    throw new ChanceryError(
      "E_INPUT_SHAPE",
      `${where}: ${field === "" ? "the line" : `the field "${field}"`} is wrong: ${issue.message}.`,
      'A document is {"id","text"|"html","date"?,"title"?,"source"?,"url"?,"language"?}.',
    );
  }
  const line = parsed.data;
  const body = filled(line.text) ?? filled(line.event_text);
  const html = filled(line.html);
  if (body === undefined && html === undefined) {
    throw new ChanceryError(
      "E_INPUT_EMPTY",
      `${where}: there is neither "text" nor "html" in the document, or it is empty.`,
      'Give the report in "text" (or NGEC\'s "event_text") or the page in "html".',
    );
  }
  const id = line.id ?? line.story_id;
  const given: Record<string, string> = {};
  if (id !== null && id !== undefined && String(id) !== "") given.id = String(id);
  for (const [name, said] of [
    ["date", line.date ?? line.pub_date ?? (typeof line.published === "string" ? line.published : line.published?.date)],
    ["title", line.title ?? line.headline],
    ["source", line.source ?? line.publisher],
    ["url", line.url],
    ["language", line.language],
  ] as const) {
    if (filled(said) !== undefined) given[name] = said!;
  }
  return { ...(body === undefined ? {} : { text: body }), ...(html === undefined ? {} : { html }), given };
}

function filled(value: string | null | undefined): string | undefined {
  return value === null || value === undefined || value.trim() === "" ? undefined : value;
}
