import { ChanceryError } from "../../world/errors.ts";
import { readDocumentObject } from "../input.ts";
import type { Limits } from "../limits.ts";
import { refusalOf } from "../refusal.ts";
import { readJsonFeed } from "./json-feed.ts";
import type { Found, Source } from "./source.ts";
import { textOf } from "./text.ts";

/** JSON: one document, a list of documents, a list under one key ("documents", "articles", …), or a JSON Feed. */
export async function* readJson(source: Source, limits: Limits): AsyncIterable<Found> {
  const { text } = await textOf(source, limits);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new ChanceryError(
      "E_READ_JSON",
      `It is not JSON: ${(error as Error).message.slice(0, 140)}.`,
      "If it holds one object a line, name it .jsonl.",
    );
  }
  if (isFeed(value)) {
    yield* readJsonFeed(value, source.name);
    return;
  }
  const documents = listIn(value);
  for (const [index, each] of documents.entries()) {
    const name = documents.length === 1 ? source.name : `${source.name}#${index + 1}`;
    try {
      yield { name, input: { layout: "as-is-if-clean", ...readDocumentObject(each, name) } };
    } catch (error) {
      yield { refusal: refusalOf(name, error) };
    }
  }
}

function isFeed(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { version?: unknown }).version === "string" &&
    (value as { version: string }).version.includes("jsonfeed.org")
  );
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && !("text" in value) && !("html" in value) && !("event_text" in value)) {
    for (const key of ["documents", "articles", "items", "data", "results", "stories"]) {
      const list = (value as Record<string, unknown>)[key];
      if (Array.isArray(list)) return list;
    }
  }
  return [value];
}
